/** @jsxImportSource preact */
import type { ItemId } from '../../domain/ids';
import { useFresh } from './hooks';
import type { PartProps } from './part-props';

/** Next, large; and beside it what else the clock may need. Nothing here starts or ends a day. */
export function Steering(props: PartProps) {
  const { clock } = props;
  const from = clock?.current?.itemId ?? null;
  const fresh = useFresh(from);
  return clock && from ? <Keys {...props} clock={clock} from={from} fresh={fresh} /> : null;
}

type KeysProps = PartProps & {
  readonly clock: NonNullable<PartProps['clock']>;
  readonly from: ItemId;
  readonly fresh: boolean;
};

function Keys({ remote, view, clock, t, off, from, fresh }: KeysProps) {
  const next = view.items.find((item) => item.id === clock.next);
  const paused = clock.phase === 'paused';
  const key = (label: string, act: () => Promise<boolean>) => (
    <button type="button" class="key" aria-disabled={off} onClick={() => (off ? undefined : void act())}>
      {label}
    </button>
  );
  const goOn = (): void => {
    if (!off && !fresh) void remote.next(from);
  };
  return (
    <section class="steering" aria-label={t('remote:steer')}>
      {next ? (
        <button type="button" class="next" aria-disabled={off} data-fresh={fresh || undefined} onClick={goOn}>
          <span>{t('remote:next')}</span>
          <strong>{next.title || t('remote:untitled')}</strong>
        </button>
      ) : (
        <p class="last-item">{t('remote:last')}</p>
      )}
      <div class="keys">
        {key(t('remote:less'), () => remote.adjust(from, -1))}
        {key(t('remote:more'), () => remote.adjust(from, 1))}
        {key(t('remote:back'), () => remote.back(from))}
        {paused ? key(t('remote:resume'), remote.resume) : key(t('remote:stop'), remote.pause)}
      </div>
    </section>
  );
}
