import type { z } from 'zod';
import type { ownName } from '../../contract/schemas';
import type { Language } from '../../domain/agenda/gathering';
import type { GatheringId } from '../../domain/ids';
import type { Snapshot } from '../../domain/views/snapshot';
import type { Reader } from '../../store';
import { door } from '../core/door';
import { notFound } from '../core/failures';
import { type Parts, presentGathering } from '../core/parts';
import { newId, type Transaction } from '../core/transaction';
import { blankGathering } from '../gatherings/gatherings';
import { addTemplate, markTemplate, ownTemplates } from '../machine/own-templates';
import { putLook, putReport } from './carried-look';
import { putCopy } from './copied-plan';
import { builtInTemplates, putTemplate, summaryOf, templateOf } from './template-plan';

interface Wish extends z.output<typeof ownName> {
  readonly templateId: string;
  readonly language: Language;
}

/** A gathering made from a template, hers or the app's own, with the name, place and dates she gave it. */
function putFromTemplate(tx: Transaction, gatheringId: GatheringId, wish: Wish): void {
  const own = ownTemplates(tx.store).find(({ id }) => id === wish.templateId);
  const from = own?.template ?? builtInTemplates(wish.language).find(({ id }) => id === wish.templateId);
  if (!from) throw notFound();
  const { title = from.name, place = '', date = null, language } = wish;
  const blank = blankGathering(tx, { title, place, language });
  const { goal, attendMust, attendShould, attendCan, criticalFactors } = from;
  const wanted = { goal, attendMust, attendShould, attendCan, criticalFactors };
  tx.put('gathering', { ...blank, ...wanted, id: gatheringId });
  putTemplate(tx, gatheringId, from, date);
  if (own && from.look) putLook(tx, own.from, gatheringId, from.look);
  if (from.report) putReport(tx, gatheringId, from.report);
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
        putFromTemplate(tx, gatheringId, input);
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
