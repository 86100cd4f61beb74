import { type ReactNode, useEffect, useState } from 'react';
import { recall, remember } from '../../app/memory';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Fingerprint } from './Fingerprint';
import css from './Room.module.css';

const SEEN = 'certificate-compared';

/** The fingerprint as the server says it; null until it has answered. It is worth no more than the comparison. */
function useServedFingerprint(): string | null {
  const [fingerprint, setFingerprint] = useState<string | null>(null);
  useEffect(() => {
    const stopping = new AbortController();
    fetch('/certificate', { signal: stopping.signal })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((found: unknown) => {
        if (typeof found !== 'object' || found === null || !('fingerprint' in found)) return;
        setFingerprint(String(found.fingerprint));
      })
      // Not reached, or given up: it is asked for again when the page is.
      .catch(() => undefined);
    return () => stopping.abort();
  }, []);
  return fingerprint;
}

/** Asks whoever comes by a link to compare the certificate, once for each certificate. */
export function CertificateDialog(): ReactNode {
  const { t } = useWords();
  const fingerprint = useServedFingerprint();
  const [compared, setCompared] = useState(() => recall(SEEN));
  const close = (): void => {
    if (fingerprint === null) return;
    remember(SEEN, fingerprint);
    setCompared(fingerprint);
  };
  return (
    <Dialog
      open={fingerprint !== null && fingerprint !== compared}
      onClose={close}
      title={t('room:noteTaker.title')}
      actions={
        <Button look="filled" data-autofocus onClick={close}>
          {t('room:noteTaker.alike')}
        </Button>
      }
    >
      <Compare fingerprint={fingerprint ?? ''} />
    </Dialog>
  );
}

/** The same again, for whoever wants to look once more. */
export function CertificateAgain(): ReactNode {
  const { t } = useWords();
  const fingerprint = useServedFingerprint();
  return (
    <details className={css.fold}>
      <summary>{t('room:noteTaker.show')}</summary>
      <Compare fingerprint={fingerprint ?? ''} />
    </details>
  );
}

function Compare(props: { fingerprint: string }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <p>{t('room:noteTaker.compare')}</p>
      <Fingerprint fingerprint={props.fingerprint} />
    </>
  );
}
