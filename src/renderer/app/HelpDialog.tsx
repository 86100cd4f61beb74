import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { useWords } from '../i18n/words';
import { Dialog } from '../ui/Dialog';
import { VisuallyHidden } from '../ui/Hidden';
import { KeyCap, useKeyLabel } from '../ui/KeyCap';
import css from './HelpDialog.module.css';
import { type Shortcut, useShortcut, useShortcutRegistry } from './shortcuts';

/** `?` shows every key that works where she is now. */
export function HelpDialog(): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const title = t('shell:help.title');
  useShortcut('?', title, () => setOpen(true));
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={title} wide>
      <Keys />
    </Dialog>
  );
}

function Keys(): ReactNode {
  const store = useShortcutRegistry();
  const all = useSyncExternalStore(store.subscribe, store.getState);
  const listed = all.filter((one) => !one.options.off && !one.options.unlisted);
  const groups = [...new Set(listed.map((one) => one.group))];
  return (
    <div className={css.groups}>
      {groups.map((group) => (
        <section key={group}>
          <h3>{group}</h3>
          <dl className={css.list}>
            {listed
              .filter((one) => one.group === group)
              .map((shortcut) => (
                <Row key={shortcut.keys.join()} shortcut={shortcut} />
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Row(props: { shortcut: Shortcut }): ReactNode {
  const label = useKeyLabel();
  const { keys } = props.shortcut;
  return (
    <div className={css.row}>
      <dt>{props.shortcut.label}</dt>
      <dd className={css.keys}>
        {keys.map((key) => (
          <KeyCap key={key} keys={key} />
        ))}
        <VisuallyHidden>{keys.map(label).join(', ')}</VisuallyHidden>
      </dd>
    </div>
  );
}
