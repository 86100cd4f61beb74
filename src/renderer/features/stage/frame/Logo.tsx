import type { ReactNode } from 'react';
import type { StageLook } from '../../../../domain/agenda/gathering';
import { useWords } from '../../../i18n/words';
import css from './Logo.module.css';
import { useLogoPlate } from './logo-plate';
import { GROUNDS } from './stage-look';

/** The host's mark: as high as the row it stands in, and no more. */
export function Logo(props: { url: string; ground: StageLook['ground'] }): ReactNode {
  const { url, ground } = props;
  const { t } = useWords();
  const plate = useLogoPlate(url, GROUNDS[ground].ground);
  return (
    <span className={plate ? css.plate : css.bare} style={plate ? { background: plate } : undefined}>
      <img src={url} alt={t('stage:logo')} className={css.logo} />
    </span>
  );
}
