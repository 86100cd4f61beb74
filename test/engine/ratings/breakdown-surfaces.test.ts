import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Caller } from '../../../src/engine';
import { buildReport } from '../../../src/reporting/report-model';
import { articleDocument } from '../../../src/reporting/text/article-document';
import { letterDocument } from '../../../src/reporting/text/letter-document';
import { writeMarkdown } from '../../../src/reporting/text/write-markdown';
import { writePaper } from '../../../src/reporting/write-paper';
import { unzipped } from '../../reporting/opened';
import { exported } from '../exported';
import { makeEngine } from '../make-engine';

const BY_ORG = 'question-1';
const BY_ROLE = 'question-2';
const [LARGE, MIDDLE, SMALL] = ['Storvik', 'Midtlunde', 'Lilleås'];

/**
 * Fifteen answers: seven from one, six from another, two from a third. The two may not be shown, and with both the others
 * beside the whole they could be worked out: so the six are left out too.
 */
async function answered() {
  const made = makeEngine();
  const { gatheringId } = await made.as().gathering.create({ title: 'A' });
  const me = made.as().rating;
  const scale = { itemId: null, followUp: 'Hva løfter?' };
  await me.add({
    gatheringId,
    questionId: BY_ORG,
    fields: { ...scale, text: 'Hvor nyttig?', breakdown: 'organisation' },
  });
  await me.add({ gatheringId, questionId: BY_ROLE, fields: { ...scale, text: 'Hvor klar?', breakdown: 'role' } });
  const caller = (nr: number): Caller => ({ role: 'participant', device: `device-${nr}`, gatheringId });
  const orgs = [...Array(7).fill(LARGE), ...Array(6).fill(MIDDLE), ...Array(2).fill(SMALL)];
  const vote = async (questionId: string, segmentOf: (nr: number) => string): Promise<void> => {
    await me.open({ gatheringId, questionId });
    for (const nr of orgs.keys()) {
      const answerId = `answer-${questionId}-${nr}`;
      const said = { score: (nr % 10) + 1, segment: segmentOf(nr), comment: nr === 14 ? 'Fra den minste' : '' };
      await made.as(caller(nr)).rating.vote({ questionId, answerId, ...said });
    }
  };
  await vote(BY_ORG, (nr) => orgs[nr]);
  const snapshot = () => {
    const found = made.store.read.snapshot(gatheringId);
    if (!found) throw new Error('It is not there');
    return found;
  };
  return { ...made, gatheringId, me, caller, vote, snapshot, one: { gatheringId, questionId: BY_ORG } };
}

type Made = Awaited<ReturnType<typeof answered>>;

/** All that is handed out of a gathering, as text; by the name of where. */
async function surfaces({ as, caller, gatheringId, snapshot, one }: Made): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const job = { snapshot: snapshot(), language: 'nb', pictures: new Map(), template: null } as const;
  for (const kind of ['word', 'excel', 'web', 'article'] as const) {
    const bytes = await writePaper({ ...job, kind, organisation: '' });
    const text = kind === 'web' ? new TextDecoder().decode(bytes) : [...(await unzipped(bytes)).values()].join('\n');
    found.set(kind, text);
  }
  found.set('preview', JSON.stringify(buildReport(snapshot(), 'nb')));
  found.set('markdown', writeMarkdown(buildReport(snapshot(), 'nb')));
  found.set('article text', JSON.stringify(articleDocument(snapshot(), 'nb')));
  found.set('file', (await exported({ as }, gatheringId)).toString('latin1'));
  found.set('breakdown', JSON.stringify(await as().rating.breakdown(one)));
  const noteTaker: Caller = { role: 'noteTaker', device: null, gatheringId };
  for await (const message of await as().live.control({ gatheringId })) {
    found.set('control', JSON.stringify(message));
    break;
  }
  for await (const message of await as(noteTaker).live.control({ gatheringId })) {
    found.set('note-taker', JSON.stringify(message));
    break;
  }
  for await (const message of await as().live.stage({ gatheringId })) {
    found.set('stage', JSON.stringify(message));
    break;
  }
  for await (const message of await as(caller(99)).live.phone()) {
    found.set('phone', JSON.stringify(message));
    break;
  }
  return found;
}

