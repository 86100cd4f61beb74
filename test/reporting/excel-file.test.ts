import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/agenda/gathering';
import { writeExcel } from '../../src/reporting/excel/write-excel';
import { note, participant, question, snapshot } from './builders';
import { fullGathering } from './excel-gathering';
import { unzipped, xmlFault } from './opened';
import { randomGathering } from './random-gathering';
import { workbookFaults } from './workbook-parts';

const partsOf = async (...given: Parameters<typeof writeExcel>) => unzipped(await writeExcel(...given));

describe('the file', () => {
  it('is as Excel wants it, full or empty, in every language', async () => {
    for (const language of LANGUAGES) {
      for (const gathering of [fullGathering(), snapshot()]) {
        const parts = await partsOf(gathering, language);
        expect(workbookFaults(parts)).toEqual([]);
        for (const [name, part] of parts) expect([name, xmlFault(part)]).toEqual([name, null]);
      }
    }
  });

  it('is so whatever the gathering holds', async () => {
    await fc.assert(
      fc.asyncProperty(randomGathering, fc.constantFrom(...LANGUAGES), async (gathering, language) => {
        expect(workbookFaults(await partsOf(gathering, language))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('has faults that are found when it has them', async () => {
    const parts = new Map(await partsOf(fullGathering(), 'nb'));
    const break1 = (name: string, from: RegExp, to: string): string[] =>
      workbookFaults(new Map(parts).set(name, (parts.get(name) ?? '').replace(from, to)));
    expect(break1('xl/tables/table1.xml', /<autoFilter ref="[^"]+"/, '<autoFilter ref="A1:B2"')).not.toEqual([]);
    expect(break1('xl/worksheets/sheet7.xml', /priority="2"/, 'priority="1"')).not.toEqual([]);
    expect(break1('xl/workbook.xml', /Oversikt!/, 'Borte!')).not.toEqual([]);
    expect(
      break1('xl/worksheets/sheet4.xml', /(<dataValidations[\s\S]*<\/dataValidations>)(<pageMargins[^>]*>)/, '$2$1'),
    ).not.toEqual([]);
  });

  it('keeps hostile text as text, of every plane and any length, and takes out only what XML cannot hold', async () => {
    const planes = Array.from({ length: 17 }, (_, plane) => String.fromCodePoint(plane * 0x10000 + 0x1234)).join('');
    const text = `${planes}\u0000\u001f\ud800a\udc00_x0041_${'å'.repeat(20_000)}`;
    const parts = await partsOf(
      snapshot({
        notes: [note('n', { text, tags: ['=1', '\ufffe'] })],
        questions: [question('q', { text: '=cmd|x', kind: 'single', choices: [{ id: 'c', label: '' }] })],
        participants: [participant('p', { name: '@Kari', organisation: '\t=1' })],
      }),
      'nb',
    );
    expect(workbookFaults(parts)).toEqual([]);
    for (const [name, part] of parts) expect([name, xmlFault(part)]).toEqual([name, null]);
    expect(parts.get('xl/sharedStrings.xml')).toContain(`${planes}a_x005F_x0041_${'å'.repeat(20_000)}`);
  });
});
