import type { ReactNode } from 'react';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button, ButtonLink } from '../../ui/Button';
import css from './Aside.module.css';
import type { StageWindow } from './useStageWindow';

/** The big screen: whether it is there, and a way to open it. */
export function StageBlock(props: { stage: StageWindow }): ReactNode {
  const { state, show } = props.stage;
  const { gatheringId, contact } = useGathering();
  const { t } = useWords();
  if (!state) return null;
  if (!state.available) {
    return (
      <section className={css.stage}>
        <h2>{t('run:stage.name')}</h2>
        <p>{t('run:stage.inBrowser')}</p>
        <ButtonLink href={`/stage#/g/${gatheringId}`} target="_blank" rel="noopener">
          {t('run:stage.open')}
        </ButtonLink>
      </section>
    );
  }
  const where =
    state.open && state.display !== null
      ? t('run:stage.onDisplay', { display: state.display })
      : t(state.displays > 1 ? 'run:stage.ready' : 'run:stage.oneDisplay');
  return (
    <section className={css.stage}>
      <h2>{t('run:stage.name')}</h2>
      <p>{where}</p>
      <Button keepFocus unavailable={contact === 'lost' && t('run:cutOff')} onClick={() => show(!state.open)}>
        {state.open ? t('run:stage.close') : t('run:stage.open')}
      </Button>
    </section>
  );
}
