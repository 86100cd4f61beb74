import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { VisuallyHidden } from '../../ui/Hidden';

export default function RatePlace(): ReactNode {
  const { t } = useWords();
  return (
    <h1>
      <VisuallyHidden>{t('common:place.rate')}</VisuallyHidden>
    </h1>
  );
}
