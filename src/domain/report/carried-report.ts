import { REPORT_SECTIONS, type ReportEdit, type ReportSettings } from './report-settings';

/** What of a summary's shape another gathering's can begin with. */
export type CarriedReport = Omit<ReportSettings, 'id' | 'nextGathering'>;

/** Her own headings of the sections. Any other words of hers are about what was said that day. */
const HEADINGS = new Set(REPORT_SECTIONS.map((id) => `${id}:title`));
const isHeading = ({ key, text }: ReportEdit): boolean => HEADINGS.has(key) && text !== null;

/** Which sections, in which order and under which headings, the letterhead and the look; nothing that was said or is planned. */
export function carriedReport({ id: _id, nextGathering: _next, edits, ...shape }: ReportSettings): CarriedReport {
  return { ...shape, edits: edits.filter(isHeading) };
}
