import type { ClockView } from '../../domain/run/clock';
import type { Instant } from '../../domain/time';
import type { StageView } from '../../domain/views/views';
import type { Remote } from './remote';
import type { RemoteWords } from './words';

/** What each part of the page is given. */
export interface PartProps {
  readonly remote: Remote;
  readonly view: StageView;
  readonly clock: ClockView | null;
  /** The server's time, in whole seconds. */
  readonly now: Instant;
  readonly t: RemoteWords;
  /** No contact: nothing pressed would come through, so nothing can be pressed. */
  readonly off: boolean;
}
