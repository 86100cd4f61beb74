import { createContext, useContext, useEffect, useMemo, useRef } from 'react';
import type { Language } from '../../../domain/agenda/gathering';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { useToast } from '../../ui/Toast';

/** How texts of the summary are worded otherwise. Each answers true when it stands in the store. */
interface Editing {
  /** `basedOn`: what the data say, which the wording is kept beside. */
  readonly write: (key: string, text: string, basedOn: string) => Promise<boolean>;
  readonly leaveOut: (key: string, basedOn: string) => Promise<boolean>;
  /** Gives a text back the app's own wording, or back to the summary. */
  readonly giveBack: (key: string) => Promise<boolean>;
}

const EditingContext = createContext<Editing | null>(null);
export const EditingProvider = EditingContext.Provider;
/** null where the summary is only read: on paper. */
export const useEditing = (): Editing | null => useContext(EditingContext);

/** The acts of one language's summary; `onStored` when something of it has changed. */
export function useReportEditing(language: Language, onStored: () => Promise<void>): Editing {
  const { gatheringId, client } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const { action } = useUndo();
  // What a toast's way back is made of is made anew at each drawing, and is wanted only when the toast is shown.
  const wayBack = useRef(action);
  useEffect(() => {
    wayBack.current = action;
  });
  return useMemo(() => {
    const input = { gatheringId, language };
    const stored = async (act: () => Promise<unknown>): Promise<boolean> => {
      const done = await call(act);
      if (done.ok) await onStored();
      return done.ok;
    };
    return {
      write: (key, text, basedOn) => stored(() => client.report.edit({ ...input, key, text, basedOn })),
      leaveOut: async (key, basedOn) => {
        const done = await stored(() => client.report.edit({ ...input, key, text: null, basedOn }));
        if (done) toast({ text: t('report:edit.isLeftOut'), action: wayBack.current('report') });
        return done;
      },
      giveBack: (key) => stored(() => client.report.unedit({ ...input, key })),
    };
  }, [gatheringId, client, language, call, onStored, t, toast]);
}
