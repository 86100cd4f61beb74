import { useEffect } from 'react';
import type { ClockView } from '../../../domain/run/clock';
import { countdown } from '../../../words';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';

/** The time left stands in the window's title while a day runs, for when another window is in front. */
export function useTitle(view: ClockView): void {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const { title } = snapshot.gathering;
  const plain = [t('common:place.run'), title, t('common:appName')].filter(Boolean).join(' · ');
  const { current } = view;
  const running = current ? `${countdown(current.remainingMs)} · ${t(`common:kind.${current.kind}`)}` : null;
  useEffect(() => {
    document.title = running ?? plain;
  }, [running, plain]);
}
