/** What the app writes for her to take along. */
const WRITTEN_WAYS = ['word', 'excel', 'pdf', 'web', 'article', 'letter', 'calendar', 'markdown'] as const;
export type WrittenWay = (typeof WRITTEN_WAYS)[number];

/** Those, and the paper itself. */
export type Way = WrittenWay | 'print';
