import type { Group, GroupAnswer } from '../../domain/groups/group';
import { grouped } from '../grouped';
import type { ReportContext } from '../report-context';
import { itemTitles } from './notes-sheet';
import { numberColumn, type SheetTable } from './sheet-table';

/** Groups as they stand in the day: by item, and in their own order within it. */
function groupsInOrder({ snapshot, programme }: ReportContext): Group[] {
  const order = new Map(programme.flatMap((day) => day.rows).map(({ item }, at) => [item.id, at]));
  const rank = ({ itemId }: Group): number => order.get(itemId) ?? order.size;
  return snapshot.groups.toSorted((a, b) => rank(a) - rank(b) || a.position - b.position);
}

/** Who was in which group; without names where participants are only counted. */
export function groupsSheet(context: ReportContext): SheetTable {
  const { t, snapshot } = context;
  const titles = itemTitles(context);
  const { showNames } = snapshot.gathering;
  const names = new Map(snapshot.participants.map(({ id, name }) => [id, name]));
  const members = { label: t('report:excel.members'), width: 50, wrap: true };
  return {
    title: t('report:sheet.groups'),
    columns: [
      numberColumn(t('report:excel.number')),
      { label: t('report:excel.item'), width: 30, wrap: true },
      { label: t('report:excel.group'), width: 20, wrap: true },
      { label: t('report:excel.room'), width: 20, wrap: true },
      { label: t('report:excel.lead'), width: 20, wrap: true },
      ...(showNames ? [members] : []),
      { label: t('report:excel.memberCount'), width: 14, align: 'center' },
    ],
    rows: groupsInOrder(context).map(({ itemId, name, room, lead, members: ids }, index) => {
      const known = ids.filter((id) => names.has(id));
      return [
        index + 1,
        titles.get(itemId) ?? null,
        name,
        room,
        lead,
        ...(showNames ? [known.map((id) => names.get(id)).join(', ')] : []),
        known.length,
      ];
    }),
  };
}

/** What the groups wrote, line by line under what they were asked for. */
export function groupAnswersSheet(context: ReportContext): SheetTable {
  const { t, snapshot } = context;
  const titles = itemTitles(context);
  const fields = new Map(snapshot.tasks.map(({ id, fields: own }) => [id, own]));
  const live = snapshot.groupAnswers.filter(({ deletedAt }) => deletedAt === null);
  const byGroup = grouped(live, ({ groupId }) => groupId);
  const lines = groupsInOrder(context).flatMap((group) => {
    const asked = fields.get(group.itemId) ?? [];
    const rank = ({ fieldId }: GroupAnswer): number => {
      const at = asked.findIndex(({ id }) => id === fieldId);
      return at < 0 ? asked.length : at;
    };
    const its = (byGroup.get(group.id) ?? []).toSorted((a, b) => rank(a) - rank(b) || a.position - b.position);
    return its.map((answer) => ({ group, answer, field: asked[rank(answer)]?.label ?? '' }));
  });
  const numbers = new Map(lines.map(({ answer }, index) => [answer.id, index + 1]));
  return {
    title: t('report:sheet.groupAnswers'),
    columns: [
      numberColumn(t('report:excel.number')),
      { label: t('report:excel.item'), width: 28, wrap: true },
      { label: t('report:excel.group'), width: 18, wrap: true },
      { label: t('report:excel.task'), width: 30, wrap: true },
      { label: t('report:excel.outcome'), width: 70, wrap: true },
      { label: t('report:excel.agreed'), width: 15 },
      { label: t('report:excel.gatheredUnder'), width: 17, align: 'left' },
    ],
    rows: lines.map(({ group, answer, field }, index) => [
      index + 1,
      titles.get(group.itemId) ?? null,
      group.name,
      field,
      answer.text,
      answer.agreed ? t('report:excel.yes') : null,
      (answer.gatheredUnder === null ? undefined : numbers.get(answer.gatheredUnder)) ?? null,
    ]),
  };
}
