import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import type { PictureId } from '../../src/domain/ids';
import { PLAIN_REPORT_SETTINGS, REPORT_SECTIONS } from '../../src/domain/report/report-settings';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { writePaper } from '../../src/reporting/write-paper';
import { fullGathering } from '../reporting/full-sample';

/** A gathering with everything that can be in a summary, and all of it taken along. */
function summarised(): Snapshot {
  const whole = fullGathering();
  return {
    ...whole,
    reportSettings: {
      ...PLAIN_REPORT_SETTINGS,
      ...{ id: whole.gathering.id, letterhead: 'Åsdal kommune\nPlan og utvikling\nStorgata 1, 2770 Åsdal' },
      nextGathering: 'Vi møtes igjen torsdag 14. januar 2027 kl. 15.00 på Moen rådhus. Tema: arealer og vann.',
      sections: REPORT_SECTIONS.map((id) => ({ id, on: true })),
    },
  };
}

/** Its only photo, drawn by the browser. */
async function photo(browser: Browser): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1200 }, deviceScaleFactor: 1 });
  await page.setContent(
    `<body style="margin:0;background:#f3eee0;font:700 84px 'Comic Neue',cursive;color:#1c3f78;padding:120px">
    <p>HVA TAR VI TAK I FØRST?</p><p>1. Arealer og vann</p><p>2. Ett kontaktpunkt</p><p>3. Lærlingplasser</p></body>`,
  );
  const bytes = await page.screenshot({ type: 'jpeg', quality: 80 });
  await page.close();
  return bytes;
}

const run = (command: string, ...args: readonly string[]): void => {
  execFileSync(command, args, { stdio: 'ignore' });
};

/** Whether LibreOffice and poppler are there to set the files out with. */
export function canRender(): boolean {
  try {
    run('soffice', '--version');
    run('pdftoppm', '-v');
    return true;
  } catch {
    return false;
  }
}

/** The pages of a file as LibreOffice sets them out, as pictures. */
function pagesOf(file: string, folder: string): string[] {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file);
  const name = file.replace(/\.\w+$/u, '');
  run('pdftoppm', '-r', '100', '-png', `${name}.pdf`, `${name}-page`);
  const pages = readdirSync(folder).filter((one) => join(folder, one).startsWith(`${name}-page`));
  return pages.sort().map((one) => join(folder, one));
}

interface Look {
  readonly columns: number;
  readonly width: number;
  /** Only the top of each page, as broad to high; null: all of it. */
  readonly top: number | null;
}

/** Pages side by side, on one picture. */
async function sheetOf(browser: Browser, pages: readonly string[], look: Look, to: string): Promise<void> {
  const { columns, width, top } = look;
  const page = await browser.newPage({ viewport: { width: columns * width + 20, height: 400 } });
  const images = pages.map((path) => `<img src="data:image/png;base64,${readFileSync(path).toString('base64')}">`);
  await page.setContent(
    `<style>body{margin:0;padding:10px;background:#c9d3ce;display:grid;gap:10px;align-items:start;
    grid-template-columns:repeat(${columns},1fr)}img{width:100%;display:block;object-fit:cover;object-position:top;
    ${top === null ? '' : `aspect-ratio:${top}`}}</style>${images.join('')}`,
  );
  await page.screenshot({ path: to, fullPage: true });
  await page.close();
}

/** Pictures of the papers, as LibreOffice sets them out and as a browser shows the page. */
export async function picturePapers(browser: Browser, folder: string, pictures: string): Promise<void> {
  const work = join(folder, 'papers');
  mkdirSync(work);
  const snapshot = summarised();
  const bytes = await photo(browser);
  const photos = new Map<PictureId, { type: string; bytes: Uint8Array }>();
  for (const { id } of snapshot.pictures) photos.set(id, { type: 'image/jpeg', bytes });
  const job = { snapshot, language: 'nb', organisation: '', pictures: photos, template: null } as const;
  for (const [kind, name, look] of [
    ['word', 'word.docx', { columns: 4, width: 420, top: null }],
    // Of a sheet there is mostly white below its rows.
    ['excel', 'excel.xlsx', { columns: 2, width: 900, top: 3.4 }],
  ] as const) {
    const file = join(work, name);
    writeFileSync(file, await writePaper({ ...job, kind }));
    await sheetOf(browser, pagesOf(file, work), look, join(pictures, `${kind}.png`));
  }
  const page = await browser.newPage({ viewport: { width: 1000, height: 1300 } });
  const web = join(work, 'nettside.html');
  writeFileSync(web, await writePaper({ ...job, kind: 'web' }));
  await page.goto(pathToFileURL(web).href);
  await page.screenshot({ path: join(pictures, 'nettside.png') });
  await page.close();
}
