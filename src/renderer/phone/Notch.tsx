/** @jsxImportSource preact */
import { HIGHEST_SCORE } from '../../domain/ratings/rating';
import { asksForLift, type PhoneWords } from './words';

/** «Fra 7 til 8»: the one notch. Only where that is what is asked about, and there is one left. */
export function Notch(props: { followUp: string; score: number | null; t: PhoneWords }) {
  const { followUp, score, t } = props;
  if (score === null || score === HIGHEST_SCORE || !asksForLift(followUp)) return null;
  return <p class="notch">{t('phone:notch', { from: score, to: score + 1 })}</p>;
}
