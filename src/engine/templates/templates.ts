import { z } from 'zod';
import en from '../../../resources/templates/en.json';
import nb from '../../../resources/templates/nb.json';
import nn from '../../../resources/templates/nn.json';
import type { ItemTree, ownName } from '../../contract/schemas';
import { type Template, type TemplateSummary, template } from '../../contract/templates';
import type { Item } from '../../domain/agenda/agenda';
import { undatedLabel } from '../../domain/agenda/day-label';
import type { Day, Gathering, Language } from '../../domain/agenda/gathering';
import { datesFrom } from '../../domain/agenda/new-dates';
import { layoutDay } from '../../domain/agenda/schedule';
import { dayTree, type ItemNode, parkedTree } from '../../domain/agenda/tree';
import type { DayId, FormId, GatheringId, ItemId, QuestionId } from '../../domain/ids';
import { PLAIN_QUESTION } from '../../domain/ratings/rating';
import { carriedReport } from '../../domain/report/carried-report';
import { addDays, type IsoDate } from '../../domain/time';
import type { Snapshot } from '../../domain/views/snapshot';
import type { Reader } from '../../store';
import { door } from '../core/door';
import { notFound } from '../core/failures';
import { type Parts, presentGathering } from '../core/parts';
import { newId, type Transaction } from '../core/transaction';
import { blankGathering } from '../gatherings/gatherings';
import { addTemplate, markTemplate, ownTemplates } from '../machine/own-templates';
import { putLook, putReport } from './carried-look';
import { putItemTrees } from './item-trees';

const FILES: Readonly<Record<Language, unknown>> = { nb, nn, en };
const ours = z.array(template.extend({ id: z.string() })).readonly();

/** The templates that come with the app, in one language. */
export const builtInTemplates = (language: Language): z.output<typeof ours> => ours.parse(FILES[language]);

function treeOf({ item, children }: ItemNode): ItemTree {
  const { id: _id, gatheringId: _gathering, dayId: _day, parentId: _parent, position: _position, ...fields } = item;
  return { ...fields, children: children.map(treeOf) };
}

/** A gathering's plan as a template: without what was only for her own eyes. */
function templateOf({ gathering, days, items, questions, reportSettings }: Snapshot, name: string): Template {
  const shared = items.map((item): Item => ({ ...item, privateNote: '' }));
  const { goal, attendMust, attendShould, attendCan, criticalFactors } = gathering;
  return {
    ...{ name, about: '', goal, attendMust, attendShould, attendCan, criticalFactors },
    days: days.map((day) => ({
      label: undatedLabel(day.label),
      start: day.start,
      ends: layoutDay(day, shared).dayEnd,
      items: dayTree(shared, day.id).map(treeOf),
    })),
    alternatives: parkedTree(shared).map(treeOf),
    questions: questions.map(({ kind, text, lowAnchor, highAnchor, whyNotLower, followUp, choices, ...asked }) => ({
      ...{ kind, text, lowAnchor, highAnchor, whyNotLower, followUp, choices },
      ...{ breakdown: asked.breakdown, countdown: asked.countdown },
    })),
    look: gathering.stageLook,
    report: reportSettings && carriedReport(reportSettings),
  };
}

const stepsIn = (trees: readonly ItemTree[]): number =>
  trees.reduce((sum, { minutes = null, children = [] }) => sum + (stepsIn(children) || (minutes === null ? 0 : 1)), 0);

function summaryOf(id: string, { name, about, days }: Template, own: boolean): TemplateSummary {
  const items = days.reduce((sum, day) => sum + stepsIn(day.items), 0);
  return { id, name, about, days: days.length, items, own };
}

type OwnName = z.output<typeof ownName>;

const UNASKED = { state: 'draft', revealed: false, openedAt: null, closedAt: null, closesAt: null } as const;

function putTemplate(tx: Transaction, gatheringId: GatheringId, from: Template, first: IsoDate | null): void {
  for (const [position, { label, start, items }] of from.days.entries()) {
    const date = first === null ? null : addDays(first, position);
    const day: Day = { id: newId<DayId>(), gatheringId, position, label, date, start };
    tx.put('day', day);
    putItemTrees(tx, gatheringId, { dayId: day.id, parentId: null, position: 0 }, items);
  }
  putItemTrees(tx, gatheringId, { dayId: null, parentId: null, position: 0 }, from.alternatives);
  for (const [position, question] of from.questions.entries()) {
    const id = newId<QuestionId>();
    tx.put('question', { ...PLAIN_QUESTION, ...question, id, gatheringId, roundOf: id, position });
  }
}

