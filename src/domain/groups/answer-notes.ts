import type { NoteId } from '../ids';
import type { Horizon, Note, NoteKind } from '../notes/note';
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

/** The fields of the note, in the group's name. */
export function noteFieldsOf(
  answer: Pick<GroupAnswer, 'text' | 'fieldId'>,
  form: TaskForm,
  groupName: string,
): Pick<Note, 'kind' | 'text' | 'speaker' | 'owner' | 'horizon'> {
  const kind = kindOfField(form, answer.fieldId);
  const plain = { kind, text: answer.text, speaker: groupName, owner: '', horizon: null };
  if (kind !== 'action') return plain;
  const [, owner, text] = OWNER.exec(answer.text) ?? [];
  const who = owner === undefined || text === undefined ? {} : { owner: owner.trim(), text };
  return { ...plain, ...who, horizon: form === 'threeThreeThree' ? (HORIZONS[answer.fieldId] ?? null) : null };
}
