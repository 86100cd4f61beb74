import type { ReactNode } from 'react';
import type { StageShowing } from '../../../../domain/views/views';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import { StarFilledIcon } from '../../../ui/icons';
import { type PagePart, pagesOf } from '../../reflection/order';
import { type FrameProps, StageFrame } from '../frame/StageFrame';
import css from './ObservationsStage.module.css';
import { ShownHead, ShownTitle } from './ShownPage';
import shown from './ShownPage.module.css';

type Shown = Extract<StageShowing, { type: 'observations' }>;

/** What the reflecting team has seen and heard, a page at a time. Nobody's name is on it. */
export function ObservationsStage(props: { frame: FrameProps; showing: Shown }): ReactNode {
  const { frame, showing } = props;
  const { t } = useWords();
  const pages = pagesOf(showing.observations, showing.order);
  // What has no theme must not look as if it had the one above it.
  const themed = showing.order === 'theme' && showing.observations.some(({ theme }) => theme.trim() !== '');
  const at = Math.min(showing.page, Math.max(0, pages.length - 1));
  return (
    <StageFrame {...frame} head={<ShownHead kind="reflection">{showing.title}</ShownHead>}>
      <ShownTitle
        title={t('reflection:observations')}
        page={pages.length > 1 ? t('reflection:page', { page: at + 1, of: pages.length }) : null}
        className={css.title}
      />
      <div key={at} className={cx(shown.page, css.page, frame.message !== '' && css.tight)}>
        {(pages[at] ?? []).map((part) => (
          <Part key={part.theme} part={part} heading={part.theme || (themed ? t('reflection:board.noTheme') : '')} />
        ))}
        {pages.length === 0 ? <p className={shown.none}>{t('reflection:noneShown')}</p> : null}
      </div>
    </StageFrame>
  );
}

function Part(props: { part: PagePart<Shown['observations'][number]>; heading: string }): ReactNode {
  const { part, heading } = props;
  const { t } = useWords();
  return (
    <section>
      {heading ? <h2>{heading}</h2> : null}
      <ul>
        {part.observations.map(({ id, aspect, text, starred }) => (
          <li key={id}>
            <span className={css.aspect}>
              {t(`reflection:aspect.${aspect}`)}
              {starred ? <StarFilledIcon /> : null}
              {starred ? <VisuallyHidden>{t('reflection:starred')}</VisuallyHidden> : null}
            </span>
            <span className={cx(shown.text, css.text)} dir="auto">
              {text}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
