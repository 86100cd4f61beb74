import type { ReactNode } from 'react';
import type { GatheringId } from '../../../domain/ids';

/** `gatheringId`: the agenda is added to that gathering; null makes a new one. `takeSource()` gives what was pasted or dropped. */
export default function ImportScreen(_props: { gatheringId: GatheringId | null }): ReactNode {
  return null;
}
