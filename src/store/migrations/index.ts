import type { Migration } from '../migrate';
import { first } from './001-first';

/** In order; a released migration is never changed. */
export const MIGRATIONS: readonly Migration[] = [first];
