import { describe, expect, it } from 'vitest';
import type { ReportBlock, ReportDocument } from '../../src/domain/report/report-document';
import { instant, isoDate, minuteOfDay, minutes } from '../../src/domain/time';
import { buildReport } from '../../src/reporting/report-model';
import { xmlText } from '../../src/reporting/xml-text';
import { dateSpan, inQuotes } from '../../src/words';
import { answer, day, gathering, item, itemId, note, participant, question, runEvent, snapshot } from './builders';
import { sampleGathering } from './sample';

const blocksOf = (report: ReportDocument, id: string): readonly ReportBlock[] =>
  report.sections.find((section) => section.id === id)?.blocks ?? [];

const rowsIn = (blocks: readonly ReportBlock[]) =>
  blocks.flatMap((block) => (block.type === 'table' ? block.rows.map(({ cells }) => cells) : []));

describe('the summary', () => {
  it('has its sections in order, and counts what is kept out', () => {
    const report = buildReport(sampleGathering(), 'nb');
    expect(report.sections.map(({ id, title, count }) => [id, title, count])).toEqual([
      ['about', '', null],
      ['inShort', 'Kort fortalt', 3],
      ['background', 'Bakgrunn og mål', null],
      ['programme', 'Program', null],
      ['notes', 'Innspill, post for post', 7],
      ['agreed', 'Dette er vi enige om', 3],
      ['swot', 'Styrker, svakheter, muligheter og utfordringer', 4],
      ['quotes', 'Sitater', 2],
      ['ratings', 'Vurderinger', 2],
      ['followUp', 'Oppfølging', 6],
      ['privacy', 'Om personvern', null],
    ]);
    expect(report.subtitle).toBe('Åsdal rådhus, torsdag 26. november 2026, kl.\u00a015.02–17.47');
    expect(report.quotesWithheld).toBe(1);
  });

  it('takes a no for an answer: a refused quote is left out without a word about asking', () => {
    const notes = [note('n1', { kind: 'quote', consent: 'refused' })];
    const report = buildReport(snapshot({ notes }), 'nb');
    expect(report.quotesWithheld).toBe(0);
    expect(JSON.stringify(report.sections)).not.toContain('Det er ikke skrevet notater');
    expect(report.sections.map(({ id }) => id)).toEqual(['privacy']);
  });

  it('is written in the language asked for, not the one of the gathering', () => {
    const titles = (language: 'nn' | 'en') =>
      buildReport(sampleGathering(), language).sections.map(({ title }) => title);
    expect(titles('nn')).toContain('Dette er vi samde om');
    expect(titles('en')).toContain('What we agree on');
    expect(buildReport(sampleGathering(), 'en').subtitle).toBe('Åsdal rådhus, Thursday 26 November 2026, 15:02–17:47');
  });

  it('says so when there is only disagreement', () => {
    const report = buildReport(snapshot({ notes: [note('n1', { kind: 'disagreed' })] }), 'nb');
    expect(report.sections.find(({ id }) => id === 'agreed')).toMatchObject({
      title: 'Dette er vi uenige om',
      count: 1,
    });
  });

  it('puts those without an organisation last, and Å after Z', () => {
    const participants = [
      participant('a', { organisation: '' }),
      participant('b', { organisation: 'Åsdal' }),
      participant('c', { organisation: 'Zoo' }),
    ];
    const rows = rowsIn(blocksOf(buildReport(snapshot({ participants }), 'nb'), 'about'));
    expect(rows.map(([organisation]) => organisation)).toEqual(['Zoo', 'Åsdal', 'Uten organisasjon']);
  });

  it('puts comments together when there are few answers', () => {
    const answers = [1, 2, 3, 9, 9].map((score, at) => answer(`a${at}`, 'q', score, { comment: `k${at}` }));
    const blocks = blocksOf(buildReport(snapshot({ questions: [question('q')], answers }), 'nb'), 'ratings');
    expect(blocks.filter(({ type }) => type === 'chart' || type === 'table')).toEqual([]);
    expect(blocks.filter(({ type }) => type === 'list')).toMatchObject([
      { type: 'list', ordered: false, items: ['k0', 'k1', 'k2', 'k3', 'k4'].map((text) => ({ text })) },
    ]);
  });

  it('is pure', () => {
    const sample = sampleGathering();
    expect(buildReport(sample, 'nb')).toEqual(buildReport(structuredClone(sample), 'nb'));
  });
});

