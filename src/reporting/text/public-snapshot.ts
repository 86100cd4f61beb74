import type { Note } from '../../domain/notes/note';
import {
  PLAIN_REPORT_SETTINGS,
  type ReportEdit,
  type ReportSectionId,
  type ReportSettings,
  sectionsInOrder,
} from '../../domain/report/report-settings';
import { withoutParticipantNames } from '../../domain/views/hide-names';
import type { Snapshot } from '../../domain/views/snapshot';
import { type Bodies, bodiesIn } from './named-bodies';

/** What a page on the web may hold of the summary: what was agreed, asked for and marked, not who said what. */
const PUBLIC: ReadonlySet<ReportSectionId> = new Set([
  ...(['about', 'inShort', 'background', 'programme', 'groups', 'agreed', 'swot'] as const),
  ...(['quotes', 'ratings', 'followUp', 'next'] as const),
]);

/** Everyone who is named in a field that says who, whether on the list of participants or not. */
function peopleNamed({ gathering, items, notes, reflections, groups }: Snapshot, bodies: Bodies): string[] {
  const fields = [
    ...[gathering.chair, gathering.noteTaker, gathering.anchorPerson],
    ...items.map(({ responsible }) => responsible),
    ...notes.flatMap(({ speaker, owner, recipient }) => [speaker, owner, recipient]),
    ...reflections.flatMap(({ interviewer, focusPersons, team }) => [
      ...[interviewer, ...focusPersons],
      ...team.map(({ name }) => name),
    ]),
    ...groups.map(({ lead }) => lead),
  ];
  return fields.flatMap(bodies.people);
}

const NOTE_IN_KEY = /note:([\w-]+)/u;
const WHO = /\.(?:owner|recipient)$/u;

/** Her own wording, without who said it where the summary has that behind the words, and without people in the cells that say who. */
function withoutWho(edits: readonly ReportEdit[], notes: readonly Note[], bodies: Bodies): readonly ReportEdit[] {
  const speakers = new Map<string, string>(notes.map(({ id, speaker }) => [id, speaker.trim()]));
  return edits.map((edit) => {
    if (edit.text === null) return edit;
    if (WHO.test(edit.key)) return { ...edit, text: bodies.only(edit.text) };
    const speaker = speakers.get(NOTE_IN_KEY.exec(edit.key)?.[1] ?? '') ?? '';
    return speaker === '' ? edit : { ...edit, text: edit.text.replaceAll(` (${speaker})`, '') };
  });
}

function publicSettings(whole: Snapshot, bodies: Bodies): ReportSettings {
  const settings = whole.reportSettings ?? { ...PLAIN_REPORT_SETTINGS, id: whole.gathering.id };
  return {
    ...settings,
    edits: withoutWho(settings.edits, whole.notes, bodies),
    sections: sectionsInOrder(settings.sections).map(({ id, on }) => ({ id, on: on && PUBLIC.has(id) })),
  };
}

/** The fields that say who, with organisations and offices in them and nobody else; who said what is in none. */
function withBodiesOnly(whole: Snapshot, { only }: Bodies): Snapshot {
  const { gathering, items, notes, groups } = whole;
  return {
    ...whole,
    gathering: { ...gathering, chair: only(gathering.chair), noteTaker: '', anchorPerson: '' },
    items: items.map((item) => ({ ...item, responsible: only(item.responsible) })),
    notes: notes.map((note) => ({
      ...note,
      ...{ speaker: '', owner: only(note.owner), recipient: only(note.recipient) },
    })),
    groups: groups.map((group) => ({ ...group, lead: only(group.lead) })),
  };
}

/**
 * The gathering as anyone may see it: nobody is named, whether on the list of participants or not, and also not beside a
 * quote of theirs, since the yes was to the summary; organisations and offices may own what is to be done. No note as it was
 * said, no answer in someone's own words, no picture, no appendix.
 */
export function publicSnapshot(whole: Snapshot): Snapshot {
  const bodies = bodiesIn(whole);
  const settled = { ...withBodiesOnly(whole, bodies), reportSettings: publicSettings(whole, bodies) };
  // What she has written for the summary names nobody on the page either.
  const hidden = withoutParticipantNames(settled, peopleNamed(whole, bodies));
  return {
    ...hidden,
    gathering: { ...hidden.gathering, showNames: false },
    answers: hidden.answers.map((answer) => ({
      ...answer,
      ...{ text: '', comment: '', whyNotLower: '', segment: '', hidden: [] },
    })),
    pictures: [],
    // What another gathering came to is not this one's to publish.
    roundsElsewhere: [],
  };
}
