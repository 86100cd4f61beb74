import type { ReactNode } from 'react';
import { grouped } from '../../api/fingerprint';
import { useWords } from '../../i18n/words';

/** Beside links to the encrypted door: that the browser warns, and what to hold its certificate against. */
export function FirstWarning(props: { fingerprint: string; className?: string | undefined }): ReactNode {
  const { t } = useWords();
  return (
    <p className={props.className}>
      {t('room:writers.firstTime')} <code>{grouped(props.fingerprint).join(' ')}</code>
    </p>
  );
}
