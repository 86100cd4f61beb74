import type { Language } from '../../domain/agenda/gathering';
import { eachOnce } from '../../domain/people/person-name';
import {
  PLAIN_DOCUMENT,
  type ReportBlock,
  type ReportDocument,
  type ReportSection,
  saidIn,
} from '../../domain/report/report-document';
import type { Snapshot } from '../../domain/views/snapshot';
import { dateSpan, listed, withInnerMarks } from '../../words';
import { type ReportContext, reportContext } from '../report-context';
import { titleOf } from '../sections/about';
import { MOST_NAMED, whoMet } from '../sections/who-met';
import { wordingOf } from '../wording';
import { organisationsKnown } from './named-bodies';
import { capital, namesOf } from './names-in-text';

const QUOTES = 3;
const FINDINGS = 5;

const paragraph = (key: string, text: string, tone?: 'lead'): ReportBlock[] =>
  text === '' ? [] : [{ type: 'paragraph', key: `article:${key}`, text, ...(tone ? { tone } : {}) }];

/** Who met and when: the opening that a reader decides by. */
function lead(context: ReportContext): string {
  const { snapshot, language, t, programme } = context;
  const dates = programme.map((day) => day.date).filter((date) => date !== null);
  const when = dateSpan(language, dates);
  const who = whoMet(context);
  const how = when === '' ? 'undated' : new Set(dates).size === 1 ? 'on' : 'from';
  const title = withInnerMarks(snapshot.gathering.title.trim() || t('report:untitled'));
  return who === ''
    ? t(`paper:article.held.${how}`, { title, when })
    : t(`paper:article.met.${how}`, { who, title, when });
}

/** Where it was, and who was the host. */
function where({ snapshot, language, t }: ReportContext): string {
  const [place, host] = [snapshot.gathering.place.trim(), snapshot.gathering.host.trim()];
  if (place === '') return host && capital(t('paper:article.host', { host }), language);
  return host === '' ? t('paper:article.place', { place }) : t('paper:article.placeHost', { place, host });
}

/** A network by its name; one that does not say that it is one is called so. */
function partOf({ snapshot, t }: ReportContext): string {
  const name = snapshot.gathering.network.trim();
  if (name === '') return '';
  return /nettverk|network/iu.test(name)
    ? t('paper:article.partOf', { name })
    : t('paper:article.partOfNetwork', { name: withInnerMarks(name) });
}

/** A text of hers at the end of a sentence; hers may have its own full stop. */
const ended = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/** The people responsible for items of a kind, each once. */
function heldBy({ snapshot, language }: ReportContext, kind: 'welcome' | 'talk'): string[] {
  const isOrganisation = organisationsKnown(snapshot);
  const fields = snapshot.items.filter((item) => item.dayId !== null && item.kind === kind);
  return eachOnce(fields.flatMap(({ responsible }) => namesOf(responsible, isOrganisation, language)));
}

function opening(context: ReportContext): ReportBlock[] {
  const { snapshot, language, t } = context;
  const welcomed = heldBy(context, 'welcome');
  const talked = heldBy(context, 'talk').filter((name) => !welcomed.includes(name));
  const told = (key: 'welcome' | 'talks', names: readonly string[]): ReportBlock[] => {
    const sentence = t(`paper:article.${key}`, { count: names.length, names: listed(language, names) });
    return names.length === 0 ? [] : paragraph(key, capital(sentence, language));
  };
  const goal = snapshot.gathering.goal.trim();
  return [
    ...paragraph('host', where(context)),
    ...told('welcome', welcomed),
    ...paragraph('part', partOf(context)),
    ...paragraph('goal', goal && t('paper:article.goal', { goal: ended(goal) })),
    ...told('talks', talked),
  ];
}

function findings({ notes, t }: ReportContext): ReportBlock[] {
  const agreed = notes.all.filter((note) => note.kind === 'agreed');
  const chosen = agreed.toSorted((a, b) => Number(b.starred) - Number(a.starred)).slice(0, FINDINGS);
  if (chosen.length === 0) return [];
  const items = chosen.map(({ id, text }) => ({ key: `article:agreed:${id}`, text, said: true as const }));
  return [
    { type: 'heading', level: 2, key: 'article:agreed', text: t('paper:article.agreed') },
    { type: 'list', ordered: false, items },
  ];
}

/** Three that may be used, the starred first. */
function quotes({ notes, t }: ReportContext): ReportBlock[] {
  const usable = notes.all.filter((note) => note.kind === 'quote');
  const chosen = usable.toSorted((a, b) => Number(b.starred) - Number(a.starred)).slice(0, QUOTES);
  if (chosen.length === 0) return [];
  return [
    ...paragraph('quotes', t('paper:article.quotes')),
    ...chosen.map(
      ({ id, text, speaker }): ReportBlock => ({
        type: 'quote',
        key: `article:quote:${id}`,
        text,
        said: true,
        attribution: speaker.trim() || null,
      }),
    ),
  ];
}

function ending({ snapshot, language, t, settings }: ReportContext): ReportBlock[] {
  const organisations = eachOnce(snapshot.participants.map(({ organisation }) => organisation));
  // So few have been named already, in the lead.
  const more = organisations.length > MOST_NAMED;
  const taking = more ? t('paper:article.taking', { names: listed(language, organisations) }) : '';
  return [...paragraph('taking', taking), ...paragraph('next', settings.nextGathering.trim())];
}

/**
 * A draft of the article about the gathering: title, lead, who welcomed, what it is part of, what was agreed, three quotes,
 * who takes part. What is not known is left out; everything can be worded otherwise.
 */
export function articleDocument(snapshot: Snapshot, language: Language): ReportDocument {
  const context = reportContext(snapshot, language);
  const given: ReportSection = {
    id: 'article',
    title: '',
    count: null,
    blocks: [
      ...paragraph('lead', lead(context), 'lead'),
      ...opening(context),
      ...findings(context),
      ...quotes(context),
      ...ending(context),
    ],
  };
  const wording = wordingOf(context.settings.edits, language);
  const section = wording.section(given);
  return {
    ...PLAIN_DOCUMENT,
    language,
    saidIn: saidIn(snapshot.gathering, language),
    title: titleOf(context),
    templateId: context.settings.templateId,
    sections: section ? [section] : [],
    quotesWithheld: context.notes.quotesNotAsked,
    leftOut: wording.leftOut,
  };
}
