const OPENS = /(^|\t)"(?!")([^"\t]*)$/;
const CLOSES = /^([^"\t]*)"(?=\t|$)/;
/** A cell copied out of a sheet holds no more lines than this. */
const MOST_LINES = 20;

/**
 * A cell of several lines, copied out of a sheet, stands in quotes: «10.00 <tab> "Prioriter!», «– Hva først?" <tab> Kari».
 * What stands after it belongs to the row's first line. The lines stay as many as they were.
 */
export function withRowsWhole(raws: readonly string[]): readonly string[] {
  if (!raws.some((raw) => raw.includes('"'))) return raws;
  const lines = [...raws];
  for (let i = 0; i < lines.length; i++) {
    const open = OPENS.exec(lines[i] ?? '');
    if (!open) continue;
    const last = closingLine(lines, i);
    const close = last === null ? null : CLOSES.exec(lines[last] ?? '');
    if (last === null || !close) continue;
    const rest = (lines[last] ?? '').slice(close[0].length);
    if (rest === '' && open[1] === '') continue;
    lines[i] = `${(lines[i] ?? '').slice(0, open.index)}${open[1] ?? ''}${open[2] ?? ''}${rest}`;
    lines[last] = close[1] ?? '';
    i = last;
  }
  return lines;
}

function closingLine(lines: readonly string[], from: number): number | null {
  for (let i = from + 1; i < Math.min(lines.length, from + MOST_LINES); i++) {
    if (CLOSES.test(lines[i] ?? '')) return i;
    if (/["\t]/.test(lines[i] ?? '')) return null;
  }
  return null;
}
