/** The baseline of the editor: as many rows in a plain table, and the least that choosing, moving and typing take. */
export const bareTable = (rows: number): string => `<!doctype html><title>bare</title>
<style>body { font: 15px sans-serif } [aria-selected="true"] { background: #cde }</style>
<table><tbody>${Array.from(
  { length: rows },
  (_, nr) =>
    `<tr data-item="${nr}" tabindex="-1" aria-selected="${nr === 0}"><td>09:00</td><td>10</td><td>Post ${nr + 1}: hva tar vi tak i først?</td><td>Prosessleder</td></tr>`,
).join('')}</tbody></table>
<script>
const chosen = () => document.querySelector('[aria-selected="true"]');
const choose = (row) => {
  chosen().setAttribute('aria-selected', 'false');
  row.setAttribute('aria-selected', 'true');
  row.focus();
};
addEventListener('keydown', (event) => {
  const row = chosen();
  if (event.target.tagName === 'INPUT') {
    if (event.key !== 'Escape') return;
    row.children[2].textContent = event.target.value;
    row.focus();
  } else if (event.key === 'Enter') {
    const input = document.createElement('input');
    input.value = row.children[2].textContent;
    row.children[2].replaceChildren(input);
    input.focus();
  } else if (event.altKey && event.key === 'ArrowDown') {
    row.nextElementSibling?.after(row);
    row.focus();
  } else if (event.altKey && event.key === 'ArrowUp') {
    row.previousElementSibling?.before(row);
    row.focus();
  } else if (event.key === 'ArrowDown' && row.nextElementSibling) choose(row.nextElementSibling);
  else return;
  event.preventDefault();
});
chosen().focus();
</script>`;
