/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import type { GroupPadView } from '../../../domain/pad-views';
import { Titled } from '../Titled';
import type { PadProps } from './pad';

/** The pad of one group or table. */
export function GroupPad({ pad }: PadProps) {
  const [view, setView] = useState<GroupPadView | null>(null);
  useEffect(
    () =>
      pad.listen(
        (client, signal) => client.live.group(undefined, { signal }),
        (message) => {
          if (message.type !== 'group') return;
          pad.entitle(message.view.title, message.view.language);
          setView(message.view);
        },
      ),
    [pad],
  );
  if (!view) return null;
  return (
    <Titled title={view.name}>
      <p>{view.itemTitle}</p>
    </Titled>
  );
}