describe('how the day went', () => {
  const at = (hours: number, mins: number) => instant(Date.UTC(2026, 8, 25, hours - 2, mins, 40));
  const late = snapshot({
    gathering: gathering(),
    days: [day('d1', { date: isoDate('2026-09-25'), start: minuteOfDay(23 * 60 + 30) })],
    items: [
      item('a', { minutes: minutes(20) }),
      item('b', { position: 1, minutes: minutes(20) }),
      item('c', { position: 2, minutes: minutes(10) }),
    ],
    run: [
      runEvent(1, 'd1', at(23, 31), { type: 'started', itemId: itemId('a') }),
      runEvent(2, 'd1', at(23, 50), { type: 'next', from: itemId('a'), to: itemId('b') }),
      runEvent(3, 'd1', at(24, 12), { type: 'ended' }),
    ],
  });

  it('goes on past midnight', () => {
    const rows = rowsIn(blocksOf(buildReport(late, 'nb'), 'programme'));
    expect(rows).toEqual([
      ['a', '23:30–23:50', '23:31–23:50', '20', '19', '−1'],
      ['b', '23:50–00:10', '23:50–00:12', '20', '22', '+2'],
      ['c', '00:10–00:20', 'ikke holdt', '10', '', ''],
    ]);
  });

  it('says of what was passed by that it was, until the day is over: then it was not held', () => {
    const run = [
      ...late.run.slice(0, 1),
      runEvent(2, 'd1', at(23, 50), { type: 'jumped', from: itemId('a'), to: itemId('c') }),
    ];
    const b = (of: typeof late) => rowsIn(blocksOf(buildReport(of, 'nb'), 'programme'))[1];
    expect(b({ ...late, run })).toEqual(['b', '23:50–00:10', 'hoppet over', '20', '', '']);
    const over = [...run, runEvent(3, 'd1', at(24, 12), { type: 'ended' })];
    expect(b({ ...late, run: over })).toEqual(['b', '23:50–00:10', 'ikke holdt', '20', '', '']);
  });

  it('tells nothing of a talk the running day has not come to, unless something is noted of it', () => {
    const talk = (id: string, position: number) =>
      item(id, {
        position,
        kind: 'talk',
        responsible: `Innleder ${id}`,
        minutes: minutes(20),
        links: ['https://a.no'],
      });
    const running = { ...late, items: ['a', 'b', 'c'].map(talk), run: late.run.slice(0, 1) };
    const told = (of: typeof late) =>
      blocksOf(buildReport(of, 'nb'), 'notes').flatMap((block) =>
        block.type === 'heading' && block.level === 2 ? [block.text] : [],
      );
    expect(told(running)).toEqual(['a']);
    expect(told({ ...running, notes: [note('n1', { itemId: itemId('c') })] })).toEqual(['a', 'c']);
  });

  it('says when a day has not been ended, or not been held', () => {
    const sentence = (gathering: typeof late) => blocksOf(buildReport(gathering, 'nn'), 'programme')[0];
    expect(sentence({ ...late, run: late.run.slice(0, 2) })).toMatchObject({
      text: 'Dagen starta kl.\u00a023.31 og er ikkje avslutta.',
    });
    expect(sentence({ ...late, run: [] })).toMatchObject({
      text: 'Dagen er ikkje gjennomført. Tidene er dei planlagde.',
    });
    expect(buildReport({ ...late, run: [] }, 'nb').sections.map(({ title }) => title)).toContain('Program');
  });

  it('has a heading for each of several days', () => {
    const two = { ...late, days: [...late.days, day('d2', { position: 1, date: isoDate('2026-09-26') })] };
    const withItem = { ...two, items: [...two.items, item('x', { dayId: two.days[1]?.id ?? null })] };
    const report = buildReport(withItem, 'nb');
    expect(blocksOf(report, 'programme').filter(({ type }) => type === 'heading')).toMatchObject([
      { text: 'Dag 1: fredag 25. september' },
      { text: 'Dette ble endret underveis', level: 3 },
      { text: 'Dag 2: lørdag 26. september' },
    ]);
    expect(report.subtitle).toBe('25.–26. september 2026');
  });

  it('names who held a talk, also where nothing was noted of it', () => {
    const talk = item('foredrag', { kind: 'talk', title: 'Lærdommer fra gode vertskommuner', responsible: 'Rolf Nes' });
    const alternative = { ...talk, id: itemId('annet'), title: 'Alternativ', dayId: null };
    const whole = snapshot({ days: [day('d1')], items: [talk, alternative], notes: [note('n')] });
    expect(blocksOf(buildReport(whole, 'nb'), 'notes').slice(0, 3)).toMatchObject([
      { type: 'heading', text: 'Lærdommer fra gode vertskommuner' },
      { type: 'paragraph', text: 'Innleder: Rolf Nes' },
      { type: 'heading', text: 'Notater uten post' },
    ]);
  });
});

describe('the small parts', () => {
  it.each([
    ['nb', 'Vi er flinke.', '«Vi er flinke.»'],
    ['en', 'We are good.', '“We are good.”'],
    ['nb', 'Vi har en «ja-kultur» her', '«Vi har en ‘ja-kultur’ her»'],
    ['nn', '«Ja» og «nei»', '«‘Ja’ og ‘nei’»'],
    ['nb', '«Vi er flinke.»', '«Vi er flinke.»'],
    ['en', '"We are good."', '“We are good.”'],
    ['nb', 'Døra er 30" brei', '«Døra er 30" brei»'],
  ] as const)('sets marks within marks (%s): %s', (language, text, quoted) => {
    expect(inQuotes(language, text)).toBe(quoted);
  });

  it('writes spans of dates as each language does', () => {
    const dates = ['2026-10-01', '2026-09-30'].map(isoDate);
    expect(dateSpan('nb', dates)).toBe('30. september–1. oktober 2026');
    expect(dateSpan('en', dates)).toBe('30 September–1 October 2026');
    expect(dateSpan('nn', [])).toBe('');
  });

  it('takes out what XML cannot hold, and nothing else', () => {
    expect(xmlText('a\u0000b\u000bc\ud800d\udc00e\uffff')).toBe('abcde');
    expect(xmlText('linje\r\nlinje\rlinje\n\t😀 \u200b')).toBe('linje\nlinje\nlinje\n\t😀 \u200b');
  });
});
