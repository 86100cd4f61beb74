import { useEffect, useState } from 'react';
import type { NoteHit } from '../../../domain/search/search-hit';
import { type Failure, failureOf, isFault } from '../../api/failure';
import { useClient } from '../../api/react';

/** Short enough not to be felt, long enough that a word is asked for once. */
const PAUSE = 120;
const MOST = 50;

/** What was found for what was typed last; `hits` null until there is an answer to anything. */
export interface SearchState {
  readonly hits: readonly NoteHit[] | null;
  /** What the hits are an answer to. */
  readonly found: string;
  readonly failure: Failure | null;
}

const NOTHING: SearchState = { hits: null, found: '', failure: null };

/** Looks for what is typed, a moment after the last key; an answer that comes too late is left. */
export function useSearch(typed: string): SearchState {
  const client = useClient();
  const [state, setState] = useState(NOTHING);
  const text = typed.trim();
  useEffect(() => {
    if (text === '') {
      setState(NOTHING);
      return;
    }
    let left = false;
    const timer = setTimeout(() => {
      client.note.search({ text: text.slice(0, 1_000), limit: MOST }).then(
        (hits) => {
          if (!left) setState({ hits, found: text, failure: null });
        },
        (error: unknown) => {
          const failure = failureOf(error);
          if (isFault(failure)) console.error(error);
          if (!left) setState({ hits: null, found: text, failure });
        },
      );
    }, PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [client, text]);
  return state;
}
