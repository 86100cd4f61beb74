import type { ReactNode } from 'react';
import type { GatheringId } from '../../../domain/ids';
import { useLibrary } from '../../api/react';
import { CutOff } from '../../app/ContactBanner';
import { FrontBar, FrontScreen } from '../../app/FrontScreen';
import { href } from '../../app/route';
import { useWords } from '../../i18n/words';
import { ButtonLink } from '../../ui/Button';
import { ChooseSource } from './ChooseSource';
import css from './ImportScreen.module.css';
import { ReviewAgenda } from './ReviewAgenda';
import { useReading } from './useReading';

/** Reads a run sheet: into a new gathering, or added to one that stands. Nothing is written until she uses it. */
export default function ImportScreen(props: { gatheringId: GatheringId | null }): ReactNode {
  const { gatheringId } = props;
  const { t } = useWords();
  const { reading, text, setText, read, back, resume } = useReading(gatheringId);
  const { contact } = useLibrary();
  return (
    <FrontScreen
      title={t('plan:importing.title')}
      head={
        <>
          <Bar gatheringId={gatheringId} />
          {contact === 'lost' ? <CutOff role="alert">{t('common:failed.cutOff')}</CutOff> : null}
        </>
      }
      take={read}
      dropText={t('plan:importing.drop')}
    >
      {reading.stage === 'choose' ? (
        <ChooseSource
          text={text}
          onText={setText}
          onRead={(source) => void read(source)}
          trouble={reading.trouble}
          onResume={resume}
        />
      ) : null}
      {reading.stage === 'reading' ? (
        <p className={css.reading} role="status">
          {reading.name === null
            ? t('plan:importing.reading')
            : t('plan:importing.readingFile', { name: reading.name })}
        </p>
      ) : null}
      {reading.stage === 'review' ? (
        <ReviewAgenda key={reading.nr} kept={reading.kept} gatheringId={gatheringId} onBack={back} />
      ) : null}
    </FrontScreen>
  );
}

function Bar(props: { gatheringId: GatheringId | null }): ReactNode {
  const { gatheringId } = props;
  const { t } = useWords();
  const { known } = useLibrary();
  const gathering = known?.gatherings.find((one) => one.id === gatheringId);
  return (
    <FrontBar name={gathering?.title || t('common:appName')}>
      <ButtonLink
        size="row"
        href={href(gatheringId ? { name: 'gathering', gatheringId, place: 'plan' } : { name: 'library' })}
      >
        {gatheringId ? t('plan:importing.toPlan') : t('shell:toLibrary')}
      </ButtonLink>
    </FrontBar>
  );
}
