import type { Language } from '../domain/agenda/gathering';
import type { PictureId } from '../domain/ids';
import type { ReportDocument } from '../domain/report/report-document';
import type { Snapshot } from '../domain/views/snapshot';
import { buildReport } from './report-model';
import type { WordMaterials } from './word/write-word';

/** What can be taken along as a file that takes a while to write. */
type PaperKind = 'word' | 'excel' | 'web' | 'article' | 'letter' | 'crew' | 'programme';

/** A picture's bytes, for the papers that hold pictures. */
interface PaperPicture {
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface PaperJob {
  readonly kind: PaperKind;
  readonly snapshot: Snapshot;
  readonly language: Language;
  /** Whom a letter is to; empty for everything else. */
  readonly organisation: string;
  readonly pictures: ReadonlyMap<PictureId, PaperPicture>;
  /** The Word template it is made on; null: the app's own look. */
  readonly template: Uint8Array | null;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

async function webPage({ snapshot, language, pictures }: PaperJob): Promise<Uint8Array<ArrayBuffer>> {
  const { publicReport } = await import('./text/public-report');
  const { writeWeb } = await import('./web/write-web');
  const page = writeWeb(publicReport(snapshot, language), (id) => {
    const picture = pictures.get(id);
    return picture ? { type: picture.type, base64: base64(picture.bytes) } : null;
  });
  return new TextEncoder().encode(page);
}

async function onWord({ pictures, template }: PaperJob, document: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const materials: WordMaterials = { pictureOf: (id) => pictures.get(id) ?? null };
  if (template !== null) {
    const { writeOnTemplate } = await import('./word/write-on-template');
    return writeOnTemplate(document, materials, template);
  }
  const { writeWord } = await import('./word/write-word');
  return writeWord(document, materials);
}

/** Writes one paper. The writers are heavy and used once a day, so each is loaded when it is asked for. */
export async function writePaper(job: PaperJob): Promise<Uint8Array<ArrayBuffer>> {
  const { kind, snapshot, language } = job;
  switch (kind) {
    case 'excel': {
      const { writeExcel } = await import('./excel/write-excel');
      return writeExcel(snapshot, language);
    }
    case 'web':
      return webPage(job);
    case 'word':
      return onWord(job, buildReport(snapshot, language));
    case 'article': {
      const { articleDocument } = await import('./text/article-document');
      return onWord(job, articleDocument(snapshot, language));
    }
    case 'letter': {
      const { letterDocument } = await import('./text/letter-document');
      return onWord(job, letterDocument(snapshot, language, job.organisation));
    }
    case 'crew':
    case 'programme': {
      const { runSheetDocument } = await import('./programme-paper/run-sheet-document');
      return onWord({ ...job, template: null }, runSheetDocument(snapshot, language, kind));
    }
  }
}
