import { describe, expect, test } from 'vitest';
import type { LANGUAGES } from '../../src/domain/agenda/gathering';
import { PLAIN_REPORT_SETTINGS } from '../../src/domain/report/report-settings';
import { buildReport } from '../../src/reporting/report-model';
import { writeWeb } from '../../src/reporting/web/write-web';
import { writeWord } from '../../src/reporting/word/write-word';
import { GATHERING } from './builders';
import { fullGathering } from './full-sample';
import { partOf, unzipped } from './opened';

/** The runs that are set in a language of their own, and the others. */
async function runsOf(language: (typeof LANGUAGES)[number]) {
  const xml = partOf(await unzipped(await writeWord(buildReport(fullGathering(), language))), 'word/document.xml');
  const runs = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, run = '']) => run);
  const textOf = (run: string): string => [...run.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('');
  const own = runs.filter((run) => run.includes('<w:lang w:val="nb-NO"/>')).map(textOf);
  return { own, others: runs.filter((run) => !run.includes('<w:lang')).map(textOf) };
}

describe('what was said in another language than the summary’s', () => {
  test('is marked as such in Word, and what the app says is not', async () => {
    const { own, others } = await runsOf('en');
    for (const said of [
      'Næring som hele kommunestyret eier',
      'Arealene skal være klare før bedriftene spør.',
      'Pause',
    ]) {
      expect(own).toContain(said);
      expect(others).not.toContain(said);
    }
    for (const ours of ['What we agree on', 'Deviation', 'Mari Strand']) expect(others).toContain(ours);
    expect(own).not.toContain('What we agree on');
    expect((await runsOf('nb')).own).toEqual([]);
  });

  test('is marked on the web page', () => {
    const page = writeWeb(buildReport(fullGathering(), 'nn'), () => null);
    expect(page).toContain('<html lang="nn-NO">');
    expect(page).toContain('<li lang="nb-NO">Arealene skal være klare før bedriftene spør.</li>');
    expect(page).toContain('<h2>Dette er vi samde om</h2>');
    expect(writeWeb(buildReport(fullGathering(), 'nb'), () => null)).not.toContain(' lang="nb-NO">A');
  });

  test('is so no longer once she has worded it, there or where it is said again', () => {
    const edits = [
      { language: 'en', key: 'note:n15', text: 'Business at every council meeting.', basedOn: '' },
    ] as const;
    const reportSettings = { ...PLAIN_REPORT_SETTINGS, id: GATHERING, edits };
    const page = writeWeb(buildReport({ ...fullGathering(), reportSettings }, 'en'), () => null);
    expect(page).toContain('<li>Business at every council meeting.</li>');
  });
});
