import { itemAt } from '../../domain/agenda/tree';
import type { TaskField } from '../../domain/groups/group';
import type { ReportBlock, ReportLine, ReportSection } from '../../domain/report/report-document';
import { listed } from '../../words';
import type { Alike, ItemGroups, WrittenAnswer } from '../group-work';
import { itemTitle, SEPARATOR } from '../labels';
import type { ReportContext } from '../report-context';
import { heading, list, noteKey, paragraph, said } from './blocks';

/** «Bord 3», or «Bord 3: ‘Ola ringer bedriftene’» where it was said in other words. */
function ownWords({ language, t }: ReportContext, { name, words }: Alike): string {
  if (words.length === 0) return name;
  const quoted = listed(
    language,
    words.map((text) => t('report:groups.quoted', { text })),
  );
  return name === '' ? quoted : t('report:groups.inOwnWords', { name, words: quoted });
}

/** «Ett kontaktpunkt (Bord 1, også Bord 3 og Bord 4; salen er enig)» */
export function answerText(context: ReportContext, { answer, group, alike, agreed, note }: WrittenAnswer): string {
  const { language, t } = context;
  const text = (note ?? answer).text.trim();
  const others = alike.map((one) => ownWords(context, one)).filter((said) => said !== '');
  const name = group.name.trim();
  const who =
    name && others.length > 0
      ? t('report:groups.also', { name, others: listed(language, others) })
      : name || listed(language, others);
  const told = [who, agreed ? t('report:groups.agreed') : ''].filter((part) => part !== '').join('; ');
  return told ? `${text} (${told})` : text;
}

const lineOf = (context: ReportContext, one: WrittenAnswer): ReportLine => ({
  key: one.note ? noteKey(one.note) : `answer:${one.answer.id}`,
  text: answerText(context, one),
  said: true,
});

/** What the groups were called, with who led them. */
function groupsLine({ language, t }: ReportContext, { itemId, groups }: ItemGroups): ReportBlock[] {
  const names = groups.map(({ name, lead }) => {
    const led = lead.trim();
    return led ? t('report:groups.led', { name: name.trim(), lead: led }) : name.trim();
  });
  const known = names.filter((name) => name !== '');
  if (known.length === 0) return [];
  const text = t('report:groups.who', { groups: listed(language, known) });
  return [paragraph(`groups.who:${itemId}`, text, 'muted')];
}

function itemBlocks(context: ReportContext, work: ItemGroups): ReportBlock[] {
  const { snapshot, t } = context;
  const { task, answers, itemId } = work;
  const item = itemAt(snapshot.items, itemId);
  const fields: readonly TaskField[] = task?.fields ?? [];
  const known = new Set(fields.map(({ id }) => id));
  const title = [item ? itemTitle(context, item) : '', task?.title.trim() ?? ''].filter((part) => part !== '');
  const underField = (label: string, key: string, its: readonly WrittenAnswer[]): ReportBlock[] => {
    if (its.length === 0) return [];
    const lines = list(its.map((one) => lineOf(context, one)));
    return label.trim() === '' ? lines : [said(heading(3, label, key)), ...lines];
  };
  const rest = answers.filter(({ answer }) => !known.has(answer.fieldId));
  return [
    said(heading(2, [...new Set(title)].join(SEPARATOR) || t('report:section.groups'), `groups.title:${itemId}`)),
    ...groupsLine(context, work),
    ...fields.flatMap(({ id, label }) =>
      underField(
        label,
        `groups.field:${itemId}.${id}`,
        answers.filter(({ answer }) => answer.fieldId === id),
      ),
    ),
    ...underField(known.size > 0 ? t('report:groups.other') : '', `groups.other:${itemId}`, rest),
  ];
}

/** What the groups wrote, theme by theme; what says the same stands once, with who said it. A SWOT has its own table. */
export function groupsSection(context: ReportContext): ReportSection | null {
  const order = new Map(context.programme.flatMap(({ rows }) => rows).map(({ item }, at) => [item.id, at]));
  const placeOf = ({ itemId }: ItemGroups): number => order.get(itemId) ?? order.size;
  const work = context.groupWork.byItem
    .filter(({ answers, task }) => answers.length > 0 && task?.form !== 'swot')
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  if (work.length === 0) return null;
  const count = work.reduce((sum, { answers }) => sum + answers.length, 0);
  const blocks = work.flatMap((one) => itemBlocks(context, one));
  return { id: 'groups', title: context.t('report:section.groups'), blocks, count };
}
