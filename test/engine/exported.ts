import { PIECE_BYTES } from '../../src/contract';
import type { GatheringId } from '../../src/domain/ids';
import type { Made } from './make-engine';

/** A gathering's file, piece by piece as the app fetches it. */
export async function exported({ as }: Pick<Made, 'as'>, gatheringId: GatheringId): Promise<Buffer> {
  const { transferId, bytes } = await as().gathering.export({ gatheringId });
  const pieces: Buffer[] = [];
  for (let from = 0; from < bytes || from === 0; from += PIECE_BYTES) {
    const piece = await as().gathering.exportPart({ transferId, from });
    pieces.push(Buffer.from(await piece.arrayBuffer()));
  }
  if (Buffer.concat(pieces).length !== bytes) throw new Error('The file is not of the length that was told.');
  return Buffer.concat(pieces);
}
