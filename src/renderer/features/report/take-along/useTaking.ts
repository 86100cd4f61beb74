import { useCallback, useEffect, useRef, useState } from 'react';
import { useCall } from '../../../api/call';
import { type Failure, isFault } from '../../../api/failure';
import { useWords } from '../../../i18n/words';
import { useAnnounce } from '../../../ui/Announcer';
import { useToast } from '../../../ui/Toast';
import { offer } from './offer';
import type { WrittenWay } from './ways';

/** What is being written now, in words. */
export interface Writing {
  readonly way: WrittenWay;
  readonly text: string;
}

/** The ways to make something and take it along: one thing at a time, and it can be given up. */
export interface Taking {
  readonly writing: Writing | null;
  /** Makes a file, and hands it over as a download. */
  readonly file: (way: WrittenWay, make: (signal: AbortSignal) => Promise<File>) => Promise<void>;
  /** One file after another; what is finished when it is given up is kept. */
  readonly files: (
    way: WrittenWay,
    names: readonly string[],
    make: (name: string, signal: AbortSignal) => Promise<File>,
  ) => Promise<void>;
  /** Makes something that is no file; null when it did not come. */
  readonly make: <Made>(way: WrittenWay, make: (signal: AbortSignal) => Promise<Made>) => Promise<Made | null>;
  readonly cancel: () => void;
}

/** Focus goes back to where it was when the button to cancel goes away with it. */
function useFocusBack(writing: Writing | null): () => void {
  const from = useRef<Element | null>(null);
  useEffect(() => {
    if (writing !== null || document.activeElement !== document.body) return;
    if (from.current instanceof HTMLElement && from.current.isConnected) from.current.focus();
    from.current = null;
  }, [writing]);
  return useCallback(() => {
    from.current = document.activeElement;
  }, []);
}

/** One call that can be given up. What goes wrong is said; `undefined` is then the answer. */
function useAttempt() {
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  return useCallback(
    async <Made>(make: () => Promise<Made>, signal: AbortSignal): Promise<Made | undefined> => {
      const onFailure = (failure: Failure): boolean => {
        // She has given it up herself: that it did not come is no news.
        if (signal.aborted) return true;
        if (!isFault(failure) && failure.code !== 'cutOff') return false;
        toast({ text: t(`paper:place.${failure.code === 'cutOff' ? 'cutOff' : 'notWritten'}`), tone: 'error' });
        return true;
      };
      const made = await call(make, { onFailure });
      // What arrives after she gave it up is not handed over.
      return made.ok && !signal.aborted ? made.value : undefined;
    },
    [call, t, toast],
  );
}

export function useTaking(): Taking {
  const { t } = useWords();
  const toast = useToast();
  const announce = useAnnounce();
  const attempt = useAttempt();
  const [writing, setWriting] = useState<Writing | null>(null);
  const running = useRef<AbortController | null>(null);
  const rememberFocus = useFocusBack(writing);

  const say = (way: WrittenWay, text: string): void => {
    setWriting({ way, text });
    announce(text);
  };
  const begin = (way: WrittenWay): AbortSignal | null => {
    if (running.current !== null) {
      announce(t('paper:place.oneAtATime'));
      return null;
    }
    rememberFocus();
    running.current = new AbortController();
    say(way, t(`paper:place.writing.${way}`));
    return running.current.signal;
  };
  const end = (): void => {
    running.current = null;
    setWriting(null);
  };
  const make: Taking['make'] = async (way, work) => {
    const signal = begin(way);
    if (signal === null) return null;
    const made = await attempt(() => work(signal), signal);
    end();
    if (signal.aborted) toast({ text: t('paper:place.stopped') });
    return made ?? null;
  };
  const files: Taking['files'] = async (way, names, work) => {
    const signal = begin(way);
    if (signal === null) return;
    let count = 0;
    for (const name of names) {
      say(way, t('paper:place.letterOf', { nr: count + 1, count: names.length, name }));
      const made = await attempt(() => work(name, signal), signal);
      if (made === undefined) break;
      offer(made);
      count += 1;
    }
    end();
    if (signal.aborted)
      toast({ text: count === 0 ? t('paper:place.stopped') : t('paper:place.stoppedAfter', { count }) });
    else if (count === names.length) toast({ text: t('paper:place.lettersReady', { count }) });
  };
  return {
    writing,
    make,
    files,
    file: async (way, work) => {
      const made = await make(way, work);
      if (made === null) return;
      offer(made);
      toast({ text: t('report:place.ready', { name: made.name }) });
    },
    cancel: () => running.current?.abort(),
  };
}
