import { type RefObject, useEffect, useRef } from 'react';

/** What it is now, for what is done later and need not be made anew when it changes. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
