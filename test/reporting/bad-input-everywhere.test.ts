import { describe, expect, test } from 'vitest';
import { REPORT_SECTIONS } from '../../src/domain/report/report-settings';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { buildReport } from '../../src/reporting/report-model';
import { writeMarkdown } from '../../src/reporting/text/write-markdown';
import { writePaper } from '../../src/reporting/write-paper';
import { participant } from './builders';
import { everythingIn, openedWorkbook } from './excel-read-back';
import { fullGathering } from './full-sample';
import { paragraphsOf, partOf, unzipped, xmlFault } from './opened';

/** Every kind of thing nobody should type, in one: markup, a script, control characters, right-to-left, emoji, a formula. */
const HOSTILE =
  '=<img src=x onerror="alert(1)"></textarea><script>alert(2)</script> & \u0000\u0007\u001b\u202eמימין\u202c عربى 👩‍👩‍👧‍👦🏳️‍🌈 {{7*7}}';
/** What of it every reader must show, since no file forbids it. */
const SHOWN = '<img src=x onerror="alert(1)"></textarea><script>alert(2)</script> & ';

/** A word that is found again, and then all of it. */
const bad = (field: string): string => `F${field} ${HOSTILE}`;
const LONG = 'Ord på ord. '.repeat(1_000).slice(0, 10_000).trim();

const one = <Row>(rows: readonly Row[], at: number, change: Partial<Row>): readonly Row[] =>
  rows.map((row, index) => (index === at ? { ...row, ...change } : row));
const firstOf = (snapshot: Snapshot, kind: string): number => snapshot.notes.findIndex((note) => note.kind === kind);

/** The full sample with something hostile in each field of what is captured. */
function hostileGathering(): Snapshot {
  const base = fullGathering();
  const [order, action] = [firstOf(base, 'order'), firstOf(base, 'action')];
  const [quote, idea] = [firstOf(base, 'quote'), firstOf(base, 'contribution')];
  let notes = one(base.notes, idea, { text: bad('Note'), speaker: bad('Speaker'), tags: [bad('Tag')], starred: true });
  notes = one(notes, order, { text: bad('Order'), recipient: bad('Recipient') });
  notes = one(notes, action, { text: bad('Action'), owner: bad('Owner'), firstStep: bad('Step') });
  notes = one(notes, quote, { text: bad('Quote'), speaker: bad('Quoted'), consent: 'named' });
  const [task] = base.tasks;
  if (!task) throw new Error('The sample has a task');
  const [field, ...fields] = task.fields;
  if (!field) throw new Error('The task has a field');
  const hostileTask = {
    ...{ ...task, title: bad('Task'), intro: bad('Intro') },
    fields: [{ ...field, label: bad('Label'), hint: bad('Hint') }, ...fields],
  };
  return {
    ...base,
    gathering: { ...base.gathering, showNames: true },
    notes,
    tasks: one(base.tasks, 0, hostileTask),
    groups: one(base.groups, 0, { name: bad('Group'), room: bad('Room'), lead: bad('Lead') }),
    groupAnswers: one(base.groupAnswers, 0, { text: bad('Answer') }),
    reflections: base.reflections.map((row) => ({
      ...{ ...row, interviewer: bad('Interviewer'), focusPersons: [bad('Focus')] },
      team: one(row.team, 0, { name: bad('Member') }),
    })),
    observations: one(base.observations, 0, { text: bad('Seen'), theme: bad('Theme'), starred: true }),
    participants: [
      ...base.participants,
      participant('bad', { name: bad('Person'), organisation: bad('Organisation'), role: 'other' }),
    ],
    pictures: one(base.pictures, 0, { caption: bad('Caption') }),
    reportSettings: base.reportSettings && {
      ...base.reportSettings,
      sections: REPORT_SECTIONS.map((id) => ({ id, on: true })),
    },
  };
}

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const written = (kind: Parameters<typeof writePaper>[0]['kind'], snapshot: Snapshot, organisation = '') =>
  writePaper({
    ...{ kind, snapshot, language: 'nb', organisation, template: null },
    pictures: new Map(snapshot.pictures.map(({ id }) => [id, { type: 'image/png', bytes: PICTURE }])),
  });

