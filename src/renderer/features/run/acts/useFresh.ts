import { useEffect, useState } from 'react';

/** A press that comes sooner after the item turned over was meant for the item before it. */
const SEEN_AFTER = 500;

/** Whether `id` has only just come into view, so that nobody can have meant it yet: guards against a double press. */
export function useFresh(id: string | null): boolean {
  const [seen, setSeen] = useState(id);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(id), SEEN_AFTER);
    return () => clearTimeout(timer);
  }, [id]);
  return seen !== id;
}
