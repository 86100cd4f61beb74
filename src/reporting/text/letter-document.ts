import { type Figures, figuresOf, partsOf } from '../../domain/figures';
import type { Language } from '../../domain/gathering';
import type { Note } from '../../domain/note';
import { FEWEST_SHOWN } from '../../domain/rating';
import {
  PLAIN_DOCUMENT,
  type ReportBlock,
  type ReportColumn,
  type ReportDocument,
  type ReportSection,
  saidIn,
} from '../../domain/report-document';
import type { Snapshot } from '../../domain/snapshot';
import { oneDecimal, tableDate, withInnerMarks } from '../../words';
import { actionsInOrder } from '../actions-in-order';
import { ratedQuestions } from '../rated-questions';
import { type ReportContext, reportContext } from '../report-context';
import { subtitleOf, titleOf } from '../sections/about';

const folded = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLowerCase();

/** Whether a field that says who means the organisation, or somebody from it. */
function concerns(field: string, organisation: string, people: ReadonlySet<string>): boolean {
  const said = field.split(/[,;/]|\s+(?:og|and)\s+/u).map(folded);
  return said.some((one) => one !== '' && (one === folded(organisation) || people.has(one)));
}

function peopleOf({ participants }: Snapshot, organisation: string): ReadonlySet<string> {
  const own = participants.filter((person) => folded(person.organisation) === folded(organisation));
  return new Set(own.map(({ name }) => folded(name)).filter((name) => name !== ''));
}

/** The organisations there is a letter to: those of the participants, and those that an order goes to or that do an action. */
export function organisationsIn(snapshot: Snapshot): readonly string[] {
  const names = snapshot.participants.map(({ organisation }) => organisation.trim());
  const known = new Map(names.filter((name) => name !== '').map((name) => [folded(name), name]));
  return [...known.values()].sort((a, b) => a.localeCompare(b, 'nb'));
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
  const rows = ratedQuestions(snapshot).flatMap(({ question, answers }) => {
    const all = figuresOf(answers, null);
    if (question.kind !== 'scale' || all.n < FEWEST_SHOWN) return [];
    const parts = question.breakdown === 'organisation' ? partsOf(question, answers).shown : [];
    const own = parts.find(({ name }) => folded(name) === folded(organisation));
    const ownCells = own ? cells(language, figuresOf(own.answers, null)) : ['–', '–'];
    return [{ cells: [question.text, ...cells(language, all), ...ownCells] }];
  });
  if (rows.length === 0) return [];
  const columns: ReportColumn[] = [
    { label: t('paper:letter.question'), width: 5, said: true },
    { label: t('paper:letter.allMean'), width: 2, align: 'end' },
    { label: t('paper:letter.allCount'), width: 2, align: 'end' },
    { label: t('paper:letter.ownMean'), width: 2, align: 'end' },
    { label: t('paper:letter.ownCount'), width: 2, align: 'end' },
  ];
  const blocks: ReportBlock[] = [
    { type: 'table', caption: null, columns, rows },
    { type: 'paragraph', tone: 'muted', text: t('paper:letter.withheld') },
  ];
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
  const sections = [
    ...actions(
      context,
      actionsInOrder(notes.all).filter((note) => mine(note, 'owner')),
    ),
    ...orders(
      context,
      notes.all.filter((note) => note.kind === 'order' && mine(note, 'recipient')),
    ),
    ...ratings(context, organisation),
  ];
  const nothing: ReportBlock[] = sections.length > 0 ? [] : [{ type: 'paragraph', text: t('paper:letter.nothing') }];
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
