import type { ItemId } from '../../../domain/ids';
import type { SetUpForm } from './set-up-form';

/** What was typed when the dialog was left, and what stood there when it was opened. */
interface Held {
  readonly before: SetUpForm;
  readonly after: SetUpForm;
}

/** As long as the window lasts. Never written to the browser's own storage: an erased gathering must leave no names behind. */
const held = new Map<ItemId, Held>();

export const holdSetUp = (itemId: ItemId, before: SetUpForm, after: SetUpForm): void =>
  void held.set(itemId, { before, after });

export const letGoOfSetUp = (itemId: ItemId): void => void held.delete(itemId);

/** The dialog's fields as they stand, with those that were changed and not set up. What was not touched follows the plan. */
export function withHeld(itemId: ItemId, standing: SetUpForm): SetUpForm {
  const last = held.get(itemId);
  if (!last) return standing;
  const touched = Object.entries(last.after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(last.before[field as keyof SetUpForm]),
  );
  return { ...standing, ...Object.fromEntries(touched) };
}
