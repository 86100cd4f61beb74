import fc from 'fast-check';
import { PARTICIPANT_ROLES } from '../../src/domain/agenda/gathering';
import type { FormId, MemberId, ParticipantId } from '../../src/domain/ids';
import type { AnswerWords } from '../../src/domain/ratings/rating';
import { PLAIN_REPORT_SETTINGS, REPORT_SECTIONS } from '../../src/domain/report/report-settings';
import { minutes } from '../../src/domain/time';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { GATHERING, item, itemId, participant } from './builders';
import { randomMaterial } from './random-material';

/** Who is on the list of participants: names that stand nowhere else by chance. */
export const NAMES = ['Kari Vikfjord', 'Åse-Marie Østby Li', 'Ola D’Arcnes', 'Per (Pelle) Moenstad'] as const;
const ORGANISATIONS = ['Gran kommune', 'Lunner kommune', 'Fagforbundet', ''];

/** Every comment begins with this. */
export const commentOf = (at: number): string => `[k${at}]`;

const WORDS: readonly (readonly AnswerWords[])[] = [[], ['comment'], ['comment', 'whyNotLower']];

/**
 * A random gathering with everything there is: parallel tracks, forms, groups with people in them, a reflecting team with
 * names, answers with words she has kept back; people on a list who are named everywhere they can be.
 */
export const randomWhole: fc.Arbitrary<Snapshot> = fc
  .record({
    base: randomMaterial,
    showNames: fc.boolean(),
    who: fc.array(fc.constantFrom(...NAMES), { minLength: 7, maxLength: 7 }),
    present: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
    tracks: fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 3 }),
    form: fc.boolean(),
    hidden: fc.array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 5 }),
  })
  .map(({ base, showNames, who, present, tracks, form, hidden }): Snapshot => {
    const name = (at: number): string => who[at % who.length] ?? '';
    const block = tracks.length > 1 ? parallel(tracks, name) : [];
    return {
      ...base,
      gathering: { ...base.gathering, showNames, present, chair: name(0), noteTaker: name(1) },
      items: [...base.items.map((one, at) => ({ ...one, responsible: at % 2 ? name(at) : '' })), ...block],
      participants: NAMES.map((one, position) =>
        participant(`p${position}`, {
          ...{ name: one, position, organisation: ORGANISATIONS[position] ?? '' },
          role: PARTICIPANT_ROLES[position % PARTICIPANT_ROLES.length] ?? 'other',
        }),
      ),
      notes: base.notes.map((one, at) => ({ ...one, speaker: name(at), owner: name(at + 1), recipient: name(at + 2) })),
      questions: base.questions.map((one, at) => ({ ...one, formId: form && at < 2 ? ('f1' as FormId) : null })),
      forms: form ? [{ id: 'f1' as FormId, gatheringId: GATHERING, position: 0, title: 'Skjema', countdown: 60 }] : [],
      answers: base.answers.map((one, at) => ({
        ...one,
        comment: `${commentOf(at)} ${name(at)}`,
        hidden: hidden[at % hidden.length] ?? [],
      })),
      groups: base.groups.map((one, at) => ({
        ...one,
        lead: name(at),
        members: [`p${at}` as ParticipantId, 'gone' as ParticipantId],
      })),
      reflections: [
        {
          ...{ id: itemId('i0'), gatheringId: GATHERING, interviewer: name(2), focusPersons: [name(3), name(4)] },
          team: [{ id: 'm' as MemberId, name: name(5) }],
        },
      ],
      reportSettings: {
        ...PLAIN_REPORT_SETTINGS,
        ...{ id: GATHERING, nextGathering: `Hos ${name(6)}`, letterhead: name(0) },
        sections: REPORT_SECTIONS.map((id) => ({ id, on: true })),
      },
    };
  });

/** A block at the day's end in which tracks run side by side, each with one item in it. */
function parallel(lengths: readonly number[], name: (at: number) => string) {
  const block = item('spor', { title: 'Spor', position: 90, minutes: null, parallel: true });
  const tracks = lengths.flatMap((length, at) => [
    item(`spor${at}`, {
      parentId: itemId('spor'),
      position: at,
      minutes: null,
      responsible: name(at),
      room: `Rom ${at}`,
    }),
    item(`i-spor${at}`, { parentId: itemId(`spor${at}`), minutes: minutes(length) }),
  ]);
  return [block, ...tracks];
}
