import type { Note } from '../../domain/notes/note';
import type { ReportBlock, ReportLine, ReportSection } from '../../domain/report/report-document';
import type { ReportContext } from '../report-context';
import { heading, list, noteLine } from './blocks';

/** What the hall said yes to is marked where it did not say yes to everything; where it did, a sentence says so. */
function agreedLines({ t }: ReportContext, agreed: readonly Note[]): ReportLine[] {
  const all = agreed.every(({ confirmedAt }) => confirmedAt !== null);
  return agreed.map((note) => {
    const line = noteLine(note);
    return all || note.confirmedAt === null
      ? line
      : { ...line, text: t('report:agreed.confirmed', { text: line.text }) };
  });
}

function confirmedBlocks({ t }: ReportContext, agreed: readonly Note[]): ReportBlock[] {
  if (agreed.length === 0 || agreed.some(({ confirmedAt }) => confirmedAt === null)) return [];
  const text = t('report:agreed.all', { count: agreed.length });
  return [{ type: 'paragraph', key: 'agreed.all', tone: 'muted', text }];
}

/** Answers from the groups that the room has agreed on; they stand with the groups' other work as well. */
function fromGroups({ groupWork }: ReportContext): ReportLine[] {
  return groupWork.byItem
    .flatMap(({ answers }) => answers)
    .filter(({ agreed, note }) => agreed && note === null)
    .map(({ answer, group }) => {
      const text = group.name.trim() ? `${answer.text} (${group.name.trim()})` : answer.text;
      return { key: `agreed.answer:${answer.id}`, text, said: true };
    });
}

/** What the room agreed on, numbered so that it can be referred to, and below it what it did not agree on. */
export function agreedSection(context: ReportContext): ReportSection | null {
  const { t, notes } = context;
  const agreed = notes.all.filter((note) => note.kind === 'agreed');
  const disagreed = notes.all.filter((note) => note.kind === 'disagreed').map(noteLine);
  const groups = fromGroups(context);
  const yes: ReportBlock[] = [...list(agreedLines(context, agreed), true), ...confirmedBlocks(context, agreed)];
  if (groups.length > 0) yes.push(heading(2, t('report:agreed.fromGroups')), ...list(groups));
  if (yes.length + disagreed.length === 0) return null;
  if (yes.length === 0) {
    return { id: 'agreed', title: t('report:section.disagreed'), blocks: list(disagreed), count: disagreed.length };
  }
  const no = disagreed.length > 0 ? [heading(2, t('report:section.disagreed')), ...list(disagreed)] : [];
  const count = agreed.length + groups.length;
  return { id: 'agreed', title: t('report:section.agreed'), blocks: [...yes, ...no], count };
}
