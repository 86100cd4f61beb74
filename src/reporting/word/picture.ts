import { ImageRun, LineRuleType, Paragraph } from 'docx';
import { readImageFile } from '../../domain/pictures/image-file';
import type { BlockOf } from '../../domain/report/report-document';
import { xmlText } from '../xml-text';

/** A picture's bytes; null where it is gone. */
export type PictureBytes = (
  id: BlockOf<'picture'>['pictureId'],
) => { readonly type: string; readonly bytes: Uint8Array } | null;

/** Twips in a pixel at Word's 96 to the inch. */
export const TWIPS = 15;
/** Two thirds of a page, so that the caption has room below. */
const TALLEST = 620;

/** The size it is shown in: as wide as the text at most, never larger than it is. */
function shownSize({ width, height }: Pick<BlockOf<'picture'>, 'width' | 'height'>, textWidth: number) {
  const scale = Math.min(1, textWidth / TWIPS / width, TALLEST / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** A picture in the line, with its text alternative, on the page of what follows: its caption. null: it is gone, or is none. */
export function wordPicture(
  block: BlockOf<'picture'>,
  { pictureOf, width }: { readonly pictureOf: PictureBytes; readonly width: number },
  keepNext: boolean,
): Paragraph | null {
  const picture = pictureOf(block.pictureId);
  if (!picture || !readImageFile(picture.bytes)) return null;
  const alt = xmlText(block.alt);
  const image = new ImageRun({
    type: picture.type === 'image/png' ? 'png' : 'jpg',
    data: picture.bytes,
    transformation: shownSize(block, width),
    altText: { name: alt.slice(0, 60), title: alt, description: alt },
  });
  return new Paragraph({ keepNext, spacing: { line: 240, lineRule: LineRuleType.AUTO }, children: [image] });
}
