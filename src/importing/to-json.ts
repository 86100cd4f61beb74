import type { Kind } from '../domain/agenda/agenda';
import type { DraftAgenda, DraftItem, WarningType } from '../domain/draft/draft-agenda';
import { clockFace, type MinuteOfDay } from '../domain/time';

export interface JsonItem {
  start: string | null;
  end: string | null;
  minutes: number | null;
  title: string;
  kind: Kind;
  responsible: string | null;
  children: JsonItem[];
}

export interface ImportJson {
  days: { label: string | null; date: string | null; items: JsonItem[] }[];
  alternatives: { minutes: number | null; title: string }[];
  warnings: { type: WarningType; where: string }[];
}

const face = (at: MinuteOfDay | null): string | null => (at === null ? null : clockFace(at));

const item = ({ start, end, minutes, title, kind, responsible, children }: DraftItem): JsonItem => ({
  start: face(start),
  end: face(end),
  minutes,
  title,
  kind,
  responsible,
  children: children.map(item),
});

/** What `import --json` prints: a fixed shape that other programs read. */
export function toImportJson(agenda: DraftAgenda): ImportJson {
  return {
    days: agenda.days.map(({ label, date, items }) => ({ label, date, items: items.map(item) })),
    alternatives: agenda.alternatives.map(({ minutes, title }) => ({ minutes, title })),
    warnings: agenda.warnings.map(({ type, where }) => ({ type, where })),
  };
}
