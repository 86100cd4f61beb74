import { presentAt } from '../../domain/people/how-many-present';
import { figuresOf } from '../../domain/ratings/figures';
import { FEWEST_SHOWN } from '../../domain/ratings/rating';
import { dateSpan, dayAndMonth, listed, oneDecimal, whole, withInnerMarks } from '../../words';
import { type RatedQuestion, ratedQuestions } from '../rated-questions';
import type { ReportContext } from '../report-context';
import { courseOf } from './programme';
import { roundNumber } from './rating-rounds';
import { whoMet } from './who-met';

/** More than these are counted instead. */
const MOST_RATINGS = 2;

function met(context: ReportContext): string {
  const { language, t, programme } = context;
  const held = programme.filter(({ startedAt }) => startedAt !== null);
  const days = dateSpan(
    language,
    held.map(({ date }) => date).filter((date) => date !== null),
  );
  const people = whoMet(context);
  if (!people || !days) return '';
  const only = new Set(held.map(({ date }) => date)).size === 1;
  return t(only ? 'report:account.metOn' : 'report:account.metFrom', { who: people, when: days });
}

/** How the day went against the clock, when there was one day and it is over. */
function course(context: ReportContext): string {
  const [only, ...others] = context.programme;
  return only?.endedAt != null && others.length === 0 ? courseOf(context, only) : '';
}

const SAID = ['contribution', 'question', 'idea'] as const;

/** «6 innspill, 1 spørsmål og 2 ideer», and how many groups wrote. */
function said({ notes, groupWork, language, t }: ReportContext): string {
  const counts = SAID.map((kind) => ({ kind, count: notes.all.filter((note) => note.kind === kind).length }));
  const count = counts.reduce((sum, one) => sum + one.count, 0);
  const there = counts.filter((one) => one.count > 0);
  const what = listed(
    language,
    there.map((one) => t(`report:account.kinds.${one.kind}`, { count: one.count })),
  );
  const writing = new Set(groupWork.byItem.flatMap(({ answers }) => answers.map(({ group }) => group.id))).size;
  const groups = t('report:account.groupCount', { count: writing });
  if (writing === 0) return count > 0 ? t('report:account.said', { count, what }) : '';
  return count > 0 ? t('report:account.saidGroups', { count, what, groups }) : t('report:account.groups', { groups });
}

function agreed({ notes, t }: ReportContext): string {
  const count = notes.all.filter(({ kind }) => kind === 'agreed').length;
  const not = notes.all.filter(({ kind }) => kind === 'disagreed').length;
  if (count === 0) return not > 0 ? t('report:account.disagreedOnly', { count: not }) : '';
  return not > 0 ? t('report:account.agreedNot', { count, not }) : t('report:account.agreed', { count });
}

/** «2 tiltak og 1 bestilling»; empty without any. */
function counted({ language, t }: ReportContext, actions: number, orders: number): string {
  const what = [
    actions > 0 ? t('report:account.actionCount', { count: actions }) : '',
    orders > 0 ? t('report:account.orderCount', { count: orders }) : '',
  ];
  return listed(
    language,
    what.filter((one) => one !== ''),
  );
}

/** What was written down, and what the room has said yes to: an action is agreed on once the room was asked, not before. */
function settled(context: ReportContext): string[] {
  const { notes, t } = context;
  const actions = notes.all.filter(({ kind }) => kind === 'action');
  const orders = notes.all.filter(({ kind }) => kind === 'order').length;
  const yes = actions.filter(({ confirmedAt }) => confirmedAt !== null).length;
  const all = yes > 0 && yes === actions.length;
  const count = orders + (all ? 0 : actions.length);
  return [
    all ? t('report:account.actions', { actions: counted(context, yes, 0) }) : '',
    count > 0 ? t('report:account.noted', { count, what: counted(context, all ? 0 : actions.length, orders) }) : '',
    yes > 0 && !all ? t('report:account.someActions', { count: yes }) : '',
  ];
}

function followUp(context: ReportContext): string[] {
  const { notes, language, t } = context;
  const [first] = notes.all.flatMap(({ kind, due }) => (kind === 'action' && due !== null ? [due] : [])).sort();
  return [...settled(context), first ? t('report:account.firstDue', { date: dayAndMonth(language, first) }) : ''];
}

/** One question told in a sentence; of one asked in rounds, in which. Nothing of what too few have answered. */
function ratedSentence(context: ReportContext, rated: RatedQuestion, all: readonly RatedQuestion[]): string {
  const { snapshot, language, t } = context;
  const { question, answers } = rated;
  const { n, mean, camps } = figuresOf(answers, presentAt(snapshot).count);
  if (n < FEWEST_SHOWN || mean === null) return '';
  const values = {
    question: withInnerMarks(question.text.trim()),
    n: whole(language, n),
    mean: oneDecimal(language, mean),
  };
  const round = roundNumber(question, all);
  if (round === null) return t(camps ? 'report:account.ratedCamps' : 'report:account.rated', values);
  return t(camps ? 'report:account.roundCamps' : 'report:account.round', { ...values, round });
}

/** The marks, when they are few enough to be told in a sentence each. */
function rated(context: ReportContext): string[] {
  const { t, snapshot } = context;
  const all = ratedQuestions(snapshot);
  const told = all
    .filter(({ question }) => question.kind === 'scale')
    .map((one) => ({ roundOf: one.question.roundOf, text: ratedSentence(context, one, all) }))
    .filter(({ text }) => text !== '');
  if (told.length <= MOST_RATINGS) return told.map(({ text }) => text);
  const count = new Set(told.map(({ roundOf }) => roundOf)).size;
  if (count === told.length) return [t('report:account.questions', { count })];
  return [t('report:account.questionRounds', { count, rounds: told.length })];
}

/**
 * The gathering told in a few sentences, written from what is known: nothing is said of what there is nothing of. Empty until
 * a day has begun or something has been noted.
 */
export function shortAccount(context: ReportContext): string {
  const begun = context.programme.some(({ startedAt }) => startedAt !== null);
  if (!begun && context.notes.all.length === 0) return '';
  const sentences = [
    met(context),
    course(context),
    said(context),
    agreed(context),
    ...followUp(context),
    ...rated(context),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