const naming = (found: ReadonlyMap<string, string>, name: string): string[] =>
  [...found]
    .filter(([, text]) => text.includes(name) || text.includes(Buffer.from(name).toString('latin1')))
    .map(([at]) => at);

const cellsOf = (document: ReturnType<typeof letterDocument>): readonly (readonly string[])[] =>
  document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((b) => (b.type === 'table' ? b.rows.map((r) => r.cells) : [])),
  );

describe('where answers come from', () => {
  test('is told of no part under six, nor where the rest is under six: in the app, the API and every export', async () => {
    const made = await answered();
    await made.me.close(made.one);
    await made.me.reveal({ ...made.one, revealed: true });
    const found = await surfaces(made);
    expect(naming(found, SMALL)).toEqual([]);
    expect(naming(found, MIDDLE)).toEqual([]);
    expect(naming(found, LARGE).sort()).toEqual(['breakdown', 'excel', 'file', 'markdown', 'preview', 'word']);
    const told = await made.as().rating.breakdown(made.one);
    expect([told.parts.map(({ name, figures }) => [name, figures.n]), told.withheld]).toEqual([[[LARGE, 7]], 8]);
  });

  test('is told of nothing while the question is open, wherever it is asked', async () => {
    const made = await answered();
    const found = await surfaces(made);
    for (const name of [LARGE, MIDDLE, SMALL]) expect([name, naming(found, name)]).toEqual([name, []]);
    expect(await made.as().rating.breakdown(made.one)).toEqual({ parts: [], withheld: 15 });
  });

  test('is in a letter the figures of that organisation alone, and of one that is too small none', async () => {
    const made = await answered();
    await made.me.close(made.one);
    const of = (name: string) => cellsOf(letterDocument(made.snapshot(), 'nb', name)).map((cells) => cells.slice(3));
    expect(of(LARGE)).toEqual([['4,0', '7']]);
    for (const name of [MIDDLE, SMALL]) expect(of(name)).toEqual([['–', '–']]);
  });

  test('two breakdowns are never crossed: no row, and no id, says what one and the same person is in both', async () => {
    const made = await answered();
    await made.me.close(made.one);
    await made.vote(BY_ROLE, (nr) => (nr < 7 ? 'elected' : 'leader'));
    await made.me.close({ gatheringId: made.gatheringId, questionId: BY_ROLE });
    const workbook = new ExcelJS.Workbook();
    const job = {
      snapshot: made.snapshot(),
      language: 'nb',
      organisation: '',
      pictures: new Map(),
      template: null,
    } as const;
    await workbook.xlsx.load((await writePaper({ ...job, kind: 'excel' })).buffer);
    const rows: string[] = [];
    workbook.getWorksheet('Vurderinger')?.eachRow((row) => void rows.push(JSON.stringify(row.values)));
    expect(rows.filter((row) => row.includes(LARGE) && row.includes('Folkevalgt'))).toEqual([]);
    expect(rows.some((row) => row.includes(LARGE))).toBe(true);
    expect(rows.some((row) => row.includes('Hvor klar?') && /Folkevalgt|folkevalgt/u.test(row))).toBe(true);
    // Nothing in the store ties the two answers of one phone together once they are closed.
    const ids = made.store.read.tables.answer.ofGathering(made.gatheringId).map(({ id }) => id);
    expect(new Set(ids).size).toBe(30);
    for (const id of ids) expect(made.store.write((writer) => writer.votes.hasDevice(id))).toBe(false);
  });

  test('in a file that goes along the same parts can be shown as here, and no others', async () => {
    const made = await answered();
    await made.me.close(made.one);
    const file = await exported(made, made.gatheringId);
    const away = makeEngine();
    const transferId = 'transfer-0001';
    await away.as().gathering.importPart({ transferId, from: 0, bytes: file.toString('base64') });
    await away.as().gathering.import({ transferId });
    expect(await away.as().rating.breakdown(made.one)).toEqual(await made.as().rating.breakdown(made.one));
    const [before, after] = [made, away].map(({ store }) => store.read.tables.answer.ofGathering(made.gatheringId));
    expect(after?.map(({ score, comment }) => [score, comment])).toEqual(
      before?.map(({ score, comment }) => [score, comment]),
    );
  });
});
