import { type ReactNode, useState } from 'react';
import type { GroupAnswer } from '../../../domain/groups/group';
import type { GroupAnswerId } from '../../../domain/ids';
import { useBegunAtTables } from '../../api/react';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { AnswerSection } from './AnswerSection';
import css from './AnswersTab.module.css';
import type { Section } from './answer-section';
import { DeletedAnswers } from './DeletedAnswers';
import type { ItemGroups } from './item-groups';
import { StepBar } from './StepBar';
import { useAnswerActs } from './useAnswerActs';
import { type StageSteps, useStageSteps } from './useStageSteps';

/** What the groups have answered, gone through together: gathered where they say the same, and agreed on. */
export function AnswersTab({ desk }: { desk: ItemGroups }): ReactNode {
  const { t } = useWords();
  const steps = useStageSteps(desk);
  const acts = useAnswerActs(desk);
  const [picked, pick] = useState<GroupAnswerId | null>(null);
  if (desk.groups.length === 0 || !desk.task) return <p className={css.note}>{t('groups:answers.notReady')}</p>;
  const hand = desk.answers.find(({ id }) => id === picked) ?? null;
  const gather = (under: GroupAnswer): void => {
    pick(null);
    if (hand && hand.id !== under.id) void acts.gather(hand, under);
  };
  return (
    <div className={css.tab}>
      <StepBar steps={steps} />
      <p className={css.help} role="status">
        {hand ? t('groups:answers.picked', { text: hand.text }) : t('groups:answers.help')}
      </p>
      <Begun desk={desk} />
      <div className={css.sections}>
        {sectionsOf(desk, steps, t('groups:answers.other')).map((section) => (
          <AnswerSection
            key={section.id}
            {...{ desk, section, acts, gather }}
            picked={hand}
            onPick={(answer) => pick(answer === null || answer.id === picked ? null : answer.id)}
          />
        ))}
      </div>
      <DeletedAnswers desk={desk} />
    </div>
  );
}

/** What stands on the tables' pads and is not added yet: how many lines, and never what they say. */
function Begun({ desk }: { desk: ItemGroups }): ReactNode {
  const { gatheringId } = useGathering();
  const { t } = useWords();
  const begun = useBegunAtTables(gatheringId);
  const tables = desk.groups.flatMap(({ id, name }) => {
    const count = begun.find(({ groupId }) => groupId === id)?.lines ?? 0;
    return count > 0 ? t('groups:answers.begunAt', { name, count }) : [];
  });
  return (
    <p className={css.help} role="status">
      {tables.length > 0 ? t('groups:answers.begun', { tables: tables.join(', ') }) : ''}
    </p>
  );
}

/** Of one group each question; of one question each group in one list. What belongs to no question any more comes last. */
function sectionsOf(desk: ItemGroups, { by, step }: StageSteps, other: string): readonly Section[] {
  const fields = desk.task?.fields ?? [];
  const known = new Set(fields.map(({ id }) => id));
  const group = by === 'group' ? desk.groups.find(({ id }) => id === step?.id) : undefined;
  if (!group) {
    // Group by group, as the hall sees them.
    const answers = desk.groups.flatMap(({ id }) =>
      desk.answers.filter(
        (answer) => answer.groupId === id && answer.fieldId === step?.id && answer.gatheredUnder === null,
      ),
    );
    return step ? [{ id: step.id, title: step.name, hint: '', fieldId: step.id, group: null, answers }] : [];
  }
  const own = desk.answers.filter(({ groupId }) => groupId === group.id);
  const left = own.filter(({ fieldId }) => !known.has(fieldId));
  const asked = fields.map(({ id, label, hint }) => ({
    ...{ id, title: label, hint, fieldId: id, group },
    answers: own.filter(({ fieldId }) => fieldId === id),
  }));
  return left.length === 0
    ? asked
    : [...asked, { id: 'other', title: other, hint: '', fieldId: null, group, answers: left }];
}
