import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Instant } from '../../domain/time';
import { minuteOfDayIn } from '../../domain/time';
import { clockInText, clockOf, type Words } from '../../words';
import { useWords } from '../i18n/words';
import { cx } from '../ui/cx';
import css from './DayLine.module.css';
import { type Line, type LineSegment, shareAt, ticksIn } from './day-line';
import kindCss from './Kind.module.css';

interface DayLineProps {
  readonly line: Line;
  readonly zone: string;
  /** null before the day, after it, and in plans: no tick. */
  readonly now: Instant | null;
  readonly className?: string | undefined;
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** The day, across the top of every place. One stop for the keyboard; the arrow keys go from item to item. */
export function DayLine(props: DayLineProps): ReactNode {
  const { line, zone, now } = props;
  const { t, language } = useWords();
  const inText = (at: Instant): string => clockInText(language, minuteOfDayIn(zone, at));
  const track = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const here = Math.max(
    0,
    line.segments.findIndex((segment) => segment.state === 'current'),
  );
  const tabStop = Math.min(stop || here, line.segments.length - 1);
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const to = track.current?.querySelectorAll<HTMLElement>('[data-segment]')[tabStop + step];
    if (step === 0 || !to) return;
    event.preventDefault();
    setStop(tabStop + step);
    to.focus();
  };
  return (
    <div className={cx(css.line, props.className)}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this is a picture in parts. */}
      <div ref={track} role="group" aria-label={lineText(t, line, inText)} className={css.track} onKeyDown={onKey}>
        {line.segments.map((segment, index) => (
          <Segment
            key={segment.id}
            segment={segment}
            line={line}
            name={segmentName(t, segment, zone)}
            tabIndex={index === tabStop ? 0 : -1}
          />
        ))}
        {line.excess.map((span) => (
          <span
            key={span.start}
            className={css.excess}
            style={{ left: percent(shareAt(line, span.start)), right: percent(1 - shareAt(line, span.end)) }}
          />
        ))}
        {line.excess.length > 0 ? (
          <span
            className={css.plannedEnd}
            style={{ left: percent(shareAt(line, line.excess[0]?.start ?? line.end)) }}
          />
        ) : null}
        {now === null ? null : <span className={css.now} style={{ left: percent(shareAt(line, now)) }} />}
      </div>
      <Scale {...props} />
    </div>
  );
}

function Segment(props: { segment: LineSegment; line: Line; name: string; tabIndex: number }): ReactNode {
  const { segment, line, name } = props;
  const left = shareAt(line, segment.start);
  return (
    <span
      data-segment=""
      data-name={name}
      role="img"
      aria-label={name}
      tabIndex={props.tabIndex}
      className={cx(
        css.segment,
        kindCss[segment.kind],
        segment.state === 'done' && !line.ended && css.done,
        segment.tracks > 1 && css.tracks,
        left > 0.6 && css.endwise,
      )}
      style={{ left: percent(left), right: percent(1 - shareAt(line, segment.end)) }}
    />
  );
}

/** Labels nearer than this to another are left out. */
const ROOM = 0.035;
const ROOM_AT_END = 0.1;

function Scale(props: DayLineProps): ReactNode {
  const { line, zone, now } = props;
  const { t } = useWords();
  const nowShare = now === null ? null : shareAt(line, now);
  const late = line.expectedEnd - line.plannedEnd >= 60_000 && line.excess.length > 0;
  // Ahead of the plan, the day ends before the line does.
  const early = line.plannedEnd - line.expectedEnd >= 60_000 ? shareAt(line, line.expectedEnd) : null;
  const clearOf = (share: number, other: number | null): boolean => other === null || Math.abs(share - other) > ROOM;
  const free = (share: number): boolean =>
    clearOf(share, nowShare) && clearOf(share, early) && share < 1 - (late ? ROOM_AT_END : ROOM);
  const times = { plan: clockOf(zone, line.plannedEnd), end: clockOf(zone, line.expectedEnd) };
  const lateText = line.ended ? t('common:dayLine.endedLate', times) : t('common:dayLine.expectedLate', times);
  const showEnd = nowShare === null || nowShare < 1 - (late ? ROOM_AT_END : ROOM);
  return (
    <div className={css.scale} aria-hidden="true">
      {ticksIn(line)
        .map((at) => ({ at, share: shareAt(line, at) }))
        .filter(({ share }) => free(share))
        .map(({ at, share }, index) => (
          <span
            key={at}
            className={cx(share < 0.02 && css.first, index % 2 === 1 && css.odd)}
            style={{ left: percent(share) }}
          >
            {clockOf(zone, at)}
          </span>
        ))}
      {now === null || nowShare === null ? null : (
        <span
          className={cx(css.nowText, nowShare < 0.02 && css.first, nowShare > 0.98 && css.last)}
          style={{ left: percent(nowShare) }}
        >
          {clockOf(zone, now)}
        </span>
      )}
      {early !== null && early < 1 - ROOM && clearOf(early, nowShare) ? (
        <span className={css.nowText} style={{ left: percent(early) }}>
          {times.end}
        </span>
      ) : null}
      {showEnd ? (
        <span className={cx(css.last, late && css.late)} style={{ left: '100%' }}>
          {late ? lateText : times.plan}
        </span>
      ) : null}
    </div>
  );
}

function segmentName(t: Words, segment: LineSegment, zone: string): string {
  const name = t('common:dayLine.segment', {
    kind: t(`common:kind.${segment.kind}`),
    title: segment.title,
    start: clockOf(zone, segment.start),
    end: clockOf(zone, segment.end),
  });
  return segment.tracks > 0 ? `${name}, ${t('plan:track.count', { count: segment.tracks })}` : name;
}

/** The whole line in words, for those who do not see it. */
function lineText(t: Words, line: Line, inText: (at: Instant) => string): string {
  const times = { start: inText(line.start), end: inText(line.expectedEnd), plan: inText(line.plannedEnd) };
  const whole = t('common:dayLine.whole', { count: line.segments.length, ...times });
  const current = line.segments.find((segment) => segment.state === 'current');
  return current ? `${whole} ${t('common:dayLine.now', { title: current.title })}` : whole;
}
