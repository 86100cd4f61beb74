import { recall, remember } from '../../../app/memory';

const IS_ID = /^[\w-]{8,64}$/;
/** A page that is loaded again may find that the one before has not quite let go. */
const LET_GO_WITHIN = 1_000;
/** No one has more tabs with notes than this. */
const MOST_TABS = 20;

let own: string | null = null;
let claiming: Promise<string> | null = null;

const keyOf = (nr: number): string => (nr === 0 ? 'pad' : `pad.${nr + 1}`);

function idOf(nr: number): string {
  const known = recall(keyOf(nr));
  if (known !== null && IS_ID.test(known)) return known;
  const made = crypto.randomUUID();
  remember(keyOf(nr), made);
  return made;
}

/**
 * This tab's pad: the same after a reload and a restart, and never one that another tab of this browser writes on, which
 * would overwrite what is half-typed. Only ids are kept.
 */
export function claimPad(): Promise<string> {
  claiming ??= claim().then((id) => {
    own = id;
    return id;
  });
  return claiming;
}

/** Once it has been claimed. */
export function ownPadId(): string {
  if (own === null) throw new Error('The pad has not been claimed.');
  return own;
}

/** The pad of the line in Kjør, in the same tab. */
export const linePadOf = (padId: string): string => `run-${padId}`;

async function claim(): Promise<string> {
  if (!('locks' in navigator)) return idOf(0);
  const before = ofThisTab();
  const nrs = Array.from({ length: MOST_TABS }, (_, nr) => nr);
  const mine = nrs.find((nr) => before !== null && recall(keyOf(nr)) === before);
  if (mine !== undefined && (await hold(idOf(mine), LET_GO_WITHIN))) return kept(idOf(mine));
  for (const nr of nrs) {
    const id = idOf(nr);
    if (await hold(id, 0)) return kept(id);
  }
  return crypto.randomUUID();
}

/** Until this page goes, nobody else in this browser has the pad. Answers whether nobody had it before. */
function hold(id: string, withinMs: number): Promise<boolean> {
  const options: LockOptions = withinMs > 0 ? { signal: AbortSignal.timeout(withinMs) } : { ifAvailable: true };
  return new Promise((resolve) => {
    navigator.locks
      .request(`kjoreplan.pad.${id}`, options, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise(() => undefined);
      })
      .catch(() => resolve(false));
  });
}

function ofThisTab(): string | null {
  try {
    return sessionStorage.getItem('kjoreplan.pad');
  } catch {
    return null;
  }
}

function kept(id: string): string {
  try {
    sessionStorage.setItem('kjoreplan.pad', id);
  } catch {
    // Refused: after a reload the first that is free is taken.
    return id;
  }
  return id;
}
