import type { DraftItem } from '../../../src/domain/draft/draft-agenda';
import { parseClockFace } from '../../../src/domain/time';

/** An item as it was read: «09:00-09:30», «09:00» alone, or no time at all, and its title. */
export function draftItem(span: string, title: string, own: Partial<DraftItem> = {}): DraftItem {
  const [start = '', end = ''] = span.split('-');
  return {
    start: parseClockFace(start),
    end: parseClockFace(end),
    minutes: null,
    title,
    kind: 'talk',
    responsible: null,
    room: null,
    parallel: false,
    prompts: [],
    children: [],
    line: 0,
    ...own,
  };
}
