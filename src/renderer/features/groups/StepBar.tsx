import type { ReactNode } from 'react';
import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/SegmentedControl';
import css from './AnswersTab.module.css';
import { useCannotLead } from './useCannotChange';
import type { By, StageSteps } from './useStageSteps';

const WAYS: readonly By[] = ['group', 'field'];

/** One key forward and one back, here and in the hall. */
export function StepBar({ steps }: { steps: StageSteps }): ReactNode {
  const { t } = useWords();
  const { by, setBy, step, next, previous, onStage, page, pages } = steps;
  const cannot = useCannotLead();
  useShortcut('PageDown', t('groups:step.next'), () => next?.(), { whileTyping: true });
  useShortcut('PageUp', t('groups:step.previous'), () => previous?.(), { whileTyping: true });
  // Where the hall looks, only she who leads turns the page.
  const held = onStage ? cannot : null;
  return (
    <div className={css.bar}>
      <SegmentedControl
        label={t('groups:step.by')}
        segments={WAYS.map((value) => ({ value, label: t(`groups:step.${value}`) }))}
        value={by}
        onChange={setBy}
      />
      <select
        className={css.choice}
        aria-label={t('groups:step.which')}
        value={step?.id ?? ''}
        onChange={(event) => {
          const to = steps.steps.find(({ id }) => id === event.target.value);
          if (to) steps.goTo(to);
        }}
      >
        {steps.steps.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button
        size="row"
        keys="PageUp"
        keepFocus
        unavailable={held ?? (previous === null && t('groups:step.atFirst'))}
        onClick={() => previous?.()}
      >
        {t('groups:step.previous')}
      </Button>
      <Button
        size="row"
        keys="PageDown"
        keepFocus
        unavailable={held ?? (next === null && t('groups:step.atLast'))}
        onClick={() => next?.()}
      >
        {t('groups:step.next')}
      </Button>
      <span className={css.gap} />
      {onStage ? (
        <p className={css.onStage} role="status">
          {pages > 1 ? t('groups:step.shownPage', { page: page + 1, of: pages }) : t('groups:step.shown')}
        </p>
      ) : null}
      <Button
        size="row"
        look={onStage ? 'plain' : 'filled'}
        keepFocus
        unavailable={cannot}
        onClick={onStage ? steps.takeDown : steps.show}
      >
        {t(onStage ? 'groups:step.takeDown' : 'groups:step.show')}
      </Button>
    </div>
  );
}
