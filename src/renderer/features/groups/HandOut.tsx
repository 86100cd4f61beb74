import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { QrCode } from '../rate/room/QrCode';
import { FirstWarning } from '../room/FirstWarning';
import type { LinkOf } from './group-link';
import css from './HandOut.module.css';
import type { ItemGroups } from './item-groups';

/** A sheet for each table: seen only by the printer, which sees nothing else. */
export function HandOut(props: { desk: ItemGroups; links: LinkOf; fingerprint: string }): ReactNode {
  const { desk, links, fingerprint } = props;
  const { snapshot } = useGathering();
  const { t } = useWords();
  const { task, item } = desk;
  const { title, showNames } = snapshot.gathering;
  return createPortal(
    <div className={css.handOut}>
      {desk.groups.map((group) => {
        const link = links.get(group.id);
        const names = group.members.flatMap((id) => desk.people.get(id)?.name ?? []);
        return (
          <section key={group.id} className={css.sheet}>
            <p className={css.gathering}>{title}</p>
            <div className={css.top}>
              <div>
                <h1>{group.name}</h1>
                {group.room ? <p className={css.room}>{group.room}</p> : null}
                {group.lead ? <p>{t('groups:ledBy', { name: group.lead })}</p> : null}
                {showNames && names.length > 0 ? <p className={css.names}>{names.join(', ')}</p> : null}
              </div>
              {link ? (
                <div className={css.way}>
                  <QrCode
                    path={link.qr.qrPath}
                    size={link.qr.qrSize}
                    name={t('groups:tables.qr', { name: group.name })}
                    className={css.qr}
                  />
                  <p>{t('groups:tables.scan')}</p>
                  <FirstWarning fingerprint={fingerprint} className={css.warning} />
                </div>
              ) : null}
            </div>
            <h2>{task?.title || item.title}</h2>
            {task?.intro ? <p>{task.intro}</p> : null}
            <ol className={css.questions}>
              {(task?.fields ?? []).map(({ id, label, hint }) => (
                <li key={id}>
                  <h3>{label}</h3>
                  {hint ? <p>{hint}</p> : null}
                  <div className={css.lines} />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>,
    document.body,
  );
}
