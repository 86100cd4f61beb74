import { type ReactNode, useMemo, useState } from 'react';
import type { StageLook } from '../../../domain/agenda/gathering';
import { dayLine } from '../../agenda/day-line';
import { usePicture } from '../../api/pictures';
import { useNow } from '../../api/react';
import { useGathering } from '../../app/gathering';
import { useWords, WordsProvider } from '../../i18n/words';
import { SegmentedControl } from '../../ui/SegmentedControl';
import type { FrameProps } from '../stage/frame/StageFrame';
import { DayStage } from '../stage/tracks/DayStage';
import { MOMENTS, type Moment, previewDay } from './preview-day';
import css from './StagePreview.module.css';

/** The big screen in small, as it would look now: the same parts, made smaller as a whole. */
export function StagePreview(props: { look: StageLook }): ReactNode {
  const { look } = props;
  const { t } = useWords();
  const [moment, setMoment] = useState<Moment>('normal');
  return (
    <div className={css.preview}>
      <div className={css.frame} role="img" aria-label={t('stage:look.preview')}>
        <div className={css.screen} aria-hidden="true" inert>
          <Screen look={look} moment={moment} />
        </div>
      </div>
      <div className={css.moments}>
        <span aria-hidden="true">{t('stage:look.moment')}</span>
        <SegmentedControl
          label={t('stage:look.moment')}
          value={moment}
          onChange={setMoment}
          segments={MOMENTS.map((value) => ({ value, label: t(`stage:look.${value}`) }))}
        />
      </div>
    </div>
  );
}

function Screen(props: { look: StageLook; moment: Moment }): ReactNode {
  const { look, moment } = props;
  const { snapshot, day, contact } = useGathering();
  const now = useNow();
  const shown = useMemo(() => previewDay(snapshot, day, look, moment, now), [snapshot, day, look, moment, now]);
  const { gathering } = snapshot;
  const logoUrl = usePicture(gathering.id, look.logoId, contact === 'live');
  const frame: FrameProps = {
    ...{ screen: 'preview', zone: gathering.zone, now, message: '', lost: false, lostSince: null, refused: null },
    ...{ look, logoUrl, name: gathering.title, line: dayLine(shown.clock, snapshot.items) },
  };
  return (
    <WordsProvider language={gathering.language}>
      <DayStage frame={frame} view={shown.view} day={shown.day} clock={shown.clock} />
    </WordsProvider>
  );
}
