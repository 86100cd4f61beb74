import type { ReactNode } from 'react';
import type { NoteHit } from '../../../domain/search/search-hit';
import { dateIn } from '../../../domain/time';
import { clockOf, shortDate } from '../../../words';
import { useWords } from '../../i18n/words';
import css from './Search.module.css';

/** One note that was found: what was said, with what was looked for marked, and where it stands. */
export function Hit({ hit, namesGathering }: { hit: NoteHit; namesGathering: boolean }): ReactNode {
  const { t, language } = useWords();
  const where = [
    namesGathering ? hit.gatheringTitle || t('shell:untitled') : '',
    hit.itemTitle,
    `${shortDate(language, dateIn(hit.zone, hit.at))} ${clockOf(hit.zone, hit.at)}`,
  ].filter((part) => part !== '');
  return (
    <>
      <span className={css.said} dir="auto">
        {hit.snippet.map(({ text, marked }, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have nothing else, and never move.
          return marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>;
        })}
      </span>
      <span className={css.about}>
        <span className={css.kind}>{t(`common:noteKind.${hit.kind}`)}</span>
        {hit.speaker ? <bdi>{hit.speaker}</bdi> : null}
        {hit.tags.length > 0 ? <bdi>{hit.tags.map((tag) => `#${tag}`).join(' ')}</bdi> : null}
      </span>
      <span className={css.where}>
        {where.map((part) => (
          <bdi key={part}>{part}</bdi>
        ))}
      </span>
    </>
  );
}
