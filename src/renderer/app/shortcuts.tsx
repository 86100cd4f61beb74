import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { createStore, type Store } from '../api/store';
import { characterKeysOn, isCharacterKey } from './character-keys';

export interface Shortcut {
  /** `n`, `Space`, `PageDown`, `Ctrl+Z`, `Alt+T`, `?`, `+`; several when they do the same. */
  readonly keys: readonly string[];
  /** What it does, for the help. */
  readonly label: string;
  /** Heading it stands under in the help: mostly the place's name. */
  readonly group: string;
  /** How far in it is bound: what a place binds goes before what the frame around it does. */
  readonly depth: number;
  readonly options: ShortcutOptions;
  readonly run: (event: KeyboardEvent) => void;
}

interface ShortcutOptions {
  /** Also while someone types in a field. For Ctrl and Alt combinations that do not edit text. */
  readonly whileTyping?: boolean;
  /** Also when a button has focus, or for Enter a link, which the key would else press. */
  readonly overControls?: boolean;
  /** Also while the key is held down. */
  readonly repeats?: boolean;
  /** Not now; it is not in the help either. */
  readonly off?: boolean;
  /** Works, but is not listed: a variant nobody needs to read about. */
  readonly unlisted?: boolean;
  /** Listed, but the place or the browser hears the key itself, as with copy and paste. */
  readonly heardElsewhere?: boolean;
}

interface Registry {
  readonly store: Store<readonly Shortcut[]>;
  add(shortcut: Shortcut): () => void;
}

const RegistryContext = createContext<Registry | null>(null);
const GroupContext = createContext({ name: '', depth: 0 });

function createRegistry(): Registry {
  let set: (change: (all: readonly Shortcut[]) => readonly Shortcut[]) => void = () => undefined;
  const store = createStore<readonly Shortcut[]>([], (change) => {
    set = change;
    return () => undefined;
  });
  // The registry is always on: it listens to its own store so that `set` is at hand.
  store.subscribe(() => undefined);
  return {
    store,
    add(shortcut) {
      set((all) => [...all, shortcut]);
      return () => set((all) => all.filter((one) => one !== shortcut));
    },
  };
}

/** Listens to the keyboard for the whole page. The innermost binding of a key wins, and of those the newest. */
export function ShortcutProvider(props: { children: ReactNode }): ReactNode {
  const registry = useMemo(createRegistry, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const bound = registry.store
        .getState()
        .toReversed()
        .sort((a, b) => b.depth - a.depth);
      const hit = bound.find((one) => !one.options.off && !one.options.heardElsewhere && applies(one, event));
      if (!hit) return;
      event.preventDefault();
      hit.run(event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [registry]);
  return <RegistryContext value={registry}>{props.children}</RegistryContext>;
}

/** The heading under which shortcuts bound below it stand in the help. */
export function ShortcutGroup(props: { name: string; children: ReactNode }): ReactNode {
  const { name } = props;
  const depth = useContext(GroupContext).depth + 1;
  const group = useMemo(() => ({ name, depth }), [name, depth]);
  return <GroupContext value={group}>{props.children}</GroupContext>;
}

export function useShortcutRegistry(): Store<readonly Shortcut[]> {
  return useRegistry().store;
}

function useRegistry(): Registry {
  const registry = useContext(RegistryContext);
  if (!registry) throw new Error('No ShortcutProvider above this component.');
  return registry;
}

/**
 * Binds keys while the component is mounted: from when it is seen, not a moment after. The handler may change at every
 * render.
 */
export function useShortcut(
  keys: string | readonly string[],
  label: string,
  handler: (event: KeyboardEvent) => void,
  options: ShortcutOptions = {},
): void {
  const registry = useRegistry();
  const { name: group, depth } = useContext(GroupContext);
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  const joined = typeof keys === 'string' ? keys : keys.join(' ');
  const {
    whileTyping = false,
    overControls = false,
    repeats = false,
    off = false,
    unlisted = false,
    heardElsewhere = false,
  } = options;
  useLayoutEffect(
    () =>
      registry.add({
        keys: joined.split(' '),
        label,
        group,
        depth,
        options: { whileTyping, overControls, repeats, off, unlisted, heardElsewhere },
        run: (event) => latest.current(event),
      }),
    [registry, joined, label, group, depth, whileTyping, overControls, repeats, off, unlisted, heardElsewhere],
  );
}

/** Whether the keystroke is this shortcut's, where focus is now. */
function applies(shortcut: Shortcut, event: KeyboardEvent): boolean {
  const { options } = shortcut;
  if (event.defaultPrevented || event.isComposing) return false;
  if (event.repeat && !options.repeats) return false;
  const hit = shortcut.keys.find((keys) => matches(keys, event));
  if (hit === undefined || (isCharacterKey(hit) && !characterKeysOn())) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (document.querySelector('dialog[open]:modal')) return false;
  if (!options.whileTyping && target && isTyping(target)) return false;
  if (isChoosing(hit) && target?.matches(CHOSEN_BY_KEY)) return false;
  return options.overControls || !pressedBy(event.key, target);
}

const PRESSED = 'button, summary, select, [role="button"]';

/** Whether the key presses what has focus. A link answers to Enter alone. */
function pressedBy(key: string, target: Element | null): boolean {
  if (key !== ' ' && key !== 'Enter') return false;
  return Boolean(target?.closest(key === ' ' ? PRESSED : `${PRESSED}, a[href]`));
}

const TYPED_INTO = 'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]';
const isTyping = (target: Element): boolean => target.closest(TYPED_INTO) !== null;

/** What answers to Space and the arrows itself, and where a digit is as likely meant for the choice in focus. */
const CHOSEN_BY_KEY = 'input:is([type="checkbox"], [type="radio"], [type="range"]), select';
const CHOOSING = /^(?:\d|(?:Shift\+)?(?:Space|Arrow\w+))$/u;

/** Whether a key may be meant for the choice in focus. With Ctrl or Alt it never is. */
export const isChoosing = (keys: string): boolean => CHOOSING.test(keys);

/** `Ctrl+Z` matches Ctrl or Cmd with z; a plain sign such as `?` or `+` matches however it is typed. */
export function matches(
  keys: string,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'code'>,
): boolean {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name);
  if ((event.ctrlKey || event.metaKey) !== wants('Ctrl')) return false;
  if (event.altKey !== wants('Alt')) return false;
  if (wants('Shift') && !event.shiftKey) return false;
  const named = key.length > 1 || /[a-z]/i.test(key);
  if (named && !wants('Shift') && event.shiftKey) return false;
  if (key === 'Space') return event.key === ' ';
  // With Alt, some keyboards type another sign: the key itself decides.
  if (wants('Alt') && event.code === codeOf(key)) return true;
  // With Shift, the row of digits types other signs.
  if (wants('Shift') && /^\d$/.test(key)) return event.code === codeOf(key);
  return event.key.toLowerCase() === key.toLowerCase();
}

/** The key on the board that a letter or a digit stands on; null for any other. */
function codeOf(key: string): string | null {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  return /^\d$/.test(key) ? `Digit${key}` : null;
}
