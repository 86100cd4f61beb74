/** A file dropped where nothing takes it would make the browser leave the page for it; here it does nothing instead. */
export function refuseStrayDrops(target: Window = window): void {
  target.addEventListener('dragover', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  });
  target.addEventListener('drop', (event) => event.preventDefault());
}
