import type { ReactNode } from 'react';
import type { TaskSheet } from '../../../domain/groups/group';
import { useWords } from '../../i18n/words';
import type { ItemGroups } from './item-groups';
import css from './TaskTab.module.css';

/** The sheet as it stands on the table's pad. */
export function TaskPreview({ desk, task }: { desk: ItemGroups; task: TaskSheet }): ReactNode {
  const { t } = useWords();
  return (
    <section className={css.preview} aria-label={t('groups:task.preview')}>
      <h2 className={css.caption}>{t('groups:task.preview')}</h2>
      <div className={css.paper}>
        <p className={css.whose}>{desk.groups[0]?.name ?? t('groups:nameNr.group', { nr: 1 })}</p>
        <h3>{task.title || desk.item.title}</h3>
        {task.intro ? <p className={css.intro}>{task.intro}</p> : null}
        {task.fields.map(({ id, label, hint }) => (
          <div key={id} className={css.question}>
            <h4>{label}</h4>
            {hint ? <p>{hint}</p> : null}
            <span className={css.line} />
          </div>
        ))}
      </div>
    </section>
  );
}
