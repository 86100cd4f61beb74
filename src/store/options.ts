import type { Migration } from './migrate';

/** Where the native part lies, when it is not the one that came with the package. */
export interface NativeOptions {
  readonly nativeBinding?: string;
}

export interface OpenOptions {
  readonly native?: NativeOptions;
  /** For tests of the migrations themselves. */
  readonly migrations?: readonly Migration[];
  readonly now?: () => number;
}
