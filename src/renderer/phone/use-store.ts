import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../api/store';

export function useStore<State>(store: Store<State>): State {
  const [state, setState] = useState(store.getState);
  useEffect(() => {
    const take = (): void => setState(store.getState());
    take();
    return store.subscribe(take);
  }, [store]);
  return state;
}
