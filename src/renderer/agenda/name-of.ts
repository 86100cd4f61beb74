import type { Item } from '../../domain/agenda/agenda';
import type { Words } from '../../words';

/** What an item is called where its kind stands beside it: a title that only repeats the kind gives way to what is asked. */
export function nameOf(t: Words, item: Pick<Item, 'title' | 'kind' | 'prompts'>): string {
  const bare = item.title.trim().replace(/:$/, '').toLowerCase();
  const repeats = bare === t(`common:kind.${item.kind}`).toLowerCase();
  const asked = item.prompts.find((prompt) => prompt.trim().endsWith('?')) ?? item.prompts[0];
  return repeats && asked ? asked : item.title;
}
