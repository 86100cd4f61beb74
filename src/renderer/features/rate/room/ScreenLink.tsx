import { type ReactNode, useRef } from 'react';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import { VisuallyHidden } from '../../../ui/Hidden';
import { useToast } from '../../../ui/Toast';
import css from './ScreenLink.module.css';

interface ScreenLinkProps {
  readonly label: string;
  readonly url: string;
  readonly may: string;
  /** Whom or what it leads to, in the name of the button; else the label says it. */
  readonly to?: string;
}

/** A link to be given away: what it is, what it lets one do, and a button that copies it. */
export function ScreenLink({ label, url, may, to = label }: ScreenLinkProps): ReactNode {
  const { t } = useWords();
  const toast = useToast();
  const field = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url);
      toast({ text: t('rate:room.copied') });
    } catch {
      // The browser does not let us: then she does it herself.
      field.current?.select();
      toast({ text: t('rate:room.copyByHand') });
    }
  };
  return (
    <div className={css.link}>
      <TextField ref={field} label={label} hint={may} value={url} readOnly onFocus={(event) => event.target.select()} />
      <Button size="row" onClick={() => void copy()}>
        {t('rate:room.copy')}
        <VisuallyHidden>{t('rate:screens.copyFor', { screen: to })}</VisuallyHidden>
      </Button>
    </div>
  );
}
