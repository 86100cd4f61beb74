/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { grouped } from '../../api/fingerprint';
import { ask } from '../session';
import type { PadWords } from './words';

/** What the connection can be held against: the same signs stand on the facilitator's screen. */
export function Certificate({ t }: { t: PadWords }) {
  const [fingerprint, setFingerprint] = useState('');
  const look = async (): Promise<void> => {
    const answer = await ask('/certificate', {});
    const found: unknown = answer?.ok ? await answer.json().catch(() => null) : null;
    if (typeof found === 'object' && found !== null && 'fingerprint' in found)
      setFingerprint(String(found.fingerprint));
  };
  return (
    <details onToggle={() => void look()}>
      <summary>{t('pad:certificate.title')}</summary>
      <p>{t('pad:certificate.compare')}</p>
      <p class="fingerprint">
        {grouped(fingerprint).map((group) => (
          <span key={group}>{group} </span>
        ))}
      </p>
    </details>
  );
}
