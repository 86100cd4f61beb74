import type { ReactNode } from 'react';
import { PRIORITIES, type Priority } from '../../../../domain/agenda/agenda';
import { useWords } from '../../../i18n/words';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import css from './ItemPanel.module.css';

/** Must, should or can. `null`: several items that differ. */
export function PriorityChoice(props: { value: Priority | null; onChange: (priority: Priority) => void }): ReactNode {
  const { value, onChange } = props;
  const { t } = useWords();
  return (
    <div className={css.priority}>
      <span className={css.label}>{t('plan:column.priority')}</span>
      <SegmentedControl
        look="strong"
        label={t('plan:column.priority')}
        segments={PRIORITIES.map((one) => ({ value: one, label: t(`common:priority.${one}`) }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
