import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { useWords } from '../i18n/words';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import type { Code } from './code';

/** A screen, as soon as its code is here. */
export function CodeScreen<Props extends object>(props: { code: Code<Props>; with: Props }): ReactNode {
  const { code } = props;
  const { screen: Screen, failed } = useSyncExternalStore(code.subscribe, code.getState);
  useEffect(() => void code.fetch(), [code]);
  if (Screen) return <Screen {...props.with} />;
  return failed ? <NotFetched code={code} /> : null;
}

function NotFetched<Props>({ code }: { code: Code<Props> }): ReactNode {
  const { t } = useWords();
  const [isTrying, setTrying] = useState(false);
  const again = async (): Promise<void> => {
    if (isTrying) return;
    setTrying(true);
    await code.fetch();
    setTrying(false);
    // Some browsers do not ask twice for what failed. Then the page is loaded anew, where there is one to be had.
    if (code.getState().failed && (await serverAnswers())) window.location.reload();
  };
  return (
    <div style={{ padding: 40 }} role="alert">
      <EmptyState
        level={1}
        title={t('shell:notFetched.title')}
        action={
          <Button look="filled" onClick={() => void again()}>
            {t('shell:notFetched.again')}
          </Button>
        }
      >
        {t('shell:notFetched.text')}
      </EmptyState>
    </div>
  );
}

const serverAnswers = (): Promise<boolean> =>
  fetch(window.location.pathname, { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
