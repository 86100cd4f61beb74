import { describe, expect, test } from 'vitest';
import type { Caller } from '../../../src/engine';
import { buildReport } from '../../../src/reporting/report-model';
import { writePaper } from '../../../src/reporting/write-paper';
import { unzipped } from '../../reporting/opened';
import { exported } from '../exported';
import { makeEngine } from '../make-engine';

const INSULT = 'Ordføreren er en tosk';
const ID = 'question-1';
const SCALE = 'question-2';

/** One question in words and one from 1 to 10, each answered by a phone that said something it should not have. */
async function answered() {
  const made = makeEngine();
  const { gatheringId } = await made.as().gathering.create({ title: 'A' });
  const me = made.as().rating;
  await me.add({
    gatheringId,
    questionId: ID,
    fields: { itemId: null, kind: 'text', text: 'Hva tar du med deg hjem?' },
  });
  const scale = { itemId: null, text: 'Hvor nyttig?', whyNotLower: 'Hvorfor ikke lavere?', followUp: 'Hva løfter?' };
  await me.add({ gatheringId, questionId: SCALE, fields: scale });
  const caller = (device: string): Caller => ({ role: 'participant', device: `device-${device}`, gatheringId });
  const phone = (device: string) => made.as(caller(device)).rating;
  await me.open({ gatheringId, questionId: ID });
  await phone('a').vote({ questionId: ID, answerId: 'answer-0001', text: INSULT });
  await phone('b').vote({ questionId: ID, answerId: 'answer-0002', text: 'Å snakke sammen' });
  const answer = (id: string) => made.store.read.tables.answer.get(id);
  const hide = (answerId: string, words: 'text' | 'comment' | 'whyNotLower', hidden = true) =>
    me.hideWords({ gatheringId, answerId, words, hidden });
  const snapshot = () => {
    const found = made.store.read.snapshot(gatheringId);
    if (!found) throw new Error('It is not there');
    return found;
  };
  return { ...made, gatheringId, me, phone, caller, answer, hide, snapshot };
}

describe('words she has hidden', () => {
  test('go by one undo, come back by one, and saying it twice is one step', async () => {
    const { as, answer, hide, gatheringId } = await answered();
    await hide('answer-0001', 'text');
    await hide('answer-0001', 'text');
    expect(answer('answer-0001')).toMatchObject({ hidden: ['text'], text: INSULT });
    await as().history.undo({ gatheringId, scope: 'ratings' });
    expect(answer('answer-0001')?.hidden).toEqual([]);
    await as().history.redo({ gatheringId, scope: 'ratings' });
    expect(answer('answer-0001')?.hidden).toEqual(['text']);
    await hide('answer-0001', 'text', false);
    expect(answer('answer-0001')?.hidden).toEqual([]);
  });

  test('stay hidden when the phone writes them anew, which still sees its own', async () => {
    const { as, phone, hide, answer, caller } = await answered();
    await hide('answer-0001', 'text');
    await phone('a').vote({ questionId: ID, answerId: 'answer-0001', nr: 2, text: `${INSULT}, virkelig` });
    expect(answer('answer-0001')).toMatchObject({ hidden: ['text'], text: `${INSULT}, virkelig` });
    const feed = await as(caller('a')).live.phone();
    const { value } = await feed.next();
    await feed.return?.();
    expect(value).toMatchObject({ view: { questions: [{ mine: { text: `${INSULT}, virkelig` } }] } });
    expect(JSON.stringify(value)).not.toContain('hidden');
  });

  test('are in no paper and no file that is taken along, on no screen, and count as an answer everywhere', async () => {
    const { as, me, hide, snapshot, gatheringId, store } = await answered();
    await hide('answer-0001', 'text');
    await me.close({ gatheringId, questionId: ID });
    await me.reveal({ gatheringId, questionId: ID, revealed: true });
    const report = buildReport(snapshot(), 'nb');
    expect(JSON.stringify(report)).toContain('2 svar.');
    expect(JSON.stringify(report)).toContain('1 svar i egne ord er utelatt.');
    const papers = {
      snapshot: snapshot(),
      language: 'nb',
      organisation: '',
      pictures: new Map(),
      template: null,
    } as const;
    const written = ['word', 'excel', 'article', 'letter', 'web'] as const;
    for (const kind of written) {
      const bytes = await writePaper({ ...papers, kind });
      const text = kind === 'web' ? new TextDecoder().decode(bytes) : [...(await unzipped(bytes)).values()].join();
      expect([kind, text.includes(INSULT)]).toEqual([kind, false]);
      if (kind === 'word' || kind === 'excel') expect(text).toContain('Å snakke sammen');
    }
    expect((await exported({ as }, gatheringId)).includes(INSULT)).toBe(false);
    const feed = await as().live.stage({ gatheringId });
    const { value } = await feed.next();
    await feed.return?.();
    expect(value).toMatchObject({ view: { rating: { answered: 2 } } });
    expect(JSON.stringify(value)).not.toContain(INSULT);
    expect(store.read.votes.count(ID as never)).toBe(2);
  });

  test('are one place in an answer: what stands beside it, and its mark, go on', async () => {
    const { me, phone, hide, snapshot, gatheringId } = await answered();
    await me.open({ gatheringId, questionId: SCALE });
    for (const [device, score] of [...'abcdefg'].map((name, at) => [name, at + 3] as const)) {
      const said = { whyNotLower: `Bra ${device}`, comment: device === 'a' ? 'Fy skam dere' : `Mer ${device}` };
      await phone(device).vote({ questionId: SCALE, answerId: `answer-1${device}aa`, score, ...said });
    }
    await hide('answer-1aaa', 'comment');
    const report = JSON.stringify(buildReport(snapshot(), 'nb'));
    expect(report).toContain('Bra a');
    expect(report).not.toContain('Fy skam dere');
    expect(report).toContain('7 svar');
  });

  test('cannot be hidden by a phone, nor in another gathering', async () => {
    const { as, caller, gatheringId } = await answered();
    const wish = { gatheringId, answerId: 'answer-0001', words: 'text', hidden: true } as const;
    await expect(as(caller('a')).rating.hideWords(wish)).rejects.toMatchObject({ status: 403 });
    const other = await as().gathering.create({ title: 'B' });
    const there = as().rating.hideWords({ ...wish, gatheringId: other.gatheringId });
    await expect(there).rejects.toMatchObject({ status: 404 });
  });
});
