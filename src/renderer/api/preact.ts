import { useEffect, useState } from 'preact/hooks';
import type { Store } from './store';

/** What a store holds, on the pages that are made with Preact: the phones', the pads' and the remote control's. */
export function useStore<State>(store: Store<State>): State {
  const [state, setState] = useState(store.getState);
  useEffect(() => {
    const take = (): void => setState(store.getState());
    take();
    return store.subscribe(take);
  }, [store]);
  return state;
}
