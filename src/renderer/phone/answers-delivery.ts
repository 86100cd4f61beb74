import type { Client } from '../api/connect';
import { failureOf } from '../api/failure';
import type { Try } from './answers';
import type { Reply } from './answers-outbox';

/** One try at handing an answer over, and what the laptop says to it. */
export async function vote(
  door: Pick<Client['rating'], 'vote'>,
  { id, answerId, nr, given }: Try,
  signal?: AbortSignal,
): Promise<Reply> {
  try {
    const answer = { questionId: id, answerId, nr, ...given };
    const { counted } = await (signal ? door.vote(answer, { signal }) : door.vote(answer));
    return counted ? 'counted' : 'anotherStands';
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'cutOff') return 'cutOff';
    if (failure.code === 'NOT_FOUND') return 'closed';
    if (failure.code === 'REFUSED') return failure.reason === 'answerDoesNotFit' ? 'doesNotFit' : 'closed';
    return failure.code === 'BAD_REQUEST' ? 'doesNotFit' : 'failed';
  }
}
