import type { ReactNode } from 'react';
import type { StageAnswers, StageShowing } from '../../../../domain/views/views';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { CheckIcon } from '../../../ui/icons';
import { type FrameProps, StageFrame } from '../frame/StageFrame';
import { useFit } from '../frame/useFit';
import css from './GroupsStage.module.css';
import { ShownHead, ShownTitle } from './ShownPage';
import shown from './ShownPage.module.css';

type Shown = Extract<StageShowing, { type: 'groups' }>;

/** In hundredths of the screen's height: read from fifteen metres, and smaller only where a message takes of the room. */
const LEAST = 3.7;
const MOST = 5.6;

/** What the groups have answered, a page at a time. */
export function GroupsStage(props: FrameProps & { showing: Shown }): ReactNode {
  const { showing, ...frame } = props;
  const { t } = useWords();
  const { title, page, pages, parts } = showing;
  const box = useFit(JSON.stringify([parts, frame.message === '', frame.lost]), LEAST, MOST);
  return (
    <StageFrame {...frame} head={<ShownHead kind="group">{t('common:kind.group')}</ShownHead>}>
      <ShownTitle
        title={title}
        page={pages > 1 ? t('groups:stage.page', { page: page + 1, of: pages }) : null}
        className={css.title}
      />
      <div ref={box} key={`${title} ${page}`} className={cx(shown.page, css.page)}>
        {parts.map((part) => (
          <Part key={part.label} part={part} />
        ))}
        {parts.length === 0 ? <p className={shown.none}>{t('groups:stage.nothing')}</p> : null}
      </div>
    </StageFrame>
  );
}

function Part({ part }: { part: StageAnswers }): ReactNode {
  const { t } = useWords();
  return (
    <section>
      <h2>{part.label}</h2>
      <ul>
        {part.answers.map(({ id, text, agreed, alike }) => (
          <li key={id}>
            <span className={cx(shown.text, css.text)} dir="auto">
              {text}
            </span>
            {agreed || alike > 0 ? (
              <span className={css.about}>
                {agreed ? (
                  <span className={css.agreed}>
                    <CheckIcon /> {t('groups:stage.agreed')}
                  </span>
                ) : null}
                {alike > 0 ? <span>{t('groups:stage.same', { count: alike + 1 })}</span> : null}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
