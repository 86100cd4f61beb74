import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/importing/files/decode-text';
import { LIMITS } from '../../src/importing/files/limits';
import { type AgendaInput, readAgenda } from '../../src/importing/read-agenda';
import { makeZip, paragraph, wordParts } from './make-zip';

const word = (bytes: Uint8Array, fileName = 'plan.docx'): AgendaInput => ({ fileName, bytes });
const text = (bytes: Uint8Array, fileName = 'plan.txt'): AgendaInput => ({ fileName, bytes });
const good = wordParts(paragraph('09.00 Velkommen') + paragraph('09.15 Pause'));

async function reason(input: AgendaInput): Promise<string> {
  const result = await readAgenda(input);
  return result.ok ? 'read' : result.reason;
}

describe('files that cannot be read', () => {
  it('tells empty files, and files of nothing but blanks and invisible signs', async () => {
    expect(await reason(text(new Uint8Array()))).toBe('empty');
    expect(await reason({ text: '' })).toBe('empty');
    expect(await reason({ text: ' \n\u200b\u0000\t\n\ufeff' })).toBe('empty');
    expect(await reason(word(new Uint8Array()))).toBe('empty');
  });

  it('tells a binary by its bytes, whatever its name', async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 131) % 256);
    expect(await reason(text(noise))).toBe('binary');
    expect(await reason(text(Buffer.from('%PDF-1.7\n1 0 obj')))).toBe('binary');
    expect(await reason(text(makeZip(good)))).toBe('binary');
  });

  it('tells damaged Word files', async () => {
    const whole = makeZip(good);
    expect(await reason(word(whole))).toBe('read');
    expect(await reason(word(whole.subarray(0, whole.length - 30)))).toBe('broken');
    expect(await reason(word(Buffer.from('09.00 Velkommen, but no Word file')))).toBe('broken');
    expect(await reason(word(makeZip([{ name: 'notes.txt', data: Buffer.from('hei') }])))).toBe('broken');
    const cut = wordParts('<w:p><w:r>').map((part) =>
      part.name.endsWith('document.xml') ? { ...part, data: Buffer.from('<w:document') } : part,
    );
    expect(await reason(word(makeZip(cut)))).toBe('broken');
    const garbled = Buffer.from(whole);
    const at = garbled.indexOf('word/document.xml') + 40;
    garbled.fill(0xff, at, at + 60);
    expect(['broken', 'tooLarge']).toContain(await reason(word(garbled)));
  });

  it('tells locked files and files with macros', async () => {
    const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2000)]);
    expect(await reason(word(ole))).toBe('encrypted');
    expect(await reason(word(makeZip(good.map((part) => ({ ...part, encrypted: true })))))).toBe('encrypted');
    expect(await reason(word(makeZip(good), 'plan.docm'))).toBe('macros');
    expect(await reason(word(makeZip([...good, { name: 'word/vbaProject.bin', data: Buffer.from('x') }])))).toBe(
      'macros',
    );
  });

  it('stops a zip that inflates without end, though its headers say otherwise', async () => {
    const bomb = { name: 'word/media/image1.png', data: Buffer.alloc(120_000_000), claimed: 1000 };
    expect(await reason(word(makeZip([...good, bomb])))).toBe('tooLarge');
    const long = wordParts(paragraph('09.00 Velkommen').repeat(LIMITS.wordTextBytes / 50));
    expect(await reason(word(makeZip(long)))).toBe('tooLarge');
    const many = Array.from({ length: LIMITS.zipEntries + 1 }, (_, i) => ({
      name: `word/${i}.xml`,
      data: Buffer.from(''),
    }));
    expect(await reason(word(makeZip([...many, ...good])))).toBe('tooLarge');
  });

  it('refuses sizes no run sheet has, and formats it does not know', async () => {
    expect(await reason({ text: 'x\n'.repeat(100_000) })).toBe('tooManyLines');
    expect(await reason({ text: 'x\r'.repeat(100_000) })).toBe('tooManyLines');
    expect(await reason({ text: 'x'.repeat(LIMITS.textBytes + 1) })).toBe('tooLarge');
    expect(await reason(text(Buffer.alloc(LIMITS.textBytes + 1, 'x')))).toBe('tooLarge');
    expect(await reason(text(Buffer.from('hei'), 'plan.pdf'))).toBe('unknownFormat');
  });
});

describe('text in any common encoding', () => {
  const plan = '09.00 Åpning på øya\n09.15 Pause – kaffe\n';
  it.each([
    ['UTF-8', Buffer.from(plan)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${plan}`)],
    ['UTF-16', Buffer.from(`\ufeff${plan}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${plan}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(plan, 'utf16le')],
    ['Windows-1252', Buffer.from(plan.replace('–', '\x96'), 'latin1')],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes).replace('\ufeff', '')).toBe(plan);
  });

  it('reads through control and zero-width characters', async () => {
    const result = await readAgenda({
      text: '\u200b09\u200d.00\u0007 Vel\u00adkommen\u0000\n\u202e09.15 Pause\u0001\u0002',
    });
    expect(result.ok && result.agenda.days[0]?.items.map(({ title }) => title)).toEqual(['Velkommen', 'Pause']);
  });
});
