import { randomUUID } from 'node:crypto';
import { type ImportOutcome, PIECE_BYTES } from '../../contract';
import { type GatheringFile, gatheringFile } from '../../contract/gathering-file';
import type { GatheringId, PictureId } from '../../domain/ids';
import { readImageFile } from '../../domain/pictures/image-file';
import type { Picture } from '../../domain/pictures/picture';
import type { Reader, Transfer, TransferFault } from '../../store';
import { door } from '../core/door';
import { asDeclared, notFound, refused } from '../core/failures';
import { type Parts, presentGathering } from '../core/parts';
import { newId, type Transaction } from '../core/transaction';
import { fileName } from '../reports/reports';
import { knownTemplate } from '../templates/carried-look';
import { holdsTogether } from './holds-together';

const TYPE = 'application/vnd.kjoreplan';
const REFUSAL = { damaged: 'fileDamaged', foreign: 'fileForeign', newer: 'fileNewer' } as const satisfies Record<
  TransferFault,
  string
>;

/** Where each kind of row of the file goes. */
const KINDS = [
  ['days', 'day'],
  ['items', 'item'],
  ['run', 'runEvent'],
  ['notes', 'note'],
  ['forms', 'form'],
  ['questions', 'question'],
  ['answers', 'answer'],
  ['groupScores', 'groupScore'],
  ['participants', 'participant'],
  ['reflections', 'reflection'],
  ['observations', 'observation'],
  ['groups', 'group'],
  ['tasks', 'task'],
  ['groupAnswers', 'groupAnswer'],
  ['pictures', 'picture'],
] as const;

/** What the file holds, when all of it is what we would have written ourselves; else null. */
function believed({ snapshot, observations }: Transfer): GatheringFile | null {
  const read = gatheringFile.safeParse({ ...snapshot, observations });
  if (!read.success) return null;
  const { gathering, stage } = read.data;
  const rows = KINDS.flatMap(([field]): readonly { gatheringId: GatheringId }[] => read.data[field]);
  const strays = rows.some((row) => row.gatheringId !== gathering.id) || (stage !== null && stage.id !== gathering.id);
  return strays || !holdsTogether(read.data) ? null : read.data;
}

/** The same with other ids, wherever they stand. */
function withNewIds(file: GatheringFile): GatheringFile {
  const ids = new Map<string, string>([[file.gathering.id, randomUUID()]]);
  for (const [field] of KINDS) for (const { id } of file[field]) if (!ids.has(id)) ids.set(id, randomUUID());
  const inOther = (id: string): string => ids.get(id) ?? id;
  // «groups.field:<item>.<field>»: whose wording a text of the summary is.
  const inKey = (key: string): string => key.replace(/[\w-]+/gu, inOther);
  const renamed = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return ID_FIELDS.test(key) ? inOther(value) : key === 'key' ? inKey(value) : value;
    if (Array.isArray(value)) return value.map((one) => renamed(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renamed(one, name)]));
  };
  return gatheringFile.parse(renamed(file));
}

/** Fields that hold an id or a list of them; words are left alone, whatever they say. */
const ID_FIELDS = /^(?:id|[a-z]+Id|from|to|dropped|members|roundOf|gatheredUnder)$/u;

/** An id that is someone else's already: nothing of theirs may be written over. */
function clashes(read: Reader, file: GatheringFile): boolean {
  return KINDS.some(([field, entity]) => file[field].some(({ id }) => read.tables[entity].get(id) !== null));
}

/** What is to be done where it is here already. */
interface Asked {
  readonly keepBoth: boolean;
  readonly copy: string;
}

interface PictureBytes {
  readonly picture: Picture;
  readonly bytes: Uint8Array;
}

/** The pictures that are pictures. One that is not is left out, as it would have been when it was to be added. */
function picturesOf(transfer: Transfer, file: GatheringFile, old: GatheringFile): PictureBytes[] {
  return file.pictures.flatMap((picture, at) => {
    const from = old.pictures[at];
    const data = from && transfer.pictures.get(old.gathering.id, from.id);
    const image = data && readImageFile(data);
    if (!image) return [];
    const { type, width, height, bytes } = image;
    return [{ picture: { ...picture, type, width, height, byteLength: bytes.length }, bytes }];
  });
}

