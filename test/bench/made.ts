import { KINDS } from '../../src/domain/agenda/agenda';
import type { Client } from '../headless/served';

/** A gathering of one day with that many items, made through the door; every tenth is a block around the next nine. */
export async function makeGathering(client: Client, count: number, inBlocks: boolean) {
  const { gatheringId, dayId } = await client.gathering.create({ title: 'Målt' });
  const items: string[] = [];
  let block: string | null = null;
  for (let nr = 0; nr < count; nr++) {
    const within = nr % 10;
    const place =
      inBlocks && within > 0
        ? { dayId, parentId: block, position: within - 1 }
        : { dayId, parentId: null, position: inBlocks ? nr / 10 : nr };
    const { itemId } = await client.agenda.addItem({
      gatheringId,
      place,
      fields: {
        title: `Post ${nr + 1}: hva tar vi tak i først?`,
        kind: KINDS[nr % KINDS.length],
        minutes: inBlocks && within === 0 ? null : 5 + (nr % 4) * 5,
        responsible: 'Prosessleder',
        prompts: ['Hva gjør vi allerede?', 'Hva må vi slutte med?'],
      },
    });
    if (within === 0) block = itemId;
    items.push(itemId);
  }
  return { gatheringId, dayId, items };
}
