import { useCallback, useMemo, useState } from 'react';
import type { Shorthand } from '../../../../domain/notes/shorthand';
import { useCall } from '../../../api/call';
import { useClient, useLibrary } from '../../../api/react';
import { recall, remember } from '../../../app/memory';
import { useVisitor } from '../../../app/visitor';

const KEY = 'shorthand';
const NONE: readonly Shorthand[] = [];

const isShorthand = (one: unknown): one is Shorthand =>
  typeof one === 'object' &&
  one !== null &&
  'short' in one &&
  typeof one.short === 'string' &&
  'long' in one &&
  typeof one.long === 'string';

function kept(): readonly Shorthand[] {
  try {
    const read: unknown = JSON.parse(recall(KEY) ?? '[]');
    return Array.isArray(read) ? read.filter(isShorthand) : NONE;
  } catch {
    return NONE;
  }
}

/**
 * Her own short forms. The facilitator's belong to the app and are there on every screen of hers; a note-taker who came by
 * a link keeps hers in her own browser, since the app's settings are not hers to change.
 */
export function useShorthand(): {
  readonly shorthand: readonly Shorthand[];
  /** Answers whether it was saved. */
  readonly save: (shorthand: readonly Shorthand[]) => Promise<boolean>;
} {
  const client = useClient();
  const call = useCall();
  const { known } = useLibrary();
  const isFacilitator = useVisitor().role === 'facilitator';
  const [own, setOwn] = useState(kept);
  const save = useCallback(
    async (shorthand: readonly Shorthand[]) => {
      if (isFacilitator) return (await call(() => client.system.saveSettings({ shorthand }))).ok;
      remember(KEY, JSON.stringify(shorthand));
      setOwn(shorthand);
      return true;
    },
    [isFacilitator, call, client],
  );
  const shorthand = isFacilitator ? (known?.settings.shorthand ?? NONE) : own;
  return useMemo(() => ({ shorthand, save }), [shorthand, save]);
}
