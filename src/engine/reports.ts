import type { Language } from '../domain/gathering';
import type { GatheringId } from '../domain/ids';
import type { Snapshot } from '../domain/snapshot';
import { door } from './door';
import { notFound } from './failures';
import type { Parts } from './parts';

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file name that every system takes: the title without what Windows forbids. */
export function fileName(title: string, extension: string): string {
  const safe = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim();
  return `${safe.slice(0, 100) || 'Kjøreplan'}.${extension}`;
}

/** The summary, on the screen and as files. */
export function reportProcedures({ store, services }: Parts) {
  const snapshotOf = (gatheringId: GatheringId): Snapshot => {
    const snapshot = store.read.snapshot(gatheringId);
    if (!snapshot) throw notFound();
    return snapshot;
  };
  const file = async (
    input: { gatheringId: GatheringId; language: Language },
    write: (snapshot: Snapshot, language: Language) => Promise<Uint8Array<ArrayBuffer>>,
    [extension, type]: readonly [string, string],
  ): Promise<File> => {
    const snapshot = snapshotOf(input.gatheringId);
    const bytes = await write(snapshot, input.language);
    return new File([bytes], fileName(snapshot.gathering.title, extension), { type });
  };
  return {
    preview: door.report.preview.handler(({ input }) =>
      services.reportDocument(snapshotOf(input.gatheringId), input.language),
    ),
    word: door.report.word.handler(({ input }) => file(input, services.writeWord, ['docx', WORD])),
    excel: door.report.excel.handler(({ input }) => file(input, services.writeExcel, ['xlsx', EXCEL])),
  };
}
