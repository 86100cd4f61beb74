import { PLAIN_ITEM } from '../domain/agenda/agenda';
import { PLAIN_GATHERING } from '../domain/agenda/gathering';
import { PLAIN_NOTE } from '../domain/notes/note';
import { PLAIN_ANSWER, PLAIN_QUESTION } from '../domain/ratings/rating';
import type { Change } from '../domain/views/snapshot';

type Written = Readonly<Record<string, unknown>>;

/**
 * What a row of that kind has had added to it since the first edition, as a migration gives it to the rows in the tables.
 * The journal is not migrated: what it says of a row is as the row was then.
 */
const ADDED: { readonly [E in Change['entity']]?: (row: Written) => Written } = {
  gathering: () => PLAIN_GATHERING,
  item: () => PLAIN_ITEM,
  note: () => PLAIN_NOTE,
  question: ({ id }) => ({ ...PLAIN_QUESTION, roundOf: id }),
  answer: () => PLAIN_ANSWER,
  form: () => ({ countdown: null }),
  groupAnswer: () => ({ agreedText: null }),
  participant: () => ({ presentFrom: null, presentTo: null }),
  stage: () => ({ showing: null }),
};

function completed(entity: Change['entity'], row: Written | null): Written | null {
  const added = ADDED[entity];
  if (row === null || added === undefined) return row;
  const whole = { ...added(row), ...row };
  const { rounds } = row;
  if (typeof rounds !== 'object' || rounds === null) return whole;
  return { ...whole, rounds: { turns: [], ...rounds } };
}

/** What a step did, as rows are now: written by an older edition, it can be undone by this one. */
export function journalChanges(text: string): Change[] {
  const changes: Change[] = JSON.parse(text);
  return changes.map(
    // A row and its kind come together, so what comes out is one of the union's members again.
    (change) =>
      ({
        ...change,
        before: completed(change.entity, change.before && { ...change.before }),
        after: completed(change.entity, change.after && { ...change.after }),
      }) as Change,
  );
}
