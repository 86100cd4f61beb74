import type { ReactNode } from 'react';
import { useWords } from '../i18n/words';
import { cx } from './cx';
import css from './KeyCap.module.css';

/** Keys whose caps are words, which differ between languages. */
const NAMED = ['Space', 'PageUp', 'PageDown', 'Delete', 'Backspace', 'Escape', 'Home', 'End'] as const;
type Named = (typeof NAMED)[number];
const SIGNS: Readonly<Record<string, string>> = {
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  '-': '−',
};

const isNamed = (key: string): key is Named => NAMED.some((name) => name === key);

/** «Ctrl Z» for `Ctrl+Z`, «Mellomrom» for `Space`. */
export function useKeyLabel(): (keys: string) => string {
  const { t } = useWords();
  const one = (key: string): string => (isNamed(key) ? t(`common:key.${key}`) : (SIGNS[key] ?? upper(key)));
  return (keys) => (keys === '+' ? '+' : keys.split('+').map(one).join(' '));
}

const upper = (key: string): string => (key.length === 1 ? key.toUpperCase() : key);

/** The cap of a key, drawn beside the act it performs. Screen readers get it from `aria-keyshortcuts` instead. */
export function KeyCap(props: { keys: string; className?: string }): ReactNode {
  const label = useKeyLabel();
  return (
    <span className={cx(css.cap, props.className)} aria-hidden="true">
      {label(props.keys)}
    </span>
  );
}
