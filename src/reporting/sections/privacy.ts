import { ANSWER_WORDS } from '../../domain/ratings/rating';
import type { ReportSection } from '../../domain/report/report-document';
import type { ReportContext } from '../report-context';
import { paragraph } from './blocks';

/** How ratings, quotes and names are treated; only about what there is in this summary. */
export function privacySection({ snapshot, t, notes }: ReportContext): ReportSection | null {
  const anyQuote = notes.quotesLeftOut > 0 || notes.all.some((note) => note.kind === 'quote');
  const anyPerson = snapshot.participants.length + notes.all.length > 0;
  const anyWords = snapshot.answers.some((one) => ANSWER_WORDS.some((what) => one[what].trim() !== ''));
  const sentences = [
    snapshot.answers.length > 0 ? t('report:privacy.ratings') : '',
    anyWords ? t('report:privacy.words') : '',
    anyQuote ? t('report:privacy.quotes') : '',
    snapshot.participants.length > 0 && !snapshot.gathering.showNames ? t('report:privacy.counted') : '',
    anyPerson ? t('report:privacy.ask') : '',
  ].filter((sentence) => sentence !== '');
  if (sentences.length === 0) return null;
  return {
    id: 'privacy',
    title: t('report:section.privacy'),
    blocks: [paragraph('privacy', sentences.join(' '), 'muted')],
    count: null,
  };
}
