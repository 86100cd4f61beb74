import { type ReactNode, useMemo } from 'react';
import type { Item } from '../../../domain/agenda/agenda';
import { tracksOfDay } from '../../../domain/agenda/day-tracks';
import type { Day, Gathering } from '../../../domain/agenda/gathering';
import { saysItIsRoom } from '../../../domain/agenda/room-name';
import { type LayoutRow, layoutDay } from '../../../domain/agenda/schedule';
import { parkedTree } from '../../../domain/agenda/tree';
import { clockFace } from '../../../domain/time';
import { withoutParticipantNames } from '../../../domain/views/hide-names';
import type { Snapshot } from '../../../domain/views/snapshot';
import { dayName, localeTag, saysKind, span, type Words } from '../../../words';
import { useGathering } from '../../app/gathering';
import { useWords, WordsProvider } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { PrintedSheet } from '../../ui/PrintedSheet';
import { usePrinting } from '../../ui/usePrinting';
import { roundsText, turnsText } from './acts/rounds-field';
import { whoAndWhere } from './agenda/RowTitle';
import css from './PrintSheet.module.css';

export type PaperKind = 'crew' | 'programme';

/**
 * The run sheet on paper, or the participants' programme, in the gathering's language as the Word papers: seen only by the
 * printer, which sees nothing else. There only while it is being printed.
 */
export function PrintSheet(props: { kind: PaperKind }): ReactNode {
  const { language } = useGathering().snapshot.gathering;
  if (!usePrinting()) return null;
  return (
    <WordsProvider language={language}>
      <Sheet kind={props.kind} />
    </WordsProvider>
  );
}

function Sheet(props: { kind: PaperKind }): ReactNode {
  const { kind } = props;
  const { t, language } = useWords();
  const { days } = useGathering();
  const { gathering, items } = usePrinted(kind);
  const parked = parkedTree(items);
  const about = [t(`plan:paper.name.${kind}`), gathering.place, gathering.network];
  return (
    <PrintedSheet className={css.sheet} lang={localeTag(language)}>
      <h1 className={css.title}>{gathering.title}</h1>
      <p className={css.about}>{about.filter(Boolean).join(' · ')}</p>
      <GoalLine kind={kind} gathering={gathering} />
      {days.map((day, index) => (
        <PrintDay key={day.id} kind={kind} day={day} nr={index + 1} only={days.length === 1} />
      ))}
      {kind === 'crew' && parked.length > 0 ? (
        <section className={css.day}>
          <h2 className={css.heading}>{t('plan:alternatives.title')}</h2>
          {parked.map(({ item }) => (
            <p key={item.id}>
              {item.title}
              {item.minutes === null ? '' : ` (${span(language, item.minutes)})`}
            </p>
          ))}
        </section>
      ) : null}
    </PrintedSheet>
  );
}

/** What the day is for; to those who run it also who should be there, and what it hangs on. */
function GoalLine(props: { kind: PaperKind; gathering: Gathering }): ReactNode {
  const { goal, attendMust, attendShould, attendCan, anchorPerson, criticalFactors } = props.gathering;
  const { t } = useWords();
  const crew: readonly (readonly [string, string])[] = [
    [t('plan:about.attendMust'), attendMust],
    [t('plan:about.attendShould'), attendShould],
    [t('plan:about.attendCan'), attendCan],
    [t('plan:about.anchorPerson'), anchorPerson],
    [t('plan:about.criticalFactors'), criticalFactors],
  ];
  return [[t('plan:goal'), goal] as const, ...(props.kind === 'crew' ? crew : [])]
    .filter(([, text]) => text !== '')
    .map(([label, text]) => (
      <p key={label} className={css.goal}>
        <b>{label}:</b> {text.replaceAll('\n', ', ')}
      </p>
    ));
}

/** The programme is for everyone: where participants are only counted, it names none of them. */
function usePrinted(kind: PaperKind): Snapshot {
  const { snapshot } = useGathering();
  const named = kind === 'crew' || snapshot.gathering.showNames;
  return useMemo(() => (named ? snapshot : withoutParticipantNames(snapshot)), [named, snapshot]);
}

