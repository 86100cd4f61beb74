import type { Item, Kind } from '../../src/domain/agenda/agenda';
import type { ParticipantRole } from '../../src/domain/agenda/gathering';
import type { ItemId } from '../../src/domain/ids';
import type { Note } from '../../src/domain/notes/note';
import type { Participant } from '../../src/domain/people/participant';
import type { Answer } from '../../src/domain/ratings/rating';
import type { RunEvent } from '../../src/domain/run/run';
import { type Instant, instant, instantOf, isoDate, minuteOfDay, minutes } from '../../src/domain/time';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { answer, day, gathering, item, itemId, note, participant, question, runEvent, snapshot } from './builders';

/** A half-day gathering as it might have gone: seven minutes late, with notes, ratings and people. */
const DATE = isoDate('2026-11-26');
const ZONE = 'Europe/Oslo';
const at = (hours: number, mins: number): Instant => instantOf(ZONE, DATE, minuteOfDay(hours * 60 + mins));

interface Line {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly minutes: number | null;
  /** When it really started; null for a block. */
  readonly started: readonly [number, number] | null;
  readonly parent?: string;
  readonly responsible?: string;
}

const LINES: readonly Line[] = [
  { id: 'velkommen', title: 'Velkommen', kind: 'welcome', minutes: 10, started: [15, 2], responsible: 'Ordfører' },
  { id: 'rolle', title: 'Hva er kommunestyrets rolle?', kind: 'talk', minutes: null, started: null },
  {
    id: 'innlegg',
    title: 'Tre roller vi blander sammen',
    kind: 'talk',
    minutes: 15,
    started: [15, 11],
    parent: 'rolle',
    responsible: 'Ingrid Haugen',
  },
  {
    id: 'par',
    title: 'To og to: Når lyktes vi sist?',
    kind: 'reflection',
    minutes: 10,
    started: [15, 28],
    parent: 'rolle',
  },
  { id: 'plenum', title: 'Plenum', kind: 'plenary', minutes: 10, started: [15, 38], parent: 'rolle' },
  { id: 'pause', title: 'Pause', kind: 'break', minutes: 15, started: [15, 50] },
  {
    id: 'stemmer',
    title: 'Tre bedrifter om kommunen sin',
    kind: 'talk',
    minutes: 30,
    started: [16, 6],
    responsible: 'Næringssjef',
  },
  { id: 'grupper', title: 'Grupper: Hva tar vi tak i først?', kind: 'group', minutes: 35, started: [16, 40] },
  { id: 'enige', title: 'Dette er vi enige om', kind: 'plenary', minutes: 20, started: [17, 15] },
  {
    id: 'avslutning',
    title: 'Oppsummering og veien videre',
    kind: 'summary',
    minutes: 15,
    started: [17, 36],
    responsible: 'Ordfører',
  },
];
const ENDED = at(17, 47);

function items(): Item[] {
  const positions = new Map<string, number>();
  const planned = LINES.map((line): Item => {
    const parent = line.parent ?? '';
    const position = positions.get(parent) ?? 0;
    positions.set(parent, position + 1);
    return item(line.id, {
      title: line.title,
      kind: line.kind,
      minutes: line.minutes === null ? null : minutes(line.minutes),
      parentId: line.parent === undefined ? null : itemId(line.parent),
      position,
      responsible: line.responsible ?? '',
      privateNote: line.id === 'stemmer' ? 'Bare for meg: Torunn må ut kl. 16.30' : '',
    });
  });
  return [...planned, item('byvandring', { title: 'Gåtur i sentrum', dayId: null, minutes: minutes(20) })];
}

function run(): RunEvent[] {
  const steps = LINES.flatMap((line) => (line.started ? [{ id: itemId(line.id), at: at(...line.started) }] : []));
  const events = steps.map((step, index): RunEvent => {
    const before = steps[index - 1];
    const fact = before
      ? ({ type: 'next', from: before.id, to: step.id } as const)
      : ({ type: 'started', itemId: step.id } as const);
    return runEvent(index + 1, 'd1', step.at, fact);
  });
  return [...events, runEvent(events.length + 1, 'd1', ENDED, { type: 'ended' })];
}

