import { z } from 'zod';
import en from '../../../resources/templates/en.json';
import nb from '../../../resources/templates/nb.json';
import nn from '../../../resources/templates/nn.json';
import type { ItemTree } from '../../contract/schemas';
import { type Template, type TemplateSummary, template } from '../../contract/templates';
import type { Item } from '../../domain/agenda/agenda';
import { undatedLabel } from '../../domain/agenda/day-label';
import type { Day, Language } from '../../domain/agenda/gathering';
import { layoutDay } from '../../domain/agenda/schedule';
import { dayTree, type ItemNode, parkedTree } from '../../domain/agenda/tree';
import type { DayId, GatheringId, QuestionId } from '../../domain/ids';
import { PLAIN_QUESTION } from '../../domain/ratings/rating';
import { carriedReport } from '../../domain/report/carried-report';
import { addDays, type IsoDate } from '../../domain/time';
import type { Snapshot } from '../../domain/views/snapshot';
import { newId, type Transaction } from '../core/transaction';
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
export function templateOf({ gathering, days, items, questions, reportSettings }: Snapshot, name: string): Template {
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

/** As it stands in the list of templates. */
export function summaryOf(id: string, { name, about, days }: Template, own: boolean): TemplateSummary {
  const items = days.reduce((sum, day) => sum + stepsIn(day.items), 0);
  return { id, name, about, days: days.length, items, own };
}

/** Writes a template's plan into a gathering; its first day on `first`, the others on the days after. */
export function putTemplate(tx: Transaction, gatheringId: GatheringId, from: Template, first: IsoDate | null): void {
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