/** The same plan with new ids, and the look of its screen and summary: no run, notes, answers or participants, and dates of its own. */
function putCopy(
  tx: Transaction,
  gatheringId: GatheringId,
  { gathering, days, items, ...asked }: Snapshot,
  { title = gathering.title, place = gathering.place, date = null }: OwnName,
): void {
  const copy: Gathering = {
    ...gathering,
    ...{ title, place },
    id: gatheringId,
    createdAt: tx.at,
    closedAt: null,
    deletedAt: null,
    present: null,
  };
  tx.put('gathering', copy);
  putLook(tx, gathering.id, gatheringId, gathering.stageLook);
  if (asked.reportSettings) putReport(tx, gatheringId, carriedReport(asked.reportSettings));
  const dayIds = new Map(days.map((day) => [day.id, newId<DayId>()]));
  const itemIds = new Map(items.map((item) => [item.id, newId<ItemId>()]));
  const inCopy = <Id extends string>(ids: ReadonlyMap<Id, Id>, id: Id | null): Id | null =>
    id === null ? null : (ids.get(id) ?? null);
  const dates = datesFrom(date, days);
  for (const [nr, day] of days.entries()) {
    const own = { id: dayIds.get(day.id) ?? newId<DayId>(), gatheringId, date: dates[nr] ?? null };
    tx.put('day', { ...day, ...own, label: undatedLabel(day.label) });
  }
  for (const item of items) {
    const own = { id: itemIds.get(item.id) ?? newId<ItemId>(), gatheringId };
    const place = { dayId: inCopy(dayIds, item.dayId), parentId: inCopy(itemIds, item.parentId) };
    tx.put('item', { ...item, ...own, ...place });
  }
  const formIds = new Map(asked.forms.map((form) => [form.id, newId<FormId>()]));
  for (const form of asked.forms) tx.put('form', { ...form, id: formIds.get(form.id) ?? newId<FormId>(), gatheringId });
  // `roundOf` is kept: what is asked again is another round of the same question.
  for (const question of asked.questions) {
    const place = { itemId: inCopy(itemIds, question.itemId), formId: inCopy(formIds, question.formId) };
    tx.put('question', { ...question, ...UNASKED, ...place, id: newId<QuestionId>(), gatheringId });
  }
}

/** Templates: the app's own and hers, and gatherings made from them. */
export function templateProcedures(parts: Parts) {
  const { store, committer } = parts;
  const snapshotOf = (read: Reader, gatheringId: GatheringId): Snapshot => {
    presentGathering(read, gatheringId);
    const snapshot = read.snapshot(gatheringId);
    if (!snapshot) throw notFound();
    return snapshot;
  };
  return {
    list: door.template.list.handler(({ input }) => [
      ...ownTemplates(store.read).map((one) => summaryOf(one.id, one.template, true)),
      ...builtInTemplates(input.language).map((one) => summaryOf(one.id, one, false)),
    ]),
    save: door.template.save.handler(({ input }) =>
      committer.commit(null, (tx) => {
        const made = templateOf(snapshotOf(tx.store, input.gatheringId), input.name);
        const templateId = newId();
        addTemplate(tx.store, { id: templateId, from: input.gatheringId, template: made });
        return { templateId };
      }),
    ),
    remove: door.template.remove.handler(({ input }) =>
      committer.commit(null, (tx) => void markTemplate(tx.store, input.templateId, tx.at, tx.at)),
    ),
    restore: door.template.restore.handler(({ input }) =>
      committer.commit(null, (tx) => {
        if (!markTemplate(tx.store, input.templateId, null, tx.at)) throw notFound();
      }),
    ),
    use: door.template.use.handler(({ input }) => {
      const gatheringId = newId<GatheringId>();
      return committer.commit(gatheringId, (tx) => {
        const own = ownTemplates(tx.store).find(({ id }) => id === input.templateId);
        const from = own?.template ?? builtInTemplates(input.language).find(({ id }) => id === input.templateId);
        if (!from) throw notFound();
        const { title = from.name, place = '', date = null, language } = input;
        const blank = blankGathering(tx, { title, place, language });
        const { goal, attendMust, attendShould, attendCan, criticalFactors } = from;
        const wanted = { goal, attendMust, attendShould, attendCan, criticalFactors };
        tx.put('gathering', { ...blank, ...wanted, id: gatheringId });
        putTemplate(tx, gatheringId, from, date);
        if (own && from.look) putLook(tx, own.from, gatheringId, from.look);
        if (from.report) putReport(tx, gatheringId, from.report);
        return { gatheringId };
      });
    }),
    copy: door.template.copy.handler(({ input }) => {
      const gatheringId = newId<GatheringId>();
      return committer.commit(gatheringId, (tx) => {
        putCopy(tx, gatheringId, snapshotOf(tx.store, input.gatheringId), input);
        return { gatheringId };
      });
    }),
  };
}
