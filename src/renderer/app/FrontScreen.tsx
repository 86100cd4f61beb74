import { type ReactNode, useEffect } from 'react';
import { useWords } from '../i18n/words';
import { AppSign } from '../ui/icons';
import css from './FrontScreen.module.css';
import type { ImportSource } from './import-source';
import { useDropZone, usePasteAnywhere } from './run-sheet-intake';

interface FrontScreenProps {
  /** What the window is called, before the app's own name; empty while it is not known. */
  readonly title: string;
  readonly head: ReactNode;
  /** Takes a run sheet that was pasted, or dropped, anywhere on the screen. */
  readonly take: (source: ImportSource) => void;
  /** What a drop will do, while something is held over the screen. */
  readonly dropText: string;
  readonly children: ReactNode;
}

/** A screen that is not a place of a gathering, and takes a run sheet anywhere on it. */
export function FrontScreen({ title, head, take, dropText, children }: FrontScreenProps): ReactNode {
  const { t } = useWords();
  const drop = useDropZone(take);
  usePasteAnywhere(take);
  useEffect(() => {
    document.title = [title, t('common:appName')].filter(Boolean).join(' · ');
  }, [t, title]);
  return (
    <div className={css.screen} {...drop.handlers}>
      <header>{head}</header>
      <main className={css.main}>{children}</main>
      {drop.over ? <p className={css.drop}>{dropText}</p> : null}
    </div>
  );
}

/** The bar at its top: the app's sign, a name, and what leads on from here. */
export function FrontBar(props: { name: string; children: ReactNode }): ReactNode {
  return (
    <div className={css.bar}>
      <AppSign />
      <span className={css.name}>{props.name}</span>
      {props.children}
    </div>
  );
}
