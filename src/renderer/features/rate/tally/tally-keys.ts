import { HIGHEST_SCORE, LOWEST_SCORE } from '../../../../domain/ratings/rating';
import type { HeadCount } from '../acts/useRatingActs';

export const SCORES: readonly number[] = Array.from({ length: HIGHEST_SCORE }, (_, index) => index + LOWEST_SCORE);
export const DIGITS: readonly string[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
/** The key of a score, or of the nth choice: 0 stands for ten. */
export const keyOf = (nr: number): string => String(nr % HIGHEST_SCORE);
export const numberOf = (key: string): number => (key === '0' ? HIGHEST_SCORE : Number(key));

export const NO_HEADS: HeadCount = { counts: SCORES.map(() => 0), chosen: [], dontKnow: 0, skipped: 0 };

export const headsIn = ({ counts, chosen, dontKnow, skipped }: HeadCount): number =>
  [...counts, ...chosen.map(({ count }) => count)].reduce((sum, count) => sum + count, dontKnow + skipped);
