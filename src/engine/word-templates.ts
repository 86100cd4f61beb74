import { door } from './door';
import { refused } from './failures';
import type { Parts } from './parts';
import { newId } from './transaction';

/** What a template is refused for, by what is wrong with the file. */
const REFUSALS = {
  notWord: 'templateNotWord',
  broken: 'templateBroken',
  macros: 'templateMacros',
  noPlace: 'templateNoPlace',
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
    /** Summaries that were made on it are made in the app's own look from then on. */
    remove: door.wordTemplate.remove.handler(({ input }) =>
      committer.commit(null, (tx) => {
        tx.store.wordTemplates.remove(input.templateId);
        for (const { id } of tx.store.gatherings()) {
          const settings = tx.store.tables.reportSettings.get(id);
          if (settings?.templateId === input.templateId) tx.put('reportSettings', { ...settings, templateId: null });
        }
      }),
    ),
  };
}
