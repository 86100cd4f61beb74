import type { z } from 'zod';
import type { ownName } from '../../contract/schemas';
import { undatedLabel } from '../../domain/agenda/day-label';
import type { Gathering } from '../../domain/agenda/gathering';
import { datesFrom } from '../../domain/agenda/new-dates';
import type { DayId, FormId, GatheringId, ItemId, QuestionId } from '../../domain/ids';
import { carriedReport } from '../../domain/report/carried-report';
import type { Snapshot } from '../../domain/views/snapshot';
import { newId, type Transaction } from '../core/transaction';
import { putLook, putReport } from './carried-look';

type OwnName = z.output<typeof ownName>;

/** From the id a row had to the one it has in the copy. */
type NewIds<Id extends string> = ReadonlyMap<Id, Id>;

const newIds = <Id extends string>(rows: readonly { readonly id: Id }[]): NewIds<Id> =>
  new Map(rows.map(({ id }) => [id, newId<Id>()]));

const inCopy = <Id extends string>(ids: NewIds<Id>, id: Id | null): Id | null =>
  id === null ? null : (ids.get(id) ?? null);

const UNASKED = { state: 'draft', revealed: false, openedAt: null, closedAt: null, closesAt: null } as const;

/** The same plan with new ids, and the look of its screen and summary: no run, notes, answers or participants, and dates of its own. */
export function putCopy(tx: Transaction, gatheringId: GatheringId, from: Snapshot, wanted: OwnName): void {
  const { gathering, reportSettings } = from;
  const { title = gathering.title, place = gathering.place, date = null } = wanted;
  const unlived = { createdAt: tx.at, closedAt: null, deletedAt: null, present: null };
  const copy: Gathering = { ...gathering, ...unlived, id: gatheringId, title, place };
  tx.put('gathering', copy);
  putLook(tx, gathering.id, gatheringId, gathering.stageLook);
  if (reportSettings) putReport(tx, gatheringId, carriedReport(reportSettings));
  const days = newIds(from.days);
  const items = newIds(from.items);
  const dates = datesFrom(date, from.days);
  for (const [nr, day] of from.days.entries()) {
    const own = { id: days.get(day.id) ?? newId<DayId>(), gatheringId, date: dates[nr] ?? null };
    tx.put('day', { ...day, ...own, label: undatedLabel(day.label) });
  }
  for (const item of from.items) {
    const own = { id: items.get(item.id) ?? newId<ItemId>(), gatheringId };
    const stands = { dayId: inCopy(days, item.dayId), parentId: inCopy(items, item.parentId) };
    tx.put('item', { ...item, ...own, ...stands });
  }
  putQuestions(tx, gatheringId, from, items);
}

/** `roundOf` is kept: what is asked again is another round of the same question. */
function putQuestions(tx: Transaction, gatheringId: GatheringId, from: Snapshot, items: NewIds<ItemId>): void {
  const forms = newIds(from.forms);
  for (const form of from.forms) tx.put('form', { ...form, id: forms.get(form.id) ?? newId<FormId>(), gatheringId });
  for (const question of from.questions) {
    const stands = { itemId: inCopy(items, question.itemId), formId: inCopy(forms, question.formId) };
    tx.put('question', { ...question, ...UNASKED, ...stands, id: newId<QuestionId>(), gatheringId });
  }
}
