import type { ReactNode } from 'react';
import type { PlanIssue } from '../../../../domain/agenda/plan-issues';
import type { DayLayout } from '../../../../domain/agenda/schedule';
import { clockFace } from '../../../../domain/time';
import { clockInText, span } from '../../../../words';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { cx } from '../../../ui/cx';
import { type Mend, mendsOf } from '../acts/mends';
import { usePlan } from '../acts/plan-context';
import { useCutOff } from '../acts/useCutOff';
import { GridCell, GridRow } from './GridParts';
import css from './IssueRow.module.css';

interface IssueProps {
  readonly issue: PlanIssue;
  readonly lead: boolean;
}

/** What does not add up, at its place, with the ways to mend it. `lead`: the first of them, whose first mend is the next act. */
export function IssueRow(props: IssueProps): ReactNode {
  const { issue } = props;
  return (
    <tr className={cx(css.issue, issue.type === 'slack' && css.slack)}>
      <td colSpan={7}>
        <IssueBody {...props} />
      </td>
    </tr>
  );
}

/** The same beside a track, where a row is not of the table. */
export function IssueCard(props: IssueProps): ReactNode {
  const { issue } = props;
  return (
    <GridRow className={cx(css.issue, css.card, issue.type === 'slack' && css.slack)}>
      <GridCell>
        <IssueBody {...props} />
      </GridCell>
    </GridRow>
  );
}

function IssueBody(props: IssueProps): ReactNode {
  const { issue, lead } = props;
  const { t } = useWords();
  const { layout, letStand, acts, focusItem } = usePlan();
  const text = useIssueText();
  const mends = mendsOf(issue, layout);
  const goOn = (): void => focusItem(issue.itemId);
  const mendLabel = useMendLabel();
  const cutOff = useCutOff();
  return (
    <div className={css.body}>
      <span className={css.text}>{text(issue, layout)}</span>
      {mends.map((mend, index) => (
        <Button
          key={mend.type}
          size="row"
          look={index === 0 && lead ? 'filled' : issue.type === 'slack' ? 'quiet' : 'plain'}
          unavailable={cutOff}
          keys={index === 0 && lead ? 'Enter' : undefined}
          data-stop={index === 0 ? '' : undefined}
          onClick={() => void acts.mend(mend).then((done) => done && goOn())}
        >
          {mendLabel(mend)}
        </Button>
      ))}
      <Button
        size="row"
        look="quiet"
        className={css.letStand}
        onClick={() => {
          letStand(issue);
          goOn();
        }}
      >
        {t('plan:mend.letStand')}
      </Button>
    </div>
  );
}

function useTitleOf(): (id: string | null) => string {
  const { snapshot } = useGathering();
  const { t } = useWords();
  return (id) => snapshot.items.find((item) => item.id === id)?.title || t('plan:untitled');
}

function useIssueText(): (issue: PlanIssue, layout: DayLayout) => string {
  const { t, language } = useWords();
  const titleOf = useTitleOf();
  const { day } = useGathering();
  return (issue, layout) => {
    const row = layout.rows.find(({ item }) => item.id === issue.itemId);
    const start = clockInText(language, row?.start ?? layout.dayStart);
    const title = titleOf(issue.itemId);
    if (issue.type === 'blockLength') {
      return t('plan:issue.blockLength', { title, stated: issue.stated, actual: issue.actual });
    }
    if (issue.type === 'slack') {
      return t('plan:issue.slack', { title, start, length: span(language, issue.minutes) });
    }
    if (issue.type === 'lockedShort') {
      const end = clockInText(language, row?.item.lockedEnd ?? layout.dayEnd);
      const [has, needs] = [span(language, issue.minutes), span(language, issue.shortest)];
      return t('plan:issue.lockedShort', { title, end, has, needs });
    }
    if (issue.type === 'roundsShort') {
      const { count = 0, minutes = 0 } = row?.item.rounds ?? {};
      const end = clockInText(language, row?.item.lockedEnd ?? layout.dayEnd);
      const [has, needs] = [span(language, issue.minutes), span(language, issue.needed)];
      return t('plan:issue.roundsShort', { title, end, has, needs, rounds: count, minutes });
    }
    if (issue.previousId === null) {
      return t('plan:issue.beforeDay', { title, start, dayStart: clockInText(language, day.start) });
    }
    const end = layout.rows.find(({ item }) => item.id === issue.previousId)?.end ?? layout.dayStart;
    return t('plan:issue.overlap', {
      previous: titleOf(issue.previousId),
      end: clockInText(language, end),
      title,
      start,
    });
  };
}

function useMendLabel(): (mend: Mend) => string {
  const { t } = useWords();
  const titleOf = useTitleOf();
  return (mend) => {
    switch (mend.type) {
      case 'shorten':
        return t('plan:mend.shorten', { minutes: mend.minutes });
      case 'lengthen':
        return t('plan:mend.lengthen', { title: titleOf(mend.itemId), minutes: mend.minutes });
      case 'movePin':
        return t('plan:mend.movePin', { title: titleOf(mend.itemId), time: clockFace(mend.to) });
      case 'unpin':
        return t('plan:mend.unpin');
      case 'moveEnd':
        return t('plan:mend.moveEnd', { title: titleOf(mend.itemId), time: clockFace(mend.to) });
      case 'unlockEnd':
        return t('plan:mend.unlockEnd');
      case 'startDay':
        return t('plan:mend.startDay', { time: clockFace(mend.to) });
      case 'shortenRounds': {
        const { count, minutes } = mend.rounds;
        return t('plan:mend.shortenRounds', { rounds: count, minutes });
      }
      case 'followChildren':
        return t('plan:mend.followChildren', { minutes: mend.minutes });
    }
  };
}
