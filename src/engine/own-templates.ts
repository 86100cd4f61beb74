import { z } from 'zod';
import { template } from '../contract/templates';
import type { GatheringId } from '../domain/ids';
import type { Reader, Writer } from '../store';

/** A template she has saved. It goes when the gathering it was made from is erased. */
const ownTemplate = z.object({ id: z.string(), from: z.string(), template });
export type OwnTemplate = z.output<typeof ownTemplate>;
const SETTING = 'templates';

export function ownTemplates(read: Reader): readonly OwnTemplate[] {
  const stored = read.setting(SETTING);
  return stored === null ? [] : z.array(ownTemplate).parse(JSON.parse(stored));
}

export const keepTemplates = (store: Writer, templates: readonly OwnTemplate[]): void =>
  store.setSetting(SETTING, JSON.stringify(templates));

/** What is erased must not live on in a template. */
export function forgetTemplatesOf(store: Writer, gatheringId: GatheringId): void {
  const kept = ownTemplates(store);
  const left = kept.filter(({ from }) => from !== gatheringId);
  if (left.length < kept.length) keepTemplates(store, left);
}
