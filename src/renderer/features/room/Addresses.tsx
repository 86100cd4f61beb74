import type { ReactNode } from 'react';
import type { RoomAddress } from '../../../domain/views/views';
import { useWords } from '../../i18n/words';
import { Checkbox } from '../../ui/Field';
import css from './Room.module.css';

/** Where the machine may listen; she ticks the networks that are hers to open. */
export function Addresses(props: {
  addresses: readonly RoomAddress[];
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}): ReactNode {
  const { addresses, chosen, onChoose } = props;
  const { t } = useWords();
  if (addresses.length === 0) return <p className={css.notice}>{t('room:addresses.none')}</p>;
  return (
    <fieldset className={css.addresses}>
      <legend>{t('room:addresses.title')}</legend>
      <p className={css.small}>{t('room:addresses.hint')}</p>
      {addresses.map(({ address, name, local }) => (
        <div key={address}>
          <Checkbox
            checked={chosen.includes(address)}
            onChange={(event) =>
              onChoose(event.target.checked ? [...chosen, address] : chosen.filter((one) => one !== address))
            }
          >
            {name ? t('room:addresses.named', { address, name }) : address}
          </Checkbox>
          {local ? null : <p className={css.small}>{t('room:addresses.far')}</p>}
        </div>
      ))}
    </fieldset>
  );
}
