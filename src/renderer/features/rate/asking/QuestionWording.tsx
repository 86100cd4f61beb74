import type { ReactNode } from 'react';
import { withInnerMarks, wordsIn } from '../../../../words';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import type { QuestionFields } from '../acts/question-fields';
import css from './QuestionDialog.module.css';

export interface PartProps {
  readonly fields: QuestionFields;
  readonly change: (patch: Partial<QuestionFields>) => void;
}

/** What the two ends of the scale mean, in her words. */
export function Anchors({ fields, change }: PartProps): ReactNode {
  const { t } = useWords();
  return (
    <div className={css.anchors}>
      <TextField
        label={t('rate:form.low')}
        value={fields.lowAnchor}
        placeholder={t('rate:example.low')}
        onChange={(event) => change({ lowAnchor: event.target.value })}
        maxLength={80}
      />
      <TextField
        label={t('rate:form.high')}
        value={fields.highAnchor}
        placeholder={t('rate:example.high')}
        onChange={(event) => change({ highAnchor: event.target.value })}
        maxLength={80}
      />
    </div>
  );
}

/** The pair that follows the number: why not lower, and what would lift it. */
export function Pair({ fields, change }: PartProps): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const theirs = wordsIn(snapshot.gathering.language);
  return (
    <>
      <InWords
        label={t('rate:form.whyNotLower')}
        value={fields.whyNotLower}
        standard={theirs('rate:ready.whyNotLower')}
        onChange={(whyNotLower) => change({ whyNotLower })}
      />
      <InWords
        label={t('rate:form.followUp')}
        value={fields.followUp}
        standard={theirs('phone:lift')}
        onChange={(followUp) => change({ followUp })}
      />
    </>
  );
}

function InWords(props: {
  label: string;
  value: string;
  standard: string;
  onChange: (text: string) => void;
}): ReactNode {
  const { label, value, standard, onChange } = props;
  const { t } = useWords();
  return (
    <div className={css.withReady}>
      <TextField
        label={label}
        hint={t('rate:form.followUpHint')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        maxLength={300}
      />
      {value.trim() === standard ? null : (
        <Button size="row" onClick={() => onChange(standard)}>
          {t('rate:form.standard', { text: withInnerMarks(standard) })}
        </Button>
      )}
    </div>
  );
}

/** Questions many ask at the end of the day, ready to be taken. */
export function Ready({ change }: PartProps): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const theirs = wordsIn(snapshot.gathering.language);
  return (
    <div className={css.ready}>
      {[theirs('rate:ready.takeHome'), theirs('rate:ready.next')].map((text) => (
        <Button key={text} size="row" onClick={() => change({ text })}>
          {t('rate:form.standard', { text: withInnerMarks(text) })}
        </Button>
      ))}
    </div>
  );
}
