import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/words';
import { SegmentedControl } from '../../ui/SegmentedControl';
import css from './Room.module.css';

const SYSTEMS = ['windows', 'mac', 'linux'] as const;
type System = (typeof SYSTEMS)[number];

/** What this machine most likely is, by what the browser says of itself. */
function thisSystem(agent = navigator.userAgent): System {
  if (/Mac/i.test(agent)) return 'mac';
  return /Linux|X11/i.test(agent) ? 'linux' : 'windows';
}

/** How to make a network of one's own in three steps, for when the house's keeps phones and laptop apart. */
export function Hotspot(): ReactNode {
  const { t } = useWords();
  const [system, setSystem] = useState<System>(thisSystem);
  return (
    <section aria-labelledby="room-hotspot">
      <h3 id="room-hotspot">{t('room:hotspot.title')}</h3>
      <p className={css.small}>{t('room:hotspot.why')}</p>
      <SegmentedControl
        label={t('room:hotspot.system')}
        segments={SYSTEMS.map((value) => ({ value, label: t(`room:hotspot.${value}.name`) }))}
        value={system}
        onChange={setSystem}
      />
      <ol className={css.steps}>
        <li>{t(`room:hotspot.${system}.one`)}</li>
        <li>{t(`room:hotspot.${system}.two`)}</li>
        <li>{t(`room:hotspot.${system}.three`)}</li>
      </ol>
    </section>
  );
}