function PrintDay(props: { kind: PaperKind; day: Day; nr: number; only: boolean }): ReactNode {
  const { kind, day, nr, only } = props;
  const { t, language } = useWords();
  const crew = kind === 'crew';
  const layout = layoutDay(day, usePrinted(kind).items);
  const tracks = tracksOfDay(layout);
  return (
    <section className={css.day}>
      <h2 className={css.heading}>{dayName(day, { language, numbered: only ? '' : t('plan:day.nr', { nr }) })}</h2>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col" className={css.time}>
              {t('plan:column.start')}
            </th>
            {crew ? (
              <th scope="col" className={css.length}>
                {t('plan:column.minutesShort')}
              </th>
            ) : null}
            <th scope="col">{t('plan:column.title')}</th>
            {crew ? (
              <th scope="col" className={css.kind}>
                {t('plan:column.kind')}
              </th>
            ) : null}
            <th scope="col" className={crew ? css.who : css.whoAlone}>
              {t('plan:column.whoAndWhere')}
            </th>
            {crew ? (
              <th scope="col" className={css.priority}>
                {t('plan:column.priority')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {layout.rows.map((row) => (
            <PrintRow key={row.item.id} kind={kind} row={row} trackNr={tracks.nrOf.get(row.item.id) ?? null} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PrintRow(props: { kind: PaperKind; row: LayoutRow; trackNr: number | null }): ReactNode {
  const { trackNr } = props;
  const { item, depth, start, end, minutes, isBlock } = props.row;
  const { t } = useWords();
  const crew = props.kind === 'crew';
  const word = t(`common:kind.${item.kind}`);
  return (
    <tr className={cx((isBlock || depth === 1) && css.top)}>
      <td className={css.time}>{minutes === null ? clockFace(start) : `${clockFace(start)}–${clockFace(end)}`}</td>
      {crew ? <td className={css.length}>{minutes}</td> : null}
      <td className={css[`level${depth}`]}>
        {trackNr === null ? item.title || t('plan:untitled') : trackTitle(t, trackNr, item.title)}
        {crew && item.prompts.length > 0 ? (
          <ul className={css.prompts}>
            {item.prompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        ) : null}
        {crew ? <Details item={item} /> : null}
      </td>
      {crew ? <td>{isBlock || saysKind(item.title, word) ? '' : word}</td> : null}
      <td>{trackNr === null ? whoAndWhere(item) : trackWho(t, item)}</td>
      {crew ? <td>{t(`common:priority.${item.priority}`)}</td> : null}
    </tr>
  );
}

const trackTitle = (t: Words, nr: number, title: string): string =>
  [t('plan:track.nr', { nr }), title].filter(Boolean).join(': ');

/** Who leads a track, and where it is. */
const trackWho = (t: Words, { responsible, room }: Item): string =>
  [
    responsible && t('plan:track.leadIs', { name: responsible }),
    room && !saysItIsRoom(room) ? t('plan:track.roomIs', { room }) : room,
  ]
    .filter(Boolean)
    .join(' · ');

/** What only those who run the day need to know. */
function Details(props: { item: Item }): ReactNode {
  const { rounds, pinnedStart, lockedEnd, method, materials, shortest, links, privateNote } = props.item;
  const { t, language } = useWords();
  const named: readonly (readonly [string, string])[] = [
    [t('plan:panel.pin'), pinnedStart === null ? '' : clockFace(pinnedStart)],
    [t('plan:panel.end'), lockedEnd === null ? '' : clockFace(lockedEnd)],
    [t('plan:panel.rounds'), [roundsText(rounds), rounds ? turnsText(rounds) : ''].filter(Boolean).join(': ')],
    [t('plan:panel.method'), method],
    [t('plan:panel.materials'), materials],
    [t('plan:panel.links'), links.join(', ')],
    [t('plan:panel.shortest'), shortest === null ? '' : span(language, shortest)],
    [t('plan:panel.privateNote'), privateNote],
  ];
  return named
    .filter(([, text]) => text !== '')
    .map(([label, text]) => (
      <p key={label} className={css.detail}>
        {label}: {text}
      </p>
    ));
}
