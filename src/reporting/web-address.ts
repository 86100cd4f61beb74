/** Word takes a file with a longer one for damaged. */
const LONGEST = 2_000;

/** An address that leads to a page, written so that every program takes it; null: it is none, and stands as text. */
export function webAddress(text: string): string | null {
  if (!/^https?:\/\/\S+$/iu.test(text) || !URL.canParse(text)) return null;
  const { href } = new URL(text);
  return href.length > LONGEST ? null : href;
}
