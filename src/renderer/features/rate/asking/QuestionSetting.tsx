import type { ReactNode } from 'react';
import { dayTree, type ItemNode } from '../../../../domain/agenda/tree';
import type { ItemId } from '../../../../domain/ids';
import { BREAKDOWNS } from '../../../../domain/ratings/rating';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Select } from '../../../ui/Field';
import type { PartProps } from './QuestionWording';

type Node = ItemNode<ReturnType<typeof useGathering>['snapshot']['items'][number]>;
const inOrder = (nodes: readonly Node[]): Node[] => nodes.flatMap((node) => [node, ...inOrder(node.children)]);

/** The item it is asked under, or the gathering as a whole. */
export function ItemChoice(props: { value: ItemId | null; onChange: (id: ItemId | null) => void }): ReactNode {
  const { value, onChange } = props;
  const { snapshot, days } = useGathering();
  const { t } = useWords();
  const rows = days.flatMap((day) => inOrder(dayTree(snapshot.items, day.id)));
  return (
    <Select
      label={t('rate:form.item')}
      value={value ?? ''}
      onChange={(event) => onChange(rows.find(({ item }) => item.id === event.target.value)?.item.id ?? null)}
    >
      <option value="">{t('rate:form.noItem')}</option>
      {rows.map(({ item, depth }) => (
        <option key={item.id} value={item.id}>
          {'\u2003'.repeat(depth - 1)}
          {item.title || t('rate:form.untitled')}
        </option>
      ))}
    </Select>
  );
}

/** Alone, or on one page with others. Nothing to choose until there is a form. */
export function FormChoice({ fields, change }: PartProps): ReactNode {
  const { forms } = useGathering().snapshot;
  const { t } = useWords();
  if (forms.length === 0) return null;
  return (
    <Select
      label={t('rate:form.page')}
      value={fields.formId ?? ''}
      onChange={(event) => change({ formId: forms.find(({ id }) => id === event.target.value)?.id ?? null })}
    >
      <option value="">{t('rate:form.alone')}</option>
      {forms.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  );
}

/** Seconds. */
const COUNTDOWNS = [30, 60, 120, 180, 300, 600];

/** How long a question, or a form, stays open. */
export function CountdownChoice(props: {
  value: number | null;
  onChange: (seconds: number | null) => void;
}): ReactNode {
  const { value, onChange } = props;
  const { t } = useWords();
  const offered = value === null ? COUNTDOWNS : [...new Set([...COUNTDOWNS, value])];
  return (
    <Select
      label={t('rate:form.countdown')}
      value={value ?? ''}
      onChange={(event) => onChange(Number(event.target.value) || null)}
    >
      <option value="">{t('rate:form.noCountdown')}</option>
      {offered
        .toSorted((a, b) => a - b)
        .map((seconds) => (
          <option key={seconds} value={seconds}>
            {seconds % 60 === 0
              ? t('rate:form.minutes', { count: seconds / 60 })
              : t('rate:form.seconds', { count: seconds })}
          </option>
        ))}
    </Select>
  );
}

/** What answers are broken down by, and what that means. Only before it is opened: nobody is to be placed afterwards. */
export function BreakdownChoice({ fields, change, opened }: PartProps & { readonly opened: boolean }): ReactNode {
  const { t } = useWords();
  const { breakdown } = fields;
  const hint = opened ? t('rate:breakdown.tooLate') : breakdown ? t(`rate:breakdown.means.${breakdown}`) : undefined;
  return (
    <Select
      label={t('rate:breakdown.label')}
      hint={hint}
      value={breakdown ?? ''}
      aria-disabled={opened || undefined}
      onChange={(event) => {
        if (!opened) change({ breakdown: BREAKDOWNS.find((one) => one === event.target.value) ?? null });
      }}
    >
      <option value="">{t('rate:breakdown.none')}</option>
      {BREAKDOWNS.map((one) => (
        <option key={one} value={one}>
          {t(`rate:breakdown.by.${one}`)}
        </option>
      ))}
    </Select>
  );
}
