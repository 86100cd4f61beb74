import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';

/** The heads of what is known of everybody in a list. */
export function PersonColumns(): ReactNode {
  const { t } = useWords();
  return (
    <>
      <th scope="col">{t('people:list.name')}</th>
      <th scope="col">{t('people:list.organisation')}</th>
      <th scope="col">{t('people:list.role')}</th>
    </>
  );
}
