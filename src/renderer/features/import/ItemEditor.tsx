import { type ReactNode, useEffect, useRef, useState } from 'react';
import { KINDS } from '../../../domain/agenda/agenda';
import { clockFace } from '../../../domain/time';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Select, TextField } from '../../ui/Field';
import { type Reading, readClock, readMinutes } from '../plan/acts/read-fields';
import css from './ItemEditor.module.css';
import { type ItemPatch, patchItem, type ReviewItem, removeItem, setAside } from './review';
import { useReview, useWarningsAt } from './review-context';

/** The fields of one item that was read. A new time is checked as the old was. */
export function ItemEditor(props: { item: ReviewItem }): ReactNode {
  const { item } = props;
  const { t } = useWords();
  const { change, edit, settle } = useReview();
  const warnings = useWarningsAt(item.key);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'center' });
    box.current?.querySelector('input')?.focus({ preventScroll: true });
  }, []);
  /** The times are right as they stand. */
  const accept = (): void => {
    settle(...warnings.filter(({ type }) => type !== 'weekday-mismatch'));
    edit(null);
  };
  const patch = (own: ItemPatch, field?: string): void =>
    change((now) => patchItem(now, item.key, own), field && `${item.key}/${field}`);
  const leave = (next: typeof removeItem): void => {
    change((now) => next(now, item.key));
    edit(null);
  };
  const face = (at: ReviewItem['start']): string => (at === null ? '' : clockFace(at));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from any of its fields.
    <div
      ref={box}
      className={css.editor}
      onKeyDown={(event) => {
        if (event.key === 'Escape') edit(null);
      }}
    >
      <TypedField
        label={t('plan:importing.start')}
        value={face(item.start)}
        read={readClock}
        fault={t('plan:fault.clock')}
        onRead={(start) => patch({ start })}
        onAccept={accept}
      />
      <TypedField
        label={t('plan:importing.end')}
        value={face(item.end)}
        read={readClock}
        fault={t('plan:fault.clock')}
        onRead={(end) => patch({ end })}
        onAccept={accept}
      />
      <TypedField
        label={t('plan:column.minutes')}
        value={item.minutes === null ? '' : String(item.minutes)}
        read={readMinutes}
        fault={t('plan:fault.minutes')}
        onRead={(minutes) => patch({ minutes })}
        onAccept={accept}
      />
      <TextField
        className={css.wide}
        label={t('plan:column.title')}
        value={item.title}
        onChange={(event) => patch({ title: event.target.value }, 'title')}
      />
      <Select
        label={t('plan:column.kind')}
        value={item.kind}
        onChange={(event) => {
          const kind = KINDS.find((one) => one === event.target.value);
          if (kind) patch({ kind });
        }}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`common:kind.${kind}`)}
          </option>
        ))}
      </Select>
      <TextField
        label={t('plan:column.responsible')}
        value={item.responsible ?? ''}
        onChange={(event) =>
          patch({ responsible: event.target.value === '' ? null : event.target.value }, 'responsible')
        }
      />
      <div className={css.acts}>
        <Button size="row" onClick={() => leave(setAside)}>
          {t('plan:setAside')}
        </Button>
        <Button size="row" onClick={() => leave(removeItem)}>
          {t('plan:remove')}
        </Button>
        <Button size="row" onClick={() => edit(null)}>
          {t('common:close')}
        </Button>
      </div>
    </div>
  );
}

/** A field whose text must be read; what cannot be read stays in the field with the reason. Enter on what stands accepts it. */
function TypedField<Value>(props: {
  label: string;
  value: string;
  read: (text: string) => Reading<Value>;
  fault: string;
  onRead: (value: Value) => void;
  onAccept: () => void;
}): ReactNode {
  const { label, value, read, fault, onRead, onAccept } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const take = (): void => {
    if (typed === null) return;
    const reading = read(typed);
    setWrong(!reading.ok);
    if (!reading.ok) return;
    onRead(reading.value);
    setTyped(null);
  };
  return (
    <TextField
      label={label}
      className={css.short}
      value={typed ?? value}
      error={wrong ? fault : null}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        // Else the key would press the button that focus goes back to.
        event.preventDefault();
        if (typed === null) onAccept();
        else take();
      }}
    />
  );
}
