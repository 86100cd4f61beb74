import { randomBytes, randomUUID } from 'node:crypto';
import { clientOf, type Rehearsal } from './run-day';

const PHONES = 24;
const HANDS = 8;

/** Most are content, some are not, and hardly anyone says the same. */
function score(chance: () => number): number {
  const wish = 5 + chance() * 4 + chance() * 2;
  return Math.min(10, Math.max(1, Math.round(chance() < 0.08 ? wish / 2 : wish)));
}

/** Asks the closing question: phones answer, then a show of hands at the tables without. */
export async function rateTheDay(rehearsal: Rehearsal): Promise<void> {
  const { client, host, gatheringId, script, chance } = rehearsal;
  const questionId = randomUUID();
  await client.rating.add({ gatheringId, questionId, fields: { ...script.question, itemId: null } });
  await client.rating.open({ gatheringId, questionId });
  await Promise.all(
    Array.from({ length: PHONES }, (_, index) => {
      const device = randomBytes(16).toString('base64url');
      const phone = clientOf(host, { role: 'participant', device, gatheringId });
      const comment = index < script.comments.length * 2 ? (script.comments[index % script.comments.length] ?? '') : '';
      return phone.rating.vote({ questionId, score: score(chance), comment });
    }),
  );
  for (let hand = 0; hand < HANDS; hand++) {
    await client.rating.tally({ gatheringId, questionId, answerId: randomUUID(), score: score(chance) });
  }
  await client.rating.close({ gatheringId, questionId });
  await client.rating.reveal({ gatheringId, questionId, revealed: true });
}