function putFile(tx: Transaction, file: GatheringFile, pictures: readonly PictureBytes[]): void {
  const held = new Set<PictureId>(pictures.map(({ picture }) => picture.id));
  const { logoId } = file.gathering.stageLook;
  const stageLook = { ...file.gathering.stageLook, logoId: logoId !== null && held.has(logoId) ? logoId : null };
  tx.put('gathering', { ...file.gathering, stageLook, deletedAt: null });
  for (const [field, entity] of KINDS) {
    if (field === 'pictures') continue;
    // The field and the table go together in the list above.
    for (const row of file[field]) tx.put(entity, row as never);
  }
  // Counted from another machine's start: it says nothing here.
  for (const event of file.run) tx.put('runEvent', { ...event, uptime: null });
  // No key came along, so no phone can go on with what it began.
  for (const question of file.questions) {
    if (question.state === 'open')
      tx.put('question', { ...question, state: 'closed', closedAt: tx.at, closesAt: null });
  }
  for (const { picture, bytes } of pictures) {
    tx.put('picture', picture);
    tx.store.pictures.add(file.gathering.id, picture.id, bytes);
  }
  if (file.stage) tx.put('stage', file.stage);
  const settings = file.reportSettings;
  if (settings) tx.put('reportSettings', { ...settings, templateId: knownTemplate(tx, settings.templateId) });
}

/** «Samling (kopi)», «Samling (kopi 2)»: a name by which it is told from the one that is here. */
function nameBeside(read: Reader, title: string, copy: string): string {
  if (title === '' || copy === '') return title;
  const names = new Set(read.gatherings().map((gathering) => gathering.title));
  let name = title;
  for (let nr = 1; names.has(name); nr += 1) name = `${title} (${nr === 1 ? copy : `${copy} ${nr}`})`;
  return name;
}

function take(tx: Transaction, transfer: Transfer, { keepBoth, copy }: Asked): ImportOutcome {
  const file = believed(transfer);
  if (!file) throw refused('fileDamaged');
  const here = tx.store.tables.gathering.get(file.gathering.id);
  if (here && !keepBoth) {
    return { type: 'isHere', gatheringId: here.id, title: here.title, deleted: here.deletedAt !== null };
  }
  const anew = here !== null || clashes(tx.store, file);
  const mine = anew ? withNewIds(file) : file;
  const title = here ? nameBeside(tx.store, mine.gathering.title, copy) : mine.gathering.title;
  const own = { ...mine, gathering: { ...mine.gathering, title } };
  putFile(tx, own, picturesOf(transfer, own, file));
  return { type: 'taken', gatheringId: own.gathering.id };
}

function exportProcedures({ store }: Parts) {
  return {
    export: door.gathering.export.handler(({ input }) => {
      const gathering = presentGathering(store.read, input.gatheringId);
      const transferId = newId<string>();
      try {
        const bytes = store.transfers.export(transferId, gathering.id);
        return { transferId, name: fileName(gathering.title, 'kjoreplan'), bytes };
      } catch (error) {
        throw asDeclared(error);
      }
    }),
    exportPart: door.gathering.exportPart.handler(({ input }) => {
      const piece = store.transfers.piece(input.transferId, input.from, PIECE_BYTES);
      if (!piece) throw notFound();
      // The last piece is shorter than asked for; then it need not lie here any more.
      if (piece.length < PIECE_BYTES) store.transfers.drop(input.transferId);
      return new File([piece], 'piece', { type: TYPE });
    }),
  };
}

function importProcedures({ committer, store }: Parts, libraryChanged: () => void) {
  return {
    importPart: door.gathering.importPart.handler(({ input }) => {
      try {
        const taken = store.transfers.take(input.transferId, input.from, Buffer.from(input.bytes, 'base64'));
        if (!taken) throw notFound();
      } catch (error) {
        throw asDeclared(error);
      }
    }),
    import: door.gathering.import.handler(async ({ input }) => {
      const opened = store.transfers.open(input.transferId);
      if (!opened.ok) {
        store.transfers.drop(input.transferId);
        throw refused(REFUSAL[opened.fault]);
      }
      let outcome: ImportOutcome | null = null;
      try {
        const { transfer } = opened;
        outcome = await committer.commit<ImportOutcome>(null, (tx) => take(tx, transfer, input));
      } finally {
        opened.transfer.close();
        // She is asked what to do with it, and it lies ready until she has answered.
        if (outcome?.type !== 'isHere') store.transfers.drop(input.transferId);
      }
      libraryChanged();
      return outcome;
    }),
  };
}

/** A gathering as a file, out of this machine and into another. */
export function transferProcedures(parts: Parts, libraryChanged: () => void) {
  return { ...exportProcedures(parts), ...importProcedures(parts, libraryChanged) };
}