const wordText = async (bytes: Uint8Array): Promise<string> => {
  const parts = await unzipped(bytes);
  for (const [name, part] of parts) {
    if (name.endsWith('.xml') || name.endsWith('.rels')) expect([name, xmlFault(part)]).toEqual([name, null]);
  }
  return paragraphsOf(partOf(parts, 'word/document.xml'))
    .map(({ text }) => text)
    .join('\n');
};

/** The fields whose words are in a text whole, as they were typed. */
const fieldsIn = (text: string, shown = SHOWN): string[] =>
  [...new Set([...text.matchAll(/F([A-Z][a-z]+) =/gu)].map(([, field]) => field ?? ''))]
    .filter((field) => text.includes(`F${field} =${shown}`))
    .sort();

const CAPTURED = ['Action', 'Answer', 'Caption', 'Group', 'Label', 'Note', 'Order', 'Owner', 'Quote', 'Quoted'];
const ALSO = ['Recipient', 'Seen', 'Speaker', 'Step', 'Theme'];

describe('whatever is typed in any field of what is captured is text', () => {
  test('in the Word summary', async () => {
    const text = await wordText(await written('word', hostileGathering()));
    // A quote stands in quotation marks, and those within it turn into inner ones.
    expect(text).toContain('FQuote =<img src=x');
    const others = [...CAPTURED, ...ALSO].filter((field) => field !== 'Quote');
    expect(fieldsIn(text)).toEqual(expect.arrayContaining(others));
  });

  test('in the article, the letter, and the two programmes', async () => {
    const gathering = hostileGathering();
    for (const kind of ['article', 'letter', 'crew', 'programme'] as const) {
      await wordText(await written(kind, gathering, gathering.participants.at(-1)?.organisation ?? ''));
    }
  });

  test('in the workbook, where nothing becomes a formula', async () => {
    const gathering = hostileGathering();
    const parts = await unzipped(await written('excel', gathering));
    for (const [name, part] of parts) expect([name, xmlFault(part)]).toEqual([name, null]);
    const workbook = await openedWorkbook(gathering);
    const all = everythingIn(workbook);
    expect(fieldsIn(all, JSON.stringify(SHOWN).slice(1, -1))).toEqual(
      expect.arrayContaining([...CAPTURED.filter((field) => field !== 'Caption'), ...ALSO, 'Person', 'Organisation']),
    );
    const formulas = workbook.worksheets.flatMap((sheet) => {
      const found: string[] = [];
      sheet.eachRow((row) => row.eachCell((cell) => cell.formula && found.push(cell.formula)));
      return found;
    });
    expect(formulas.filter((formula) => formula.includes('img'))).toEqual([]);
  });

  test('on the web page, which runs nothing', async () => {
    const page = new TextDecoder().decode(await written('web', hostileGathering()));
    expect(page).not.toMatch(/<img src=x|<script|onerror="/iu);
    expect(page).toContain('&lt;img src=x');
    expect([...page].some((sign) => ['\u0000', '\u0007', '\u001b'].includes(sign))).toBe(false);
  });

  test('in Markdown, where no sign of it is a sign', () => {
    const markdown = writeMarkdown(buildReport(hostileGathering(), 'nb'));
    expect(markdown).not.toMatch(/(?<!\\)<(?:img|script|\/textarea)/u);
    expect(markdown).toContain('FNote');
  });

  test('ten thousand characters in a note, an answer and an observation', async () => {
    const base = hostileGathering();
    const at = base.notes.findIndex(({ text }) => text.startsWith('FNote'));
    const gathering: Snapshot = {
      ...base,
      notes: one(base.notes, at, { text: `${LONG} slutt-1` }),
      groupAnswers: one(base.groupAnswers, 0, { text: `${LONG} slutt-2` }),
      observations: one(base.observations, 0, { text: `${LONG} slutt-3` }),
    };
    const word = await wordText(await written('word', gathering));
    const excel = everythingIn(await openedWorkbook(gathering));
    for (const end of ['slutt-1', 'slutt-2', 'slutt-3']) {
      expect([end, word.includes(end), excel.includes(end)]).toEqual([end, true, true]);
    }
  });
});
