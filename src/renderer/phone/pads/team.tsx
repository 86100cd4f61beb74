/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import type { TeamPadView } from '../../../domain/pad-views';
import { Titled } from '../Titled';
import type { PadProps } from './pad';

/** The pad of one member of a reflecting team. */
export function TeamPad({ pad }: PadProps) {
  const [view, setView] = useState<TeamPadView | null>(null);
  useEffect(
    () =>
      pad.listen(
        (client, signal) => client.live.team(undefined, { signal }),
        (message) => {
          if (message.type !== 'team') return;
          pad.entitle(message.view.title, message.view.language);
          setView(message.view);
        },
      ),
    [pad],
  );
  if (!view) return null;
  return (
    <Titled title={view.itemTitle}>
      <p>{view.memberName}</p>
    </Titled>
  );
}
