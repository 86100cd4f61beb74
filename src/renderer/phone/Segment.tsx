/** @jsxImportSource preact */
import type { Breakdown } from '../../domain/ratings/rating';
import type { PhoneQuestion } from '../../domain/views/views';
import type { PhoneWords } from './words';

const ROLES = ['elected', 'leader', 'union', 'business', 'other'] as const;
const WHY = { organisation: 'phone:breakdown.whyOrganisation', role: 'phone:breakdown.whyRole' } as const;

/** What the questions of this page are to be broken down by, each asked for once; nothing where there is nothing to choose. */
export function segmentsAsked(questions: readonly PhoneQuestion[]): readonly NonNullable<PhoneQuestion['breakdown']>[] {
  const asked = questions.flatMap(({ breakdown }) => (breakdown && breakdown.options.length > 0 ? [breakdown] : []));
  return asked.filter(({ by }, index) => asked.findIndex((other) => other.by === by) === index);
}

interface SegmentProps {
  readonly by: Breakdown;
  readonly options: readonly string[];
  readonly chosen: string;
  readonly t: PhoneWords;
  readonly onChoose: (segment: string) => void;
}

/** Whoever wants to says where they come from. Nothing is chosen for anybody. */
export function Segment({ by, options, chosen, t, onChoose }: SegmentProps) {
  const nameOf = (option: string): string => {
    const role = ROLES.find((one) => one === option);
    return by === 'role' && role ? t(`phone:breakdown.roles.${role}`) : option;
  };
  return (
    <div class="follow-up">
      <label for={`segment-${by}`}>{t(`phone:breakdown.${by}`)}</label>
      <select
        id={`segment-${by}`}
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
        aria-describedby={`segment-${by}-why`}
      >
        <option value="">{t('phone:breakdown.open')}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
      <p id={`segment-${by}-why`} class="soft">
        {t(WHY[by])}
      </p>
    </div>
  );
}
