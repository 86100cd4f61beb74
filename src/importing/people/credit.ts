/** A title and who is responsible for it. */
export interface Credit {
  readonly title: string;
  readonly responsible: string | null;
  /** What a sentence tells beyond the name. */
  readonly note?: string;
}

/** A title or a name without surplus marks at its ends. */
export function tidyTitle(text: string): string {
  return text
    .replace(
      /\s*\((?:pdf|ppt|pptx|lenke|link|presentasjon|video|lysark|slides)(?:,\s(?:pdf|pptx?|video|slides|link|lenke))*\)\s*/giu,
      ' ',
    )
    .replace(/\s*(?:(?![©®™])\p{Extended_Pictographic}[\ufe0e\ufe0f]?\s*)+$/u, '')
    .replace(/^[\s,;:–—-]+|(?:[\s,;:–—]|(?<=\s)-)+$/g, '')
    .replace(/(?<!(?<!\p{L})\p{L}|(?<!\p{L})(?:kl|m\.m|evt|forts|mfl|etc|osv|inkl|mv|dr))\.$/u, '')
    .trim();
}
