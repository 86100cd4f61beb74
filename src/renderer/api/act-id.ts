/**
 * The id of something that is done: pressed again because no answer came, the same about the same thing is the same act, and
 * is made once. When it has gone through, or something else has been done since, the next is another.
 */
export interface ActIds {
  of(what: unknown): string;
  done(): void;
}

export function createActIds(): ActIds {
  let last: { readonly says: string; readonly id: string } | null = null;
  return {
    of: (what) => {
      const says = JSON.stringify(what);
      if (last?.says !== says) last = { says, id: crypto.randomUUID() };
      return last.id;
    },
    done: () => {
      last = null;
    },
  };
}
