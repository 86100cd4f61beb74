import type { NoteId } from '../ids';
import type { Horizon, Note, NoteKind } from '../notes/note';
import { nameKey } from '../people/person-name';
import type { GroupAnswer, TaskForm } from './group';

const KINDS: Readonly<Record<string, NoteKind>> = {
  'swot strengths': 'strength',
  'swot weaknesses': 'weakness',
  'swot opportunities': 'opportunity',
  'swot challenges': 'challenge',
  'threeThreeThree days': 'action',
  'threeThreeThree weeks': 'action',
  'threeThreeThree months': 'action',
  'milestones first': 'action',
  'quickTalks ideas': 'idea',
  'quickTalks wonder': 'question',
};

const HORIZONS: Readonly<Record<string, Horizon>> = { days: 'days', weeks: 'weeks', months: 'months' };

/** What an answer to a field becomes when it is made a note of: an action of a 3-3-3, a strength of a SWOT. */
export const kindOfField = (form: TaskForm, fieldId: string): NoteKind => KINDS[`${form} ${fieldId}`] ?? 'contribution';

/** One note to an answer: by its id it is known what it was made of, and made twice it is the same note. */
export const noteOfAnswer = (answerId: GroupAnswer['id']): NoteId => `answer-${answerId}`.slice(0, 64) as NoteId;

/** «Kari: ringer bedriftene»: who does it, where that comes first and is no more than a name or two. */
const OWNER = /^([^:.!?]{2,40}):\s+(\S[\s\S]*)$/u;

/** An answer with the name of whose it is. */
interface Said {
  readonly text: string;
  readonly groupName: string;
}

const listed = (names: readonly string[]): string => {
  const said = names.map((name) => name.trim()).filter((name) => name !== '');
  return said.filter((name, at) => said.findIndex((other) => nameKey(other) === nameKey(name)) === at).join(', ');
};

/**
 * The fields of the note, in the group's name. `alike`: what was gathered under the answer as saying the same. Their groups are
 * named too, and where it is to be done, all who said that they would.
 */
export function noteFieldsOf(
  { text, fieldId, groupName }: Said & Pick<GroupAnswer, 'fieldId'>,
  form: TaskForm,
  alike: readonly Said[] = [],
): Pick<Note, 'kind' | 'text' | 'speaker' | 'owner' | 'horizon'> {
  const kind = kindOfField(form, fieldId);
  const speaker = listed([groupName, ...alike.map((one) => one.groupName)]);
  if (kind !== 'action') return { kind, text, speaker, owner: '', horizon: null };
  const done = [text, ...alike.map((one) => one.text)].map((said) => OWNER.exec(said) ?? []);
  const owner = listed(done.map(([, who = '']) => who));
  const horizon = form === 'threeThreeThree' ? (HORIZONS[fieldId] ?? null) : null;
  return { kind, text: done[0]?.[2] ?? text, speaker, owner, horizon };
}
