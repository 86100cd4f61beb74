const WEB = /^https?:\/\/[^\s/?#]+\.?[^\s]*$/iu;

/** The address when it is one for the web; anything else is only text, whatever it would make a program do. */
export function webAddress(line: string): string | null {
  const address = line.trim();
  return WEB.test(address) ? address : null;
}
