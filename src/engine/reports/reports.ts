import type { Language } from '../../domain/agenda/gathering';
import type { GatheringId, PictureId } from '../../domain/ids';
import type { Snapshot } from '../../domain/views/snapshot';
import type { Reader } from '../../store';
import type { PaperKind } from '../core/context';
import { door } from '../core/door';
import { notFound, refused } from '../core/failures';
import type { Parts } from '../core/parts';
import { roundsElsewhere } from '../ratings/rounds-elsewhere';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const FORMS: Readonly<Record<PaperKind, readonly [extension: string, type: string]>> = {
  word: ['docx', WORD],
  article: ['docx', WORD],
  letter: ['docx', WORD],
  crew: ['docx', WORD],
  programme: ['docx', WORD],
  excel: ['xlsx', EXCEL],
  web: ['html', 'text/html;charset=utf-8'],
};

/** A file name that every system takes: the title without what Windows forbids. */
export function fileName(title: string, extension: string): string {
  const safe = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim();
  return `${safe.slice(0, 100) || 'Kjøreplan'}.${extension}`;
}

interface Asked {
  readonly gatheringId: GatheringId;
  readonly language: Language;
}

/** A gathering with all that its papers tell of; null where there is none. */
export function snapshotForPapers(read: Reader, gatheringId: GatheringId): Snapshot | null {
  const snapshot = read.snapshot(gatheringId);
  if (!snapshot) return null;
  const asked = new Set(snapshot.questions.filter(({ kind }) => kind === 'scale').map(({ roundOf }) => roundOf));
  return { ...snapshot, roundsElsewhere: roundsElsewhere(read, gatheringId, asked) };
}

function snapshotOf({ store }: Parts, gatheringId: GatheringId): Snapshot {
  const snapshot = snapshotForPapers(store.read, gatheringId);
  if (!snapshot) throw notFound();
  return snapshot;
}

function picturesOf(read: Reader, { gathering, pictures }: Snapshot) {
  const found = new Map<PictureId, { type: string; bytes: Uint8Array }>();
  for (const { id, type, deletedAt } of pictures) {
    const bytes = deletedAt === null ? read.pictures.get(gathering.id, id) : null;
    if (bytes) found.set(id, { type, bytes });
  }
  return found;
}

/** What a summary is made of besides what it says: its pictures, and the template she has chosen for it. */
export function materialsOf(read: Reader, snapshot: Snapshot, withPictures = true) {
  const templateId = snapshot.reportSettings?.templateId ?? null;
  return {
    pictures: withPictures ? picturesOf(read, snapshot) : new Map<PictureId, never>(),
    template: templateId === null ? null : read.wordTemplates.bytes(templateId),
  };
}

/** Writes one paper in a thread of its own; the caller's leaving ends it. */
export async function makePaper(
  parts: Parts,
  kind: PaperKind,
  { gatheringId, language, organisation = '' }: Asked & { readonly organisation?: string },
  signal: AbortSignal | undefined,
): Promise<File> {
  const { store, services } = parts;
  const snapshot = snapshotOf(parts, gatheringId);
  const { pictures, template } = materialsOf(store.read, snapshot, kind === 'word');
  const bytes = await services.writePaper({ kind, snapshot, language, organisation, pictures, template }, signal);
  const [extension, type] = FORMS[kind];
  const title = kind === 'letter' ? `${snapshot.gathering.title} ${organisation}` : snapshot.gathering.title;
  return new File([bytes], fileName(title, extension), { type });
}

/** The summary, on the screen and as what people take along. */
export function reportProcedures(parts: Parts) {
  const { services } = parts;
  const inText = async ({ gatheringId, language }: Asked) => ({
    snapshot: snapshotOf(parts, gatheringId),
    language,
  });
  return {
    preview: door.report.preview.handler(({ input }) =>
      services.reportDocument(snapshotOf(parts, input.gatheringId), input.language),
    ),
    word: door.report.word.handler(({ input, signal }) => makePaper(parts, 'word', input, signal)),
    excel: door.report.excel.handler(({ input, signal }) => makePaper(parts, 'excel', input, signal)),
    web: door.report.web.handler(({ input, signal }) => makePaper(parts, 'web', input, signal)),
    articleWord: door.report.articleWord.handler(({ input, signal }) => makePaper(parts, 'article', input, signal)),
    letter: door.report.letter.handler(({ input, signal }) => makePaper(parts, 'letter', input, signal)),
    article: door.report.article.handler(async ({ input }) => {
      const { snapshot, language } = await inText(input);
      return services.text.article(snapshot, language);
    }),
    letterReceivers: door.report.letterReceivers.handler(({ input }) =>
      services.text.letterReceivers(snapshotOf(parts, input.gatheringId)),
    ),
    markdown: door.report.markdown.handler(async ({ input }) => {
      const { snapshot, language } = await inText(input);
      return { text: services.text.markdown(snapshot, language) };
    }),
    calendar: door.report.calendar.handler(async ({ input }) => {
      const { snapshot, language } = await inText(input);
      const text = services.text.calendar(snapshot, language);
      if (text === null) throw refused('noDeadlines');
      return new File([text], fileName(snapshot.gathering.title, 'ics'), { type: 'text/calendar;charset=utf-8' });
    }),
    pdf: door.report.pdf.handler(async ({ input, signal }) => {
      if (!services.printPdf) throw refused('pdfOnDesktopOnly');
      const page = await makePaper(parts, 'web', input, signal);
      const bytes = await services.printPdf(await page.text());
      return new File([bytes], page.name.replace(/html$/u, 'pdf'), { type: 'application/pdf' });
    }),
  };
}
