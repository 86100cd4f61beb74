import { useCallback, useEffect, useState } from 'react';
import type { TemplateLack, WordTemplateSummary } from '../../../../contract';
import { useCall } from '../../../api/call';
import { failureText } from '../../../api/failure';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { useToast } from '../../../ui/Toast';
import { inputOf } from '../../import/read-source';

export interface WordTemplatesInUse {
  readonly list: readonly WordTemplateSummary[];
  /** The one this gathering's papers are written on; null: the app's own look. */
  readonly chosen: string | null;
  /** What the one that was added last has no style for. */
  readonly lacks: readonly TemplateLack[];
  /** Why the last file was not taken in, in words. */
  readonly failed: string | null;
  readonly choose: (templateId: string | null) => Promise<boolean>;
  readonly add: (file: File) => Promise<void>;
  readonly remove: (template: WordTemplateSummary) => Promise<void>;
}

export function useWordTemplates(): WordTemplatesInUse {
  const { gatheringId, client, snapshot } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const [list, setList] = useState<readonly WordTemplateSummary[]>([]);
  const [lacks, setLacks] = useState<readonly TemplateLack[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  const refresh = useCallback(async () => {
    const answer = await call(() => client.wordTemplate.list());
    if (answer.ok) setList(answer.value);
  }, [call, client]);
  const wanted = snapshot.reportSettings?.templateId ?? null;
  // One that is gone, and chosen again by undo: the app's own look takes its place.
  const chosen = list.some(({ id }) => id === wanted) ? wanted : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen or removed in another window is heard of by the choice.
  useEffect(() => void refresh(), [refresh, wanted]);

  const choose = async (templateId: string | null): Promise<boolean> => {
    setLacks([]);
    setFailed(null);
    return (await call(() => client.report.choose({ gatheringId, patch: { templateId } }))).ok;
  };
  const add = async (file: File): Promise<void> => {
    setLacks([]);
    setFailed(null);
    const input = await inputOf({ file });
    if (input === null || !('bytes' in input)) {
      setFailed(t('paper:place.templateLarge'));
      return;
    }
    const { fileName, bytes } = input;
    const added = await call(() => client.wordTemplate.add({ name: fileName.slice(-200), bytes }), {
      onFailure: (failure) => {
        setFailed(failureText(t, failure));
        return true;
      },
    });
    if (!added.ok) return;
    const { id, name } = added.value;
    await refresh();
    if (await choose(id)) toast({ text: t('paper:place.templateAdded', { name }) });
    setLacks(added.value.lacks);
  };
  const remove = async ({ id, name }: WordTemplateSummary): Promise<void> => {
    setLacks([]);
    const done = await call(() => client.wordTemplate.remove({ templateId: id }));
    if (done.ok) toast({ text: t('paper:place.templateRemoved', { name }) });
    await refresh();
  };
  return { list, chosen, lacks, failed, choose, add, remove };
}
