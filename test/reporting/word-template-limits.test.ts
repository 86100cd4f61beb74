import { describe, expect, test } from 'vitest';
import type { ThreadLimits } from '../../src/reporting/in-thread';
import { readTemplate } from '../../src/reporting/word/read-template';
import { createThreadedTemplateReader } from '../../src/reporting/word/read-template-in-thread';
import { zipped } from '../../src/reporting/word/zip';

const WORKER = new URL('../../src/reporting/writer-thread.ts', import.meta.url);
const execArgv = ['--no-warnings', '--import', new URL('../importing/from-sources.mjs', import.meta.url).href];
const reader = (limits: ThreadLimits = {}) => createThreadedTemplateReader(WORKER, { execArgv, ...limits });

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const body = (inside: string): string => `<w:document ${W}><w:body>${inside}</w:body></w:document>`;
const file = (document: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipped(
    new Map(Object.entries({ 'word/document.xml': document, ...more }).map(([name, xml]) => [name, Buffer.from(xml)])),
  );
const PARAGRAPH = '<w:p><w:r><w:t>x</w:t></w:r></w:p>';
const PLACE = '<w:p><w:r><w:t>{{innhold}}</w:t></w:r></w:p>';
const TOO_LARGE = { ok: false, fault: 'tooLarge' };

describe('a template that is too much', () => {
  test('is refused before it is read: more text than is laid out in a moment', async () => {
    expect(await readTemplate(file(body(PARAGRAPH.repeat(500_000))))).toEqual(TOO_LARGE);
    expect(await readTemplate(file(body('<w:p/>'.repeat(500_000))))).toEqual(TOO_LARGE);
    const header = { 'word/header1.xml': `<w:hdr ${W}>${PARAGRAPH.repeat(300_000)}</w:hdr>` };
    expect(await readTemplate(file(body(PLACE), header))).toEqual(TOO_LARGE);
  });

  test('one thing inside another further than anybody writes', async () => {
    expect(await readTemplate(file(body('<w:p>'.repeat(1_600) + '</w:p>'.repeat(1_600))))).toEqual(TOO_LARGE);
  });

  test('more parts than a Word file has, or pictures that unpack to more than there is room for', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`word/media/${at}.png`, '']));
    expect(await readTemplate(file(body(PLACE), parts))).toEqual(TOO_LARGE);
    const picture = 'x'.repeat(30_000_000);
    const media = Object.fromEntries([1, 2, 3].map((at) => [`word/media/${at}.png`, picture]));
    expect(await readTemplate(file(body(PLACE), media))).toEqual(TOO_LARGE);
  });
});

test.each([
  ['nothing', ''],
  ['no XML', 'hei </w:body>'],
  ['a body that is not closed', `<w:document ${W}><w:body><w:p></w:body>`],
  ['a body alone', '<w:body></w:body>'],
  ['text outside', `tekst<w:body/></w:body>`],
  ['a declaration and no more', '<?xml version="1.0"?><!-- </w:body> -->'],
  ['an entity of its own', `<!DOCTYPE a [<!ENTITY b "bb">]>${body('<w:p>&b;</w:p>')}`],
  ['texts without runs', body('<w:t>{{innhold}}</w:t><w:p>{{</w:p><w:r/>')],
])('a file whose text is %s is read or refused, and is never a bug', async (_, document) => {
  const read = await readTemplate(file(document, { 'word/styles.xml': document, '[Content_Types].xml': document }));
  expect([true, 'broken', 'notWord']).toContain(read.ok || read.fault);
});

describe('read in a thread', () => {
  test('it says what it would have said here', async () => {
    expect(await reader()(file(body(PLACE)))).toEqual({
      ...{ ok: true, lacks: ['title', 'heading', 'list', 'quote', 'caption'] },
    });
    expect(await reader()(new TextEncoder().encode('hei'))).toEqual({ ok: false, fault: 'notWord' });
  });

  test('one that takes too long, or too much memory, is given up, and said to be too large', async () => {
    const many = file(body(PARAGRAPH.repeat(60_000)));
    expect(await reader({ timeMs: 1 })(many)).toEqual(TOO_LARGE);
    expect(await reader({ memoryMb: 24, timeMs: 60_000 })(many)).toEqual(TOO_LARGE);
  });

  test('a bug of ours is told by throwing', async () => {
    const nowhere = createThreadedTemplateReader(new URL('./no-such-thread.ts', import.meta.url));
    await expect(nowhere(file(body(PLACE)))).rejects.toThrow();
  });
});
