import fc from 'fast-check';
import { KINDS } from '../../src/domain/agenda/agenda';
import { PARTICIPANT_ROLES } from '../../src/domain/agenda/gathering';
import { CONSENTS, HORIZONS, NOTE_KINDS, type Note } from '../../src/domain/notes/note';
import type { RunEvent } from '../../src/domain/run/run';
import { instant, isoDate, MINUTE, minuteOfDay, minutes } from '../../src/domain/time';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { answer, day, gathering, item, itemId, note, participant, question, runEvent, snapshot } from './builders';

const START = Date.UTC(2026, 8, 25, 7);

/** Words people type, and what no one means to: markup, formulas, control characters, halves of pairs, templates. */
export const awkwardText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    '+47 900 00 000',
    '-5',
    '@A1',
    '\tinnrykk',
    '\rlinje',
    'a\r\nb\nc',
    '<w:p> & "x" ]]>',
    '\u0000\u0008\u000b\u001f\uffff',
    '\ud800 alene \udc00',
    '_x000D_ og _x0041_',
    '{{count}} $t(common:appName) $& {page}',
    '«sitert»',
    '😀 æøå é',
  ),
);

/** Every note's text begins with this, so that it can be found again. */
export const tokenOf = (one: Pick<Note, 'id'>): string => `[${one.id}]`;

const notesOf = (items: number): fc.Arbitrary<Note[]> =>
  fc
    .array(
      fc.record({
        itemId: fc.option(
          fc.integer({ min: 0, max: items }).map((at) => itemId(`i${at}`)),
          { nil: null },
        ),
        at: fc.integer({ min: 0, max: 400 }).map((mins) => instant(START + mins * MINUTE)),
        kind: fc.constantFrom(...NOTE_KINDS),
        text: awkwardText,
        speaker: fc.oneof(fc.constant(''), awkwardText),
        starred: fc.boolean(),
        consent: fc.constantFrom(...CONSENTS),
        recipient: awkwardText,
        owner: awkwardText,
        horizon: fc.option(fc.constantFrom(...HORIZONS), { nil: null }),
        due: fc.option(fc.constantFrom('2026-09-28', '2026-10-16', '2026-12-25').map(isoDate), { nil: null }),
        deletedAt: fc.option(fc.constant(instant(START)), { nil: null, freq: 5 }),
      }),
      { maxLength: 14 },
    )
    .map((rows) => rows.map((row, at) => note(`n${at}`, { ...row, text: `[n${at}] ${row.text}` })));

/** Some way into the day, one step after another. */
function runOf(steps: number, lengths: readonly number[]): RunEvent[] {
  let at = START;
  return lengths.slice(0, steps + 1).map((length, index) => {
    at += length * MINUTE;
    if (index === 0) return runEvent(1, 'd1', instant(at), { type: 'started', itemId: itemId('i0') });
    if (index === steps) return runEvent(index + 1, 'd1', instant(at), { type: 'ended' });
    const from = itemId(`i${index - 1}`);
    return runEvent(index + 1, 'd1', instant(at), { type: 'next', from, to: itemId(`i${index}`) });
  });
}

/** A small gathering of one or two days with anything in it. */
export const randomGathering: fc.Arbitrary<Snapshot> = fc.integer({ min: 0, max: 6 }).chain((items) =>
  fc
    .record({
      titles: fc.array(fc.oneof(fc.constant(''), awkwardText), { minLength: items, maxLength: items }),
      kinds: fc.array(fc.constantFrom(...KINDS), { minLength: items, maxLength: items }),
      lengths: fc.array(fc.option(fc.integer({ min: 1, max: 60 }), { nil: null, freq: 6 }), {
        minLength: items,
        maxLength: items,
      }),
      secondDay: fc.boolean(),
      ran: fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 8 }),
      notes: notesOf(items),
      scores: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 10 }), awkwardText), {
        maxLength: 20,
      }),
      people: fc.array(fc.tuple(awkwardText, awkwardText, fc.constantFrom(...PARTICIPANT_ROLES)), { maxLength: 5 }),
      words: fc.record({ title: awkwardText, goal: awkwardText, background: awkwardText, host: awkwardText }),
    })
    .map((made) => build(items, made)),
);

interface Made {
  readonly titles: readonly string[];
  readonly kinds: readonly (typeof KINDS)[number][];
  readonly lengths: readonly (number | null)[];
  readonly secondDay: boolean;
  readonly ran: readonly number[];
  readonly notes: readonly Note[];
  readonly scores: readonly (readonly [number, number, string])[];
  readonly people: readonly (readonly [string, string, (typeof PARTICIPANT_ROLES)[number]])[];
  readonly words: { readonly title: string; readonly goal: string; readonly background: string; readonly host: string };
}

function build(items: number, made: Made): Snapshot {
  const known = new Set(Array.from({ length: items }, (_, at) => itemId(`i${at}`)));
  return snapshot({
    gathering: gathering(made.words),
    days: [
      day('d1', { date: isoDate('2026-09-25') }),
      ...(made.secondDay ? [day('d2', { position: 1, start: minuteOfDay(600) })] : []),
    ],
    items: made.titles.map((title, at) => {
      const length = made.lengths[at] ?? null;
      return item(`i${at}`, {
        title,
        position: at,
        kind: made.kinds[at] ?? 'other',
        minutes: length === null ? null : minutes(length),
        privateNote: 'HEMMELIG',
        ...(at === 5 ? { dayId: null } : {}),
      });
    }),
    run: runOf(items, made.ran),
    notes: made.notes.map((one) => (one.itemId !== null && known.has(one.itemId) ? one : { ...one, itemId: null })),
    questions: [0, 1, 2].map((at) => question(`q${at}`, { position: at, text: `Spørsmål ${at}?` })),
    answers: made.scores.map(([of, score, comment], at) => answer(`a${at}`, `q${of}`, score, { comment })),
    participants: made.people.map(([name, organisation, role], position) =>
      participant(`p${position}`, { name, organisation, role, position }),
    ),
  });
}