type Said = Partial<Note> & { readonly on: string; readonly text: string };

const SAID: readonly Said[] = [
  {
    on: 'innlegg',
    text: 'Vi er både eier, nabo og myndighet, og bedriftene vet ikke hvem de snakker med.',
    speaker: 'Ingrid Haugen',
  },
  { on: 'par', text: 'Vi lyktes da vi svarte før de rakk å spørre to ganger.' },
  { on: 'par', text: 'Et ja på tre uker er bedre enn et kanskje på tre måneder.', starred: true },
  { on: 'par', kind: 'question', text: 'Hvem ringer bedriften når saken skifter saksbehandler?' },
  {
    on: 'plenum',
    kind: 'idea',
    text: 'Ett kontaktpunkt som følger saken fra første telefon til tillatelsen er gitt.',
    starred: true,
  },
  { on: 'plenum', text: 'Politikerne må tåle at ikke alt kan prioriteres.', speaker: 'Odd Lien' },
  {
    on: 'stemmer',
    kind: 'quote',
    text: 'Jeg flyttet ikke hit for tomta. Jeg flyttet hit fordi noen ringte tilbake.',
    speaker: 'Mari Strand',
    consent: 'named',
  },
  {
    on: 'stemmer',
    kind: 'quote',
    text: 'Det er lettere å få bygge en garasje enn å ansette ti.',
    speaker: 'Jonas Berg',
    consent: 'unnamed',
  },
  { on: 'stemmer', kind: 'quote', text: 'Dette skal ikke stå noe sted.', speaker: 'Torunn Moe', consent: 'refused' },
  { on: 'stemmer', kind: 'quote', text: 'Heller ikke dette, for ingen har spurt.', speaker: 'Per Aas' },
  { on: 'stemmer', kind: 'strength', text: 'Kort vei fra verkstedet til rådhuset.' },
  { on: 'stemmer', kind: 'challenge', text: 'Fire av ti bedrifter finner ikke folk med fagbrev.' },
  { on: 'grupper', text: 'Ta regulering og vann først, så kommer tomtene av seg selv.', speaker: 'Gruppe 2' },
  {
    on: 'grupper',
    kind: 'opportunity',
    text: 'Videregående vil ha flere lærlingplasser, og bedriftene vil ha lærlinger.',
  },
  { on: 'grupper', kind: 'weakness', text: 'Ingen i kommunen har oversikt over ledige lokaler.' },
  { on: 'enige', kind: 'agreed', text: 'Næring skal være fast punkt i hvert kommunestyremøte.' },
  { on: 'enige', kind: 'agreed', text: 'Arealene skal være klare før bedriftene spør.' },
  {
    on: 'enige',
    kind: 'agreed',
    text: 'Den som ringer kommunen, skal slippe å fortelle saken sin to ganger.',
    starred: true,
  },
  { on: 'enige', kind: 'disagreed', text: 'Om næringsfondet skal gå til nystartede eller til dem som vil vokse.' },
  {
    on: 'avslutning',
    kind: 'order',
    text: 'Oversikt over ledige arealer og lokaler',
    recipient: 'Kommunedirektøren',
    due: isoDate('2027-02-01'),
  },
  {
    on: 'avslutning',
    kind: 'order',
    text: 'Forslag til hvordan ett kontaktpunkt kan ordnes',
    recipient: 'Plan og utvikling',
  },
  {
    on: 'avslutning',
    kind: 'action',
    text: 'Skrive sak om ny næringsstrategi',
    owner: 'Ordfører',
    horizon: 'months',
    due: isoDate('2027-02-26'),
  },
  {
    on: 'avslutning',
    kind: 'action',
    text: 'Sende punktene vi er enige om, til alle partigruppene',
    owner: 'Referent',
    horizon: 'days',
    due: isoDate('2026-11-29'),
  },
  {
    on: 'avslutning',
    kind: 'action',
    text: 'Besøke tjue bedrifter og spørre hva de trenger',
    owner: 'Næringssjef',
    horizon: 'weeks',
    due: isoDate('2026-12-17'),
  },
  {
    on: 'avslutning',
    kind: 'action',
    text: 'Avtale møte med næringsforeningen',
    owner: 'Næringssjef',
    horizon: 'weeks',
    due: isoDate('2026-12-10'),
  },
  { on: 'velkommen', text: 'Slettet notat som ingen skal se', deletedAt: ENDED },
];

