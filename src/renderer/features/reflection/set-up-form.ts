import { type Item, REFLECTION_PHASES, type ReflectionPhase } from '../../../domain/agenda/agenda';
import type { MemberId } from '../../../domain/ids';
import { phasesOf } from '../../../domain/reflection/reflection';
import { minutes } from '../../../domain/time';
import type { Snapshot } from '../../../domain/views/snapshot';
import { type Words, wordsIn } from '../../../words';
import type { Client } from '../../api/connect';
import { linesOf } from '../plan/fields/lines';
import { type NameRow, newRow, withTyped } from './name-rows';
import { inRotation, phaseMinutes, rolesOf } from './phases';

/** The dialog's fields, as they are typed. */
export interface SetUpForm {
  readonly interviewer: string;
  readonly focusPersons: readonly NameRow[];
  readonly team: readonly NameRow[];
  /** What stands in the fields for a new one: they are set up with the others, whether Enter was pressed or not. */
  readonly typed: { readonly focusPersons: string; readonly team: string };
  readonly minutes: Readonly<Record<ReflectionPhase, string>>;
  /** The talk goes in rounds; its minutes are then their product. */
  readonly inRounds: boolean;
  readonly count: string;
  readonly each: string;
  /** One role a line. */
  readonly roles: string;
}

/** What each part of the dialog is given. */
export interface PartProps {
  readonly form: SetUpForm;
  readonly onForm: (form: SetUpForm) => void;
}

type SetUp = Omit<Parameters<Client['reflection']['setUp']>[0], 'gatheringId' | 'itemId'>;

const EIGHT = 8;
const FIVE = 5;

/** As the item and its phases stand, with what is missing filled in. */
export function formOf(snapshot: Pick<Snapshot, 'items' | 'reflections' | 'run'>, item: Item): SetUpForm {
  const { items, reflections } = snapshot;
  const known = reflections.find(({ id }) => id === item.id);
  const shared = phaseMinutes(snapshot, item);
  const rounds = phasesOf(items, item.id).find(({ phase }) => phase === 'talk')?.rounds ?? item.rounds;
  return {
    interviewer: known?.interviewer ?? '',
    focusPersons: (known?.focusPersons ?? []).map(newRow),
    team: known?.team ?? [],
    typed: { focusPersons: '', team: '' },
    minutes: { talk: String(shared.talk), team: String(shared.team), answer: String(shared.answer) },
    inRounds: rounds !== null,
    count: String(rounds?.count ?? EIGHT),
    each: String(rounds?.minutes ?? FIVE),
    roles: rolesOf(rounds?.turns ?? []).join('\n'),
  };
}

/** Eight rounds of five minutes between four roles, as the method has it. */
export const fourRoles = (t: Words, form: SetUpForm): SetUpForm => ({
  ...form,
  inRounds: true,
  count: String(EIGHT),
  each: String(FIVE),
  roles: t('reflection:setUp.fourRoles').split(', ').join('\n'),
});

/** A whole number within its bounds; null: it is not one. */
export function wholeNumber(text: string, most: number): number | null {
  const value = Number(text.trim());
  return /^\d+$/.test(text.trim()) && value >= 1 && value <= most ? value : null;
}

export const LONGEST = 24 * 60;
export const MOST_ROUNDS = 200;

/** How long the talk is; null: it cannot be read. */
export function talkLength(form: SetUpForm): number | null {
  if (!form.inRounds) return wholeNumber(form.minutes.talk, LONGEST);
  const count = wholeNumber(form.count, MOST_ROUNDS);
  const each = wholeNumber(form.each, LONGEST);
  return count === null || each === null || count * each > LONGEST ? null : count * each;
}

const named = (rows: readonly NameRow[], typed: string): readonly NameRow[] =>
  withTyped(rows, typed)
    .map((row) => ({ ...row, name: row.name.trim() }))
    .filter(({ name }) => name !== '');

/** What is sent; null while something cannot be read. The phases are called what the room calls them. */
export function setUpOf(form: SetUpForm, language: Snapshot['gathering']['language']): SetUp | null {
  const t = wordsIn(language);
  const talk = talkLength(form);
  const team = wholeNumber(form.minutes.team, LONGEST);
  const answer = wholeNumber(form.minutes.answer, LONGEST);
  if (talk === null || team === null || answer === null) return null;
  const lengths = { talk, team, answer };
  const count = Number(form.count);
  const rounds = { count, minutes: minutes(Number(form.each)), turns: inRotation(linesOf(form.roles), count) };
  return {
    roles: {
      interviewer: form.interviewer.trim(),
      focusPersons: named(form.focusPersons, form.typed.focusPersons).map(({ name }) => name),
      team: named(form.team, form.typed.team).map(({ id, name }) => ({ id: id as MemberId, name })),
    },
    phases: REFLECTION_PHASES.map((phase) => ({
      phase,
      title: t(`reflection:phase.${phase}`),
      minutes: minutes(lengths[phase]),
      rounds: phase === 'talk' && form.inRounds ? rounds : null,
    })),
  };
}
