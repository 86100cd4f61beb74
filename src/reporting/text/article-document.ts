import type { Language } from '../../domain/agenda/gathering';
import {
  PLAIN_DOCUMENT,
  type ReportBlock,
  type ReportDocument,
  type ReportSection,
  saidIn,
} from '../../domain/report/report-document';
import type { Snapshot } from '../../domain/views/snapshot';
import { dateSpan, localeTag, withInnerMarks } from '../../words';
import { type ReportContext, reportContext } from '../report-context';
import { titleOf } from '../sections/about';
import { wordingOf } from '../wording';

const QUOTES = 3;
const FINDINGS = 5;

const namesIn = (language: Language, names: readonly string[]): string =>
  new Intl.ListFormat(localeTag(language), { type: 'conjunction' }).format(names);

/** Each name once, as it was first written. */
function distinct(names: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const name of names.map((one) => one.trim())) {
    if (name !== '' && !known.has(name.toLowerCase())) known.set(name.toLowerCase(), name);
  }
  return [...known.values()];
}

const paragraph = (key: string, text: string, tone?: 'lead'): ReportBlock[] =>
  text === '' ? [] : [{ type: 'paragraph', key: `article:${key}`, text, ...(tone ? { tone } : {}) }];

/** Who met, where and when: the opening that a reader decides by. */
function lead({ snapshot, language, t, programme }: ReportContext): string {
  const dates = dateSpan(
    language,
    programme.map((day) => day.date).filter((date) => date !== null),
  );
  const organisations = distinct(snapshot.participants.map(({ organisation }) => organisation));
  // As the summary counts them.
  const count = snapshot.gathering.present ?? snapshot.participants.length;
  const met = t('paper:article.met', { count });
  const from = organisations.length > 1 ? t('paper:article.from', { count: organisations.length }) : '';
  const place = snapshot.gathering.place.trim();
  const who = count > 0 ? [met, from].filter((part) => part !== '').join(' ') : '';
  return t(who === '' ? 'paper:article.leadAlone' : 'paper:article.lead', {
    who,
    title: withInnerMarks(snapshot.gathering.title.trim() || t('report:untitled')),
    when: [place, dates].filter((part) => part !== '').join(', '),
  }).replace(/\s+([.,])/gu, '$1');
}

function opening({ snapshot, language, t }: ReportContext): ReportBlock[] {
  const { host, network, goal } = snapshot.gathering;
  const inOrder = snapshot.items.filter((item) => item.dayId !== null);
  const held = (kind: 'welcome' | 'talk'): string[] =>
    distinct(inOrder.filter((item) => item.kind === kind).map(({ responsible }) => responsible));
  const welcomed = held('welcome');
  const talked = held('talk').filter((name) => !welcomed.includes(name));
  return [
    ...paragraph('host', host.trim() && t('paper:article.host', { name: host.trim() })),
    ...paragraph(
      'welcome',
      welcomed.length > 0 ? t('paper:article.welcome', { names: namesIn(language, welcomed) }) : '',
    ),
    ...paragraph('part', network.trim() && t('paper:article.partOf', { name: withInnerMarks(network.trim()) })),
    ...paragraph('goal', goal.trim() && t('paper:article.goal', { goal: goal.trim() })),
    ...paragraph('talks', talked.length > 0 ? t('paper:article.talks', { names: namesIn(language, talked) }) : ''),
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
    ...paragraph('quotes', t('paper:article.quotes', { count: chosen.length })),
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
  const organisations = distinct(snapshot.participants.map(({ organisation }) => organisation));
  const taking = organisations.length > 0 ? t('paper:article.taking', { names: namesIn(language, organisations) }) : '';
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
