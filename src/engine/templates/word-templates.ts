import type { GatheringId } from '../../domain/ids';
import { door } from '../core/door';
import { refused } from '../core/failures';
import type { Parts } from '../core/parts';
import { newId, type Transaction } from '../core/transaction';

/** What a template is refused for, by what is wrong with the file. */
const REFUSALS = {
  notWord: 'templateNotWord',
  broken: 'templateBroken',
  macros: 'templateMacros',
  tooLarge: 'templateTooLarge',
} as const;

/** The Word templates summaries are made on: her municipality's own, for every gathering. */
export function wordTemplateProcedures({ committer, services, store }: Parts) {
  return {
    list: door.wordTemplate.list.handler(() => store.read.wordTemplates.list().map(({ id, name }) => ({ id, name }))),
    add: door.wordTemplate.add.handler(async ({ input }) => {
      const bytes = new Uint8Array(Buffer.from(input.bytes, 'base64'));
      const read = await services.readWordTemplate(bytes);
      if (!read.ok) throw refused(REFUSALS[read.fault]);
      const id = newId();
      const name = input.name.replace(/\.do[ct][xm]$/iu, '').trim();
      await committer.commit(null, (tx) => tx.store.wordTemplates.put({ id, name, addedAt: tx.at }, bytes));
      return { id, name, lacks: read.lacks };
    }),
    /** Summaries that were made on it are made in the app's own look from then on; whoever has one of them open is told. */
    remove: door.wordTemplate.remove.handler(async ({ input: { templateId } }) => {
      const onIt = store.read
        .gatherings()
        .filter(({ id }) => store.read.tables.reportSettings.get(id)?.templateId === templateId);
      // In the same turn, and so in one transaction.
      await Promise.all([
        ...onIt.map(({ id }) => committer.commit(id, (tx) => letGo(tx, id, templateId))),
        committer.commit(null, (tx) => tx.store.wordTemplates.remove(templateId)),
      ]);
    }),
  };
}

function letGo(tx: Transaction, gatheringId: GatheringId, templateId: string): void {
  const settings = tx.store.tables.reportSettings.get(gatheringId);
  if (settings?.templateId === templateId) tx.put('reportSettings', { ...settings, templateId: null });
}
