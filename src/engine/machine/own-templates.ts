import { z } from 'zod';
import { gatheringId } from '../../contract/schemas';
import { template } from '../../contract/templates';
import type { GatheringId } from '../../domain/ids';
import { type Instant, MINUTE } from '../../domain/time';
import type { Reader, Writer } from '../../store';

/** A template she has saved. It goes when the gathering it was made from is erased. */
const ownTemplate = z.object({
  id: z.string(),
  from: gatheringId,
  template,
  /** Deleted, and kept a while so that it can be brought back. */
  removedAt: z.int().nullable().default(null),
});
type OwnTemplate = z.output<typeof ownTemplate>;
const SETTING = 'templates';
const KEPT_FOR = 24 * 60 * MINUTE;

function stored(read: Reader): readonly OwnTemplate[] {
  const text = read.setting(SETTING);
  return text === null ? [] : z.array(ownTemplate).parse(JSON.parse(text));
}

const keep = (store: Writer, templates: readonly OwnTemplate[]): void =>
  store.setSetting(SETTING, JSON.stringify(templates));

/** Hers, the newest first; those she has deleted are not among them. */
export const ownTemplates = (read: Reader): readonly OwnTemplate[] =>
  stored(read).filter(({ removedAt }) => removedAt === null);

export const addTemplate = (store: Writer, own: Pick<OwnTemplate, 'id' | 'from' | 'template'>): void =>
  keep(store, [{ ...own, removedAt: null }, ...stored(store)]);

/** Deletes one, or brings it back; what was deleted long ago is let go of for good. False: there is no such template. */
export function markTemplate(store: Writer, id: string, removedAt: Instant | null, now: Instant): boolean {
  const lately = stored(store).filter((own) => own.removedAt === null || now - own.removedAt < KEPT_FOR);
  keep(
    store,
    lately.map((own) => (own.id === id ? { ...own, removedAt } : own)),
  );
  return lately.some((own) => own.id === id);
}

/** What is erased must not live on in a template. */
export function forgetTemplatesOf(store: Writer, gatheringId: GatheringId): void {
  const kept = stored(store);
  const left = kept.filter(({ from }) => from !== gatheringId);
  if (left.length < kept.length) keep(store, left);
}

/** Changes the words of those that were made from the gathering. */
export function rewriteTemplatesOf(store: Writer, gatheringId: GatheringId, change: (text: string) => string): void {
  const kept = stored(store);
  if (!kept.some(({ from }) => from === gatheringId)) return;
  const rewritten = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_, one: unknown) => (typeof one === 'string' ? change(one) : one));
  const templates = kept.map((own) => (own.from === gatheringId ? { ...own, template: rewritten(own.template) } : own));
  keep(store, z.array(ownTemplate).parse(templates));
}
