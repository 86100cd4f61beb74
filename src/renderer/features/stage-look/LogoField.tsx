import { type ClipboardEvent, type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { PictureId } from '../../../domain/ids';
import { useWords } from '../../i18n/words';
import { useAnnounce } from '../../ui/Announcer';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { FileInput } from '../../ui/FileInput';
import css from './StageLook.module.css';

/** The first file that is dropped or pasted; the text of a page that is pasted along with it is not looked at. */
const fileIn = (data: DataTransfer | null): File | null => data?.files[0] ?? null;

/** The host's mark: dropped, pasted or chosen. */
export function LogoField(props: {
  logoId: PictureId | null;
  unavailable: string | null;
  onAdd: (file: Blob) => Promise<string | null>;
  onRemove: () => void;
}): ReactNode {
  const { logoId, unavailable, onAdd, onRemove } = props;
  const { t } = useWords();
  const announce = useAnnounce();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const take = async (file: File | null): Promise<void> => {
    if (file && unavailable === null) setFault(await onAdd(file));
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(fileIn(event.dataTransfer));
  };
  const onPaste = (event: ClipboardEvent): void => {
    const file = fileIn(event.clipboardData);
    if (!file) return;
    event.preventDefault();
    void take(file);
  };
  const remove = (): void => {
    onRemove();
    announce(t('stage:look.logoRemoved'));
    input.current?.parentElement?.querySelector('button')?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a target to drop on.
    <div
      role="group"
      aria-labelledby={id}
      className={cx(css.logo, over && css.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      <p id={id} className={css.legend}>
        {t('stage:look.logo')}
      </p>
      <p className={css.hint}>{t('stage:look.logoHint')}</p>
      <FileInput ref={input} accept="image/*" onFile={(file) => void take(file)} />
      <div className={css.row}>
        <Button size="row" unavailable={unavailable} onClick={() => input.current?.click()}>
          {t(logoId ? 'stage:look.replaceLogo' : 'stage:look.chooseLogo')}
        </Button>
        {logoId ? (
          <Button size="row" look="quiet" unavailable={unavailable} onClick={remove}>
            {t('stage:look.removeLogo')}
          </Button>
        ) : null}
      </div>
      <p role="alert" className={css.fault}>
        {fault}
      </p>
    </div>
  );
}
