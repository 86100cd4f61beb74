import type { Language } from '../../domain/agenda/gathering';
import type { Note } from '../../domain/notes/note';
import { eachOnce, nameKey } from '../../domain/people/person-name';
import { type Figures, figuresOf, partsOf } from '../../domain/ratings/figures';
import { FEWEST_SHOWN } from '../../domain/ratings/rating';
import type { LetterReceivers } from '../../domain/report/letter-receivers';
import {
  PLAIN_DOCUMENT,
  type ReportBlock,
  type ReportColumn,
  type ReportDocument,
  type ReportSection,
  saidIn,
} from '../../domain/report/report-document';
import type { Snapshot } from '../../domain/views/snapshot';
import { oneDecimal, tableDate, withInnerMarks } from '../../words';
import { actionsInOrder } from '../actions-in-order';
import { reportableNotes } from '../notes-for-report';
import { ratedQuestions } from '../rated-questions';
import { type ReportContext, reportContext } from '../report-context';
import { subtitleOf, titleOf } from '../sections/about';
import { questionTitle } from '../sections/ratings';
import { organisationsKnown } from './named-bodies';

/** What stands between several in one field. */
const SEVERAL = /[,;/]|\s+(?:og|and)\s+/u;

/** Whether a field that says who means the organisation, or somebody from it. */
function concerns(field: string, organisation: string, people: ReadonlySet<string>): boolean {
  const whole = nameKey(field);
  return [whole, ...namesIn(field).map(nameKey)].some(
    (one) => one !== '' && (one === nameKey(organisation) || people.has(one)),
  );
}

function peopleOf({ participants }: Snapshot, organisation: string): ReadonlySet<string> {
  const own = participants.filter((person) => nameKey(person.organisation) === nameKey(organisation));
  return new Set(own.map(({ name }) => nameKey(name)).filter((name) => name !== ''));
}

const namesIn = (field: string): string[] =>
  field
    .split(SEVERAL)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/**
 * Whom there is a letter to: the organisations of the participants, and those that an order goes to or that do an action, with
 * people, offices and groups for themselves. Nobody on the list of participants has one of their own: what is theirs stands in
 * their organisation's.
 */
export function letterReceiversIn(snapshot: Snapshot): LetterReceivers {
  const people = new Set(snapshot.participants.map(({ name }) => nameKey(name)));
  const asked = reportableNotes(snapshot).all.flatMap(({ kind, owner, recipient }) =>
    kind === 'action' ? namesIn(owner) : kind === 'order' ? namesIn(recipient) : [],
  );
  const known = eachOnce([...snapshot.participants.map(({ organisation }) => organisation), ...asked]);
  const isOrganisation = organisationsKnown(snapshot);
  const inOrder = known.filter((name) => !people.has(nameKey(name))).sort((a, b) => a.localeCompare(b, 'nb'));
  return {
    organisations: inOrder.filter(isOrganisation),
    others: inOrder.filter((name) => !isOrganisation(name)),
  };
}

const date = (language: Language, { due }: Note): string => (due === null ? '' : tableDate(language, due));

function actions({ language, t }: ReportContext, own: readonly Note[]): ReportSection[] {
  if (own.length === 0) return [];
  const rows = own.map((note) => ({ cells: [note.text, note.owner, note.firstStep, date(language, note)] }));
  const columns: ReportColumn[] = [
    { label: t('paper:letter.what'), width: 4, said: true },
    { label: t('paper:letter.who'), width: 2 },
    { label: t('paper:letter.firstStep'), width: 3, said: true },
    { label: t('paper:letter.deadline'), width: 2 },
  ];
  const table: ReportBlock = { type: 'table', caption: null, columns, rows };
  return [{ id: 'actions', title: t('paper:letter.actions'), blocks: [table], count: own.length }];
}

function orders({ t }: ReportContext, own: readonly Note[]): ReportSection[] {
  if (own.length === 0) return [];
  const list: ReportBlock = { type: 'list', ordered: true, items: own.map(({ text }) => ({ text, said: true })) };
  return [{ id: 'orders', title: t('paper:letter.orders'), blocks: [list], count: own.length }];
}

