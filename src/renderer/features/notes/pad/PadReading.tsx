import type { ReactNode } from 'react';
import { horizonEnd } from '../../../../domain/notes/note';
import { dateIn } from '../../../../domain/time';
import { dayAndShortMonth } from '../../../../words';
import { useServerNow } from '../../../api/react';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { type PadLine, personField } from '../line/pad-line';
import { writeTags } from '../line/pad-tags';
import css from './Pad.module.css';

/** How the signs in the line are read, before Enter. */
export function PadReading({ line, className = css.reading }: { line: PadLine; className?: string }): ReactNode {
  const { t, language } = useWords();
  const { snapshot } = useGathering();
  const serverNow = useServerNow();
  const field = personField(line.kind);
  const person = line[field];
  const { horizon, tags } = line;
  if (line.kind === 'order' && person === '' && line.text !== '') {
    return <p className={className}>{t('notes:read.recipientHow')}</p>;
  }
  if (person === '' && horizon === null && tags.length === 0) return null;
  const due = horizon && dayAndShortMonth(language, horizonEnd(horizon, dateIn(snapshot.gathering.zone, serverNow())));
  return (
    <dl className={className} aria-label={t('notes:read.label')}>
      {person === '' ? null : (
        <div>
          <dt>{t(`notes:field.${field}`)}</dt>
          <dd>
            <bdi>{person}</bdi>
          </dd>
        </div>
      )}
      {horizon === null ? null : (
        <div>
          <dt>{t('notes:field.due')}</dt>
          <dd>
            {t(`common:horizon.${horizon}`)} · {due}
          </dd>
        </div>
      )}
      {tags.length === 0 ? null : (
        <div>
          <dt>{t('notes:field.tags')}</dt>
          <dd>
            <bdi>{writeTags(tags)}</bdi>
          </dd>
        </div>
      )}
    </dl>
  );
}
