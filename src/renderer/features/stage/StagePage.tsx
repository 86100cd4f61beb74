import type { ReactNode } from 'react';
import type { GatheringId } from '../../../domain/ids';
import { useStage } from '../../api/react';
import { WordsProvider } from '../../i18n/words';

/** The big screen. `gatheringId` null: whichever gathering this visitor may see. */
export default function StagePage(props: { gatheringId: GatheringId | null }): ReactNode {
  const { view } = useStage(props.gatheringId);
  return (
    <WordsProvider language={view?.gathering.language ?? 'nb'} page>
      <main data-surface="stage" style={{ height: '100%' }} />
    </WordsProvider>
  );
}
