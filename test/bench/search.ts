import { join } from 'node:path';
import { PLAIN_GATHERING } from '../../src/domain/agenda/gathering';
import type { GatheringId, NoteId } from '../../src/domain/ids';
import { PLAIN_NOTE } from '../../src/domain/notes/note';
import { instant } from '../../src/domain/time';
import { openStore, type Store } from '../../src/store';
import { figure, percentile, type Row } from './figures';
import { createSaid } from './said';

const GATHERINGS = 500;
const NOTES_EACH = 1_000;
const START = Date.UTC(2020, 0, 1);
const EACH = 200;

function fill(store: Store, nr: number, sentence: () => string): void {
  const gatheringId = `gathering-${nr}` as GatheringId;
  store.write((writer) => {
    const gathering = { ...PLAIN_GATHERING, id: gatheringId, title: `Samling ${nr}`, createdAt: instant(START + nr) };
    writer.apply({ entity: 'gathering', id: gatheringId, before: null, after: gathering });
    for (let n = 0; n < NOTES_EACH; n++) {
      const id = `note-${nr}-${n}` as NoteId;
      const at = instant(START + (nr * NOTES_EACH + n) * 20_000);
      const note = { ...PLAIN_NOTE, id, gatheringId, at, text: sentence(), speaker: `Bord ${n % 8}` };
      writer.apply({ entity: 'note', id, before: null, after: note });
    }
    while (writer.search.catchUp(NOTES_EACH));
  });
}

/** Search over as many gatherings as a career holds: what is typed and asked for while it is typed. */
export function benchSearch(folder: string): Row[] {
  const opened = openStore(join(folder, 'search.db'));
  if (!opened.ok) throw new Error(opened.fault);
  const { store } = opened;
  const { sentence, word } = createSaid(7);
  for (let nr = 0; nr < GATHERINGS; nr++) fill(store, nr, sentence);
  // Some of the last day is not in the index yet.
  store.write((writer) => {
    const row = writer.tables.note.get('note-499-999');
    for (let n = 0; n < 100 && row; n++) {
      const after = { ...row, id: `new-${n}` as NoteId, text: sentence() };
      writer.apply({ entity: 'note', id: after.id, before: null, after });
    }
  });
  const kinds: Readonly<Record<string, () => string>> = {
    'one word': word,
    'two words': () => `${word()} ${word()}`,
    'three words': () => `${word()} ${word()} ${word()}`,
    'half a word': () => word().slice(0, 3 + (word().length % 3)),
    'a phrase': () => `«${sentence().split(' ').slice(0, 2).join(' ')}»`,
    'in one gathering': word,
  };
  const rows = Object.entries(kinds).flatMap(([kind, typed]) => {
    const samples = Array.from({ length: EACH }, (_, n) => {
      const text = typed();
      const gatheringId = kind === 'in one gathering' ? (`gathering-${n * 7}` as GatheringId) : undefined;
      const from = performance.now();
      store.read.search.find(text, { limit: 50, gatheringId });
      return performance.now() - from;
    });
    const ms = (share: number) => `${percentile(samples, share).toFixed(1)} ms`;
    return [figure(`search of ${GATHERINGS * NOTES_EACH} notes, ${kind}: p50, p99`, `${ms(0.5)}, ${ms(0.99)}`)];
  });
  store.close();
  return rows;
}
