import type { PhoneQuestion } from '../../domain/views/views';
import type { Given } from './answers';
import type { PhoneWords } from './words';

/** What the fields of one question are given. */
export interface FieldProps {
  readonly question: PhoneQuestion;
  /** As it stands now; blank to begin with. */
  readonly given: Given;
  /** The id of the heading that is the question. */
  readonly labelledBy: string;
  readonly t: PhoneWords;
  readonly onAnswer: (given: Given) => void;
}
