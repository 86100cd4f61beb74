import type { Migration } from '../migrate';
import { first } from './001-first';
import { planAndStage } from './002-plan-and-stage';
import { tracksAndLooks } from './003-tracks-and-looks';
import { capture } from './004-capture';
import { pictures } from './005-pictures';
import { answers } from './006-answers';
import { leanEdits } from './007-lean-edits';
import { checkIn } from './008-check-in';
import { search } from './009-search';
import { report } from './010-report';
import { hiddenWords } from './011-hidden-words';
import { reworded } from './012-reworded';
import { whoseSteps } from './013-whose-steps';
import { actsOnce } from './014-acts-once';
import { whoseDrafts } from './015-whose-drafts';

/** In order; a released migration is never changed. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  planAndStage,
  tracksAndLooks,
  capture,
  pictures,
  answers,
  leanEdits,
  checkIn,
  search,
  report,
  hiddenWords,
  reworded,
  whoseSteps,
  actsOnce,
  whoseDrafts,
];

export const NEWEST_VERSION = MIGRATIONS.at(-1)?.version ?? 0;