const notes = (): Note[] =>
  SAID.map(({ on, ...fields }, index) =>
    note(`n${String(index).padStart(2, '0')}`, { ...fields, itemId: itemId(on), at: noteTime(itemId(on), index) }),
  );

function noteTime(on: ItemId, index: number): Instant {
  const [hours, mins] = LINES.find((line) => line.id === on)?.started ?? [15, 2];
  return instant(at(hours, mins) + (index + 1) * 7_000);
}

const SCORES = [8, 7, 9, 6, 8, 7, 8, 5, 9, 8, 7, 10, 6, 8, 7, 9, 8, 7, 6, 8, 4, 9, 7, 8] as const;
const COMMENTS: Readonly<Record<number, string>> = {
  3: 'At vi møtes oftere enn én gang i året.',
  7: 'Mindre prat om oss selv, mer om bedriftene.',
  12: 'Si tydelig hvem som gjør hva.',
  20: 'Møtet burde vært på dagtid.',
  0: 'Flere unge i salen.',
  4: 'En liste over hvem vi kan ringe.',
  9: 'Mer tid i gruppene.',
  1: 'At forrige samling ble fulgt opp først.',
  2: 'At vi møtes igjen før jul.',
  11: 'Ingenting, dette var bra.',
  15: 'At alle partiene er her neste gang.',
};

function answers(): Answer[] {
  const main = SCORES.map((score, index) =>
    answer(`a${index}`, 'q1', score, {
      comment: COMMENTS[index] ?? '',
      source: index % 4 === 3 ? 'hand' : 'phone',
    }),
  );
  return [...main, answer('b0', 'q2', 3), answer('b1', 'q2', 6, { comment: 'Litt for kort.' }), answer('b2', 'q2', 7)];
}

const PEOPLE: readonly (readonly [string, string, ParticipantRole])[] = [
  ['Anne Lie', 'Åsdal kommune', 'elected'],
  ['Ingrid Haugen', 'Åsdal kommune', 'leader'],
  ['Odd Lien', 'Åsdal kommune', 'elected'],
  ['Sissel Vold', 'Fagforbundet', 'union'],
  ['Mari Strand', 'Strand Mek.', 'business'],
  ['Jonas Berg', 'Berg & Sønn', 'business'],
  ['Nils Fjeld', 'Moen kommune', 'leader'],
  ['Kari Vik', 'Moen kommune', 'elected'],
  ['Elin Sand', '', 'other'],
];

const people = (): Participant[] =>
  PEOPLE.map(([name, organisation, role], position) =>
    participant(`p${position}`, { name, organisation, role, position }),
  );

export const sampleGathering = (): Snapshot =>
  snapshot({
    gathering: gathering({
      title: 'Næring som hele kommunestyret eier',
      place: 'Åsdal rådhus',
      host: 'Åsdal kommune',
      chair: 'Anne Lie',
      noteTaker: 'Kari Vik',
      network: 'Næringsnettverket i Innlandet',
      goal: 'Kommunestyret vet hva det skal gjøre først, og hvem som gjør det.',
      background:
        'Kommunestyret brukte en ettermiddag på sin egen rolle i næringsutviklingen. Tre bedrifter fortalte hvordan kommunen ser ut fra deres side av bordet.',
      present: 46,
    }),
    days: [day('d1', { date: DATE, start: minuteOfDay(15 * 60) })],
    items: items(),
    run: run(),
    notes: notes(),
    questions: [
      question('q1', {
        text: 'Hvor klare er vi til å gjøre det vi er enige om?',
        lowAnchor: 'Vi har knapt begynt å snakke om det',
        highAnchor: 'Vi kan begynne i morgen',
        followUp: 'Hva skal til for å løfte det et hakk?',
      }),
      question('q2', { text: 'Hvor nyttig var gruppearbeidet?', position: 1 }),
      question('q3', { text: 'Et spørsmål ingen har sett', position: 2, state: 'draft' }),
    ],
    answers: answers(),
    participants: people(),
  });
