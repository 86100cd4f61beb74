import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, session } from 'electron';
import { SAFE_PREFERENCES } from './security';

const CM = 1 / 2.54;

/** What it is, and which page of how many, as at the foot of the Word summary. */
const FOOT =
  '<div style="width:100%;padding:0 2cm;font:8pt sans-serif;color:#41514c;text-align:right">' +
  '<span class="title"></span> · <span class="pageNumber"></span> / <span class="totalPages"></span></div>';
/** Nothing: without one, Chromium puts the date there. */
const HEAD = '<span></span>';

/**
 * Prints a page of our own as PDF, in a window nobody sees: no script, nothing fetched, gone when it is done. The page lies
 * in a file of its own meanwhile, since an address can only be so long.
 */
export async function printPage(html: string): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(tmpdir(), `kjoreplan-${randomUUID()}.html`);
  const address = pathToFileURL(path).href;
  const own = session.fromPartition(`print-${randomUUID()}`);
  // Every session is closed to files; this one may fetch its own page, and nothing besides.
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== address && !url.startsWith('data:') }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      ...SAFE_PREFERENCES,
      javascript: false,
      session: own,
    },
  });
  try {
    await writeFile(path, html, { mode: 0o600 });
    await window.loadURL(address);
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: HEAD,
      footerTemplate: FOOT,
      margins: { top: 2 * CM, bottom: 2 * CM, left: 2 * CM, right: 2 * CM },
    });
    return new Uint8Array(pdf);
  } finally {
    window.destroy();
    await rm(path, { force: true });
  }
}
