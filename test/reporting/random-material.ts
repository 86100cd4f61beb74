import fc from 'fast-check';
import { TASK_FORMS } from '../../src/domain/groups/group';
import type { GroupAnswerId, GroupId, MemberId, NoteId, ObservationId, PictureId } from '../../src/domain/ids';
import { NOTE_KINDS } from '../../src/domain/notes/note';
import { ASPECTS } from '../../src/domain/reflection/observation';
import { instant } from '../../src/domain/time';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { GATHERING, itemId, note } from './builders';
import { awkwardText, randomGathering } from './random-gathering';

const AT = instant(Date.UTC(2026, 8, 25, 9));

const answers = fc.array(
  fc.record({
    group: fc.integer({ min: 0, max: 2 }),
    field: fc.constantFrom('strengths', 'days', 'x'),
    text: awkwardText,
    /** The answer it is gathered under, by number; one that stands under another is never stood under. */
    under: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }),
    agreed: fc.boolean(),
    deleted: fc.boolean(),
    /** What it was made into; null: no note. */
    madeInto: fc.option(fc.constantFrom(...NOTE_KINDS), { nil: null }),
  }),
  { maxLength: 8 },
);

const observations = fc.array(
  fc.record({
    aspect: fc.constantFrom(...ASPECTS),
    theme: fc.constantFrom('', 'Tillit', 'tillit', 'Ansvar'),
    text: awkwardText,
    starred: fc.boolean(),
    revealed: fc.boolean(),
    withdrawn: fc.boolean(),
  }),
  { maxLength: 5 },
);

/** A random gathering with what groups wrote, what a reflecting team saw, and pictures. */
export const randomMaterial: fc.Arbitrary<Snapshot> = fc
  .record({
    base: randomGathering,
    form: fc.constantFrom(...TASK_FORMS),
    answers,
    observations,
    pictures: fc.array(fc.boolean(), { maxLength: 3 }),
  })
  .map(({ base, form, ...made }): Snapshot => {
    const on = itemId('i0');
    const field = (id: string) => ({ id, label: id, hint: '' });
    return {
      ...base,
      tasks: [
        { id: on, gatheringId: GATHERING, form, title: '', intro: '', fields: [field('strengths'), field('days')] },
      ],
      groups: [0, 1, 2].map((position) => ({
        ...{ id: `g${position}` as GroupId, gatheringId: GATHERING, itemId: on, position, name: `Bord ${position}` },
        ...{ room: '', lead: '', members: [] },
      })),
      groupAnswers: made.answers.map((one, position) => ({
        ...{ id: `w${position}` as GroupAnswerId, gatheringId: GATHERING, groupId: `g${one.group}` as GroupId },
        ...{ fieldId: one.field, position, text: `[w${position}] ${one.text}`, at: AT, agreed: one.agreed },
        gatheredUnder:
          one.under !== null && one.under < position && position > 2 ? (`w${one.under}` as GroupAnswerId) : null,
        agreedText: null,
        deletedAt: one.deleted ? AT : null,
      })),
      notes: [
        ...base.notes,
        ...made.answers.flatMap(({ madeInto }, at) =>
          madeInto === null
            ? []
            : [{ ...note(`answer-w${at}`, { kind: madeInto, text: `[answer-w${at}] `, itemId: null }) }],
        ),
      ],
      observations: made.observations.map((one, at) => ({
        ...{ id: `o${at}` as ObservationId, gatheringId: GATHERING, itemId: on, memberId: 'm' as MemberId },
        ...{ aspect: one.aspect, theme: one.theme, text: `[o${at}] ${one.text}`, at: AT, starred: one.starred },
        ...{ revealedAt: one.revealed ? AT : null, withdrawnAt: one.withdrawn ? AT : null },
        actionId: null as NoteId | null,
      })),
      pictures: made.pictures.map((deleted, at) => ({
        ...{ id: `p${at}` as PictureId, gatheringId: GATHERING, itemId: null, purpose: 'photo', caption: `[p${at}]` },
        ...{ type: 'image/png', width: 4, height: 3, byteLength: 1, at: AT, deletedAt: deleted ? AT : null },
      })),
    };
  });
