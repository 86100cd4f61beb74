import type { Language } from '../agenda/gathering';
import type { GatheringId } from '../ids';

/** The parts of the summary, in the order they stand until she has chosen another. */
export const REPORT_SECTIONS = [
  'about',
  'inShort',
  'background',
  'programme',
  'notes',
  'groups',
  'agreed',
  'reflection',
  'swot',
  'quotes',
  'ratings',
  'followUp',
  'next',
  'pictures',
  'allNotes',
  'privacy',
] as const;
export type ReportSectionId = (typeof REPORT_SECTIONS)[number];

/** Her own wording of one block. It is kept whatever becomes of what it was written from. */
export interface ReportEdit {
  readonly language: Language;
  /** The block's own key; `<section>:before` and `<section>:after` are texts of hers around a section. */
  readonly key: string;
  /** null: the block is left out. */
  readonly text: string | null;
  /** What stood there when she wrote it: when that has changed since, she is told. */
  readonly basedOn: string;
}

/** What she has chosen for a gathering's summary. */
export interface ReportSettings {
  /** The gathering's. */
  readonly id: GatheringId;
  /** Every section, in order; those that are off are left out. */
  readonly sections: readonly { readonly id: ReportSectionId; readonly on: boolean }[];
  readonly edits: readonly ReportEdit[];
  /** Headings numbered 1, 1.1, … */
  readonly numbered: boolean;
  /** A table of contents. */
  readonly contents: boolean;
  /** Lines at the top of the first page: municipality, department, address. */
  readonly letterhead: string;
  /** The Word template it is made on; null: the app's own look. */
  readonly templateId: string | null;
  /** What is told of the next gathering. */
  readonly nextGathering: string;
}

export const PLAIN_REPORT_SETTINGS: Omit<ReportSettings, 'id'> = {
  sections: REPORT_SECTIONS.map((id) => ({ id, on: id !== 'allNotes' })),
  edits: [],
  numbered: false,
  contents: true,
  letterhead: '',
  templateId: null,
  nextGathering: '',
};

/** Her choice with every section in it: one that the app has got since stands where it stands by default. */
export function sectionsInOrder(chosen: ReportSettings['sections']): ReportSettings['sections'] {
  const known = chosen.filter(({ id }, index) => chosen.findIndex((one) => one.id === id) === index);
  const ordered = [...known];
  for (const [at, id] of REPORT_SECTIONS.entries()) {
    if (ordered.some((one) => one.id === id)) continue;
    const before = REPORT_SECTIONS.slice(0, at).findLast((earlier) => ordered.some((one) => one.id === earlier));
    const index = ordered.findIndex((one) => one.id === before) + 1;
    ordered.splice(index, 0, { id, on: PLAIN_REPORT_SETTINGS.sections.find((one) => one.id === id)?.on ?? true });
  }
  return ordered;
}

/** The edits after one more: a new wording of a block takes the place of the one before; `remove` gives the block back. */
export function withEdit(
  edits: readonly ReportEdit[],
  edit: ReportEdit | Pick<ReportEdit, 'language' | 'key'>,
): readonly ReportEdit[] {
  const others = edits.filter((one) => one.language !== edit.language || one.key !== edit.key);
  return 'basedOn' in edit ? [...others, edit] : others;
}