const cells = (language: Language, { n, mean }: Figures): string[] => [
  mean === null ? '–' : oneDecimal(language, mean),
  String(n),
];

/** Each question as the whole room answered it; and as this organisation did, where that may be told. */
function ratings(context: ReportContext, organisation: string): ReportSection[] {
  const { language, t, snapshot } = context;
  const rated = ratedQuestions(snapshot);
  const told = rated.flatMap((one) => {
    const { question, answers } = one;
    const all = figuresOf(answers, null);
    if (question.kind !== 'scale' || all.n < FEWEST_SHOWN) return [];
    const apart = question.breakdown === 'organisation';
    const own = apart
      ? partsOf(question, answers).shown.find(({ name }) => nameKey(name) === nameKey(organisation))
      : null;
    const ownCells = own ? cells(language, figuresOf(own.answers, null)) : ['–', '–'];
    return [{ apart, text: questionTitle(context, one, rated), all: cells(language, all), ownCells }];
  });
  if (told.length === 0) return [];
  // Where nobody was asked where they come from, there is nothing to tell of them alone.
  const apart = told.some((one) => one.apart);
  const figure = { width: 2, align: 'end' } as const;
  const columns: ReportColumn[] = [
    { label: t('paper:letter.question'), width: 5, said: true },
    { label: t('paper:letter.allMean'), ...figure },
    { label: t('paper:letter.allCount'), ...figure },
    ...(apart
      ? [
          { label: t('paper:letter.ownMean'), ...figure },
          { label: t('paper:letter.ownCount'), ...figure },
        ]
      : []),
  ];
  const rows = told.map(({ text, all, ownCells }) => ({ cells: [text, ...all, ...(apart ? ownCells : [])] }));
  const withheld: ReportBlock = { type: 'paragraph', tone: 'muted', text: t('paper:letter.withheld') };
  const blocks: ReportBlock[] = [{ type: 'table', caption: null, columns, rows }, ...(apart ? [withheld] : [])];
  return [{ id: 'ratings', title: t('paper:letter.ratings'), blocks, count: rows.length }];
}

/** What concerns one organisation: what it has taken on, what it is asked for, and how the room rated. */
export function letterDocument(snapshot: Snapshot, language: Language, organisation: string): ReportDocument {
  const context = reportContext(snapshot, language);
  const { t, notes, settings } = context;
  const people = peopleOf(snapshot, organisation);
  // Who owns what is found by the names as they were written; what is shown follows the choice about names.
  const owners = new Map(snapshot.notes.map((note) => [note.id, note]));
  const mine = (note: Note, field: 'owner' | 'recipient'): boolean =>
    concerns(owners.get(note.id)?.[field] ?? '', organisation, people);
  const title = titleOf(context);
  const intro: ReportBlock[] = [{ type: 'paragraph', text: t('paper:letter.intro', { title: withInnerMarks(title) }) }];
  const asked = [
    ...actions(
      context,
      actionsInOrder(notes.all).filter((note) => mine(note, 'owner')),
    ),
    ...orders(
      context,
      notes.all.filter((note) => note.kind === 'order' && mine(note, 'recipient')),
    ),
  ];
  const sections = [...asked, ...ratings(context, organisation)];
  const nothing: ReportBlock[] = asked.length > 0 ? [] : [{ type: 'paragraph', text: t('paper:letter.nothing') }];
  const next = settings.nextGathering.trim();
  const last: ReportSection[] =
    next === ''
      ? []
      : [{ id: 'next', title: t('paper:letter.next'), blocks: [{ type: 'paragraph', text: next }], count: null }];
  return {
    ...PLAIN_DOCUMENT,
    language,
    saidIn: saidIn(snapshot.gathering, language),
    title: t('paper:letter.title', { name: organisation }),
    titleSaid: false,
    subtitle: [title, subtitleOf(context)].filter((part) => part !== '').join(', '),
    letterhead: settings.letterhead,
    templateId: settings.templateId,
    sections: [{ id: 'intro', title: '', blocks: [...intro, ...nothing], count: null }, ...sections, ...last],
  };
}
