import { useRef, useState } from 'react';

/**
 * A line that must be filled in. Asked for in the app's own words and at its place, rather than in a message of the browser's:
 * its form has `noValidate`, and asks `isFilled` before it goes on.
 */
export function useFilledIn(value: string, fault: string) {
  const field = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(false);
  const isEmpty = value.trim() === '';
  const isFilled = (): boolean => {
    if (!isEmpty) return true;
    setAsked(true);
    field.current?.focus();
    return false;
  };
  return { isFilled, field: { ref: field, required: true, error: asked && isEmpty ? fault : null } };
}
