import type { ReactNode } from 'react';
import { type Instant, minuteOfDayIn } from '../../../../domain/time';
import { clockInText } from '../../../../words';
import { type Line, shareAt } from '../../../agenda/day-line';
import kindCss from '../../../agenda/Kind.module.css';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import css from './StageDayLine.module.css';

const percent = (share: number): string => `${share * 100}%`;

/** The day along the screen's upper edge: what it is made of, what is done, and where the room is in it. */
export function StageDayLine(props: { line: Line; zone: string; now: Instant }): ReactNode {
  const { line, zone, now } = props;
  const { t, language } = useWords();
  const inText = (at: Instant): string => clockInText(language, minuteOfDayIn(zone, at));
  const times = { start: inText(line.start), end: inText(line.expectedEnd), plan: inText(line.plannedEnd) };
  return (
    <div
      role="img"
      aria-label={t('common:dayLine.whole', { count: line.segments.length, ...times })}
      className={css.line}
    >
      {line.segments.map((segment) => (
        <span
          key={segment.id}
          className={cx(css.segment, kindCss[segment.kind], segment.state === 'done' && css.done)}
          style={{ left: percent(shareAt(line, segment.start)), right: percent(1 - shareAt(line, segment.end)) }}
        />
      ))}
      <span className={css.now} style={{ left: percent(shareAt(line, now)) }} />
    </div>
  );
}
