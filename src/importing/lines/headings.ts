import { MONTH_WORDS } from '../../domain/agenda/calendar-words';
import type { Line } from './source-text';

const HEADING_WITH_DAY = /(?:dag|day|program|agenda|kjøreplan|køyreplan|samling|gathering)/iu;

/** How a letter ends: what it says from there on belongs to no point. */
const CLOSING =
  /^(?:(?:med )?(?:vennlig|vennleg|venleg|beste?|venlig|hjertelig|varm|mange)\s)?(?:hilsen|helsing|hilsner)(?!\p{L})|^(?:(?:med )?vänliga?\s)?hälsning(?:ar)?(?!\p{L})|^m?vh(?!\p{L})|^(?:best|kind|warm)?\s?regards(?!\p{L})|^yours (?:sincerely|faithfully)|^(?:see you (?:there|soon|then|all)|many thanks|best wishes|kind wishes|cheers|warmly|vi (?:sees|ses|sjåast)|me (?:sjåast|sest)|på gjensyn|väl mött|vel møtt|vel mødt|velmøtt|velkomne skal de vere|hälsar|helsar)[\s,.!]*$/iu;

/** «Kjøreplan – Vårmøtet» is a run sheet of something called «Vårmøtet». */
export function withoutDocumentKind(heading: string): string {
  const title = heading.replaceAll('\t', ' ');
  const named = /^(?:kjøreplan|køyreplan|dagsorden|dagsplan|agenda|run sheet)\s*[:–—-]\s*(\S.*)$/iu.exec(title);
  return named?.[1] ?? title;
}

// «Vikøyra, 2. juni 2025», above who signed.
const SIGNED = new RegExp(`^\\p{Lu}[\\p{L} -]{1,30},? (?:den )?\\d{1,2}\\. ?(?:${MONTH_WORDS}) (?:19|20)\\d\\d$`, 'iu');

// «Velkomen!» below the last point, above who says so.
const WELCOME = /^(?:velkom(?:men|en)|välkomn?a?|vel ?mødt|vel møtt|hjertelig velkommen|welcome)!/iu;

/** How a letter ends: «Hilsen …», «Mvh», and below a blank line where and when it was signed. */
export const endsLetter = ({ text, blanksBefore }: Line): boolean =>
  CLOSING.test(text) || (blanksBefore > 0 && (SIGNED.test(text) || WELCOME.test(text)));

/** The heading nearest above that speaks of a day or a programme; one ending in a colon goes on in the next. */
export function labelAmong(headings: readonly string[]): string | null {
  const near = headings.slice(-8);
  for (let i = near.length - 1; i >= 0; i--) {
    const text = near[i] ?? '';
    if (!HEADING_WITH_DAY.test(text) || text.length > 100) continue;
    const next = near[i + 1];
    return text.endsWith(':') && next !== undefined ? `${text} ${next}` : text.replace(/:$/, '');
  }
  return null;
}

const SECTION = /^(?:del|bolk|økt|part|block|blokk)\s*(?:\d{1,2}|[IVX]{1,4}|[A-D])(?![\p{L}\d])[^.?!]{0,60}$/iu;
const PARALLEL_HEAD = /(?:parallel|spor|track|spår|sesjon|session)/iu;

/** «Del 2», «Bolk II: Framtida» alone on a line. */
export const isSection = (line: Line): boolean => !line.bullet && SECTION.test(line.text);

/** Below such a heading times begin again without a new day. */
export const speaksOfParallels = (heading: string): boolean => PARALLEL_HEAD.test(heading);
