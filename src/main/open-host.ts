import type { Language } from '../domain/agenda/gathering';
import { dateIn, instant } from '../domain/time';
import type { Host, HostResult } from '../host';
import { longDate, type Words } from '../words';

type Refused = Extract<HostResult, { ok: false }>;

export type Choice = 'restore' | 'goToFirst' | 'tryAgain' | 'quit';

export interface StoreQuestion {
  readonly message: string;
  readonly choices: readonly Choice[];
}

/** What is said, and what can be done, when the file is left unopened. */
export function storeQuestion({ fault, backup, version }: Refused, t: Words, language: Language): StoreQuestion {
  if (fault === 'damaged' && backup) {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const date = longDate(language, dateIn(zone, instant(backup.at)));
    return { message: t('shell:desktop.store.damaged', { date }), choices: ['restore', 'quit'] };
  }
  if (fault === 'damaged') return { message: t('shell:desktop.store.damagedNoBackup'), choices: ['tryAgain', 'quit'] };
  if (fault === 'newer') {
    return { message: t('shell:desktop.store.newer', { version: `${version ?? ''}` }), choices: ['quit'] };
  }
  if (fault === 'foreign') return { message: t('shell:desktop.store.foreign'), choices: ['quit'] };
  if (fault === 'alreadyOpen') {
    return { message: t('shell:desktop.store.alreadyOpen'), choices: ['goToFirst', 'tryAgain', 'quit'] };
  }
  return { message: t('shell:desktop.store.unwritable'), choices: ['tryAgain', 'quit'] };
}

interface OpenHostOptions {
  readonly open: () => Promise<HostResult>;
  readonly ask: (question: StoreQuestion) => Promise<Choice>;
  /** Puts the backup in the file's place; false when that could not be done. */
  readonly restore: (backup: NonNullable<Refused['backup']>) => boolean;
  /** Comes to the program that has the file open; false when it shows no way in. */
  readonly goToFirst: () => Promise<boolean>;
  readonly t: Words;
  readonly language: Language;
}

/**
 * Opens the store, asking what to do for as long as it cannot be; null when she would rather quit, or has gone to the
 * program that has it open.
 */
export async function openHost({ open, ask, restore, goToFirst, t, language }: OpenHostOptions): Promise<Host | null> {
  for (;;) {
    const result = await open();
    if (result.ok) return result.host;
    const choice = await ask(storeQuestion(result, t, language));
    if (choice === 'quit') return null;
    // She goes on there, so this start has nothing more to do.
    if (choice === 'goToFirst' && (await goToFirst())) return null;
    if (choice === 'restore' && result.backup && !restore(result.backup)) {
      const again = await ask({ message: t('shell:desktop.store.restoreFailed'), choices: ['tryAgain', 'quit'] });
      if (again === 'quit') return null;
    }
  }
}
