import { type ReactNode, useEffect, useState } from 'react';
import type { LetterReceivers } from '../../../../domain/report/letter-receivers';
import { useCall } from '../../../api/call';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Select } from '../../../ui/Field';
import css from './Letters.module.css';
import { WayRow } from './WayRow';

interface LettersProps {
  readonly off: string | false;
  readonly onWrite: (receivers: readonly string[]) => void;
}

/** Stands for all the organisations: nobody has an empty name. */
const ALL = '';

/** A letter to one, or one to each of the organisations. */
export function Letters({ off, onWrite }: LettersProps): ReactNode {
  const { t } = useWords();
  const receivers = useReceivers();
  const [chosen, setChosen] = useState(ALL);
  const { organisations, others } = receivers ?? NOBODY;
  const all = [...organisations, ...others];
  if (receivers && all.length === 0)
    return <WayRow name={t('paper:place.name.letter')} what={t('paper:place.toNobody')} />;
  const first = organisations.length > 0 ? ALL : (others[0] ?? ALL);
  const to = all.includes(chosen) ? chosen : first;
  const kind = others.includes(to) ? 'letterToOthers' : 'letter';
  return (
    <WayRow name={t(`paper:place.name.${kind}`)} what={t(`paper:place.what.${kind}`)}>
      <Select
        label={t('paper:place.to')}
        hideLabel
        className={css.choice}
        value={to}
        onChange={(event) => setChosen(event.target.value)}
      >
        {first === ALL ? <option value={ALL}>{t('paper:place.toAll', { count: organisations.length })}</option> : null}
        <Group label={t('paper:place.organisations')} names={organisations} />
        <Group label={t('paper:place.others')} names={others} />
      </Select>
      <Button size="row" unavailable={off} onClick={() => onWrite(to === ALL ? organisations : [to])}>
        {t('paper:place.act.letter')}
      </Button>
    </WayRow>
  );
}

/** People and offices are no organisations, and are not told among them. */
function Group({ label, names }: { label: string; names: readonly string[] }): ReactNode {
  if (names.length === 0) return null;
  return (
    <optgroup label={label}>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

const NOBODY: LetterReceivers = { organisations: [], others: [] };

/** Those a letter can be written to; null until they are known. */
function useReceivers(): LetterReceivers | null {
  const { gatheringId, client, snapshot } = useGathering();
  const call = useCall();
  const [receivers, setReceivers] = useState<LetterReceivers | null>(null);
  const { participants, notes } = snapshot;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the people and the actions tell whom a letter can be to.
  useEffect(() => {
    let latest = true;
    void call(() => client.report.letterReceivers({ gatheringId })).then((answer) => {
      if (latest && answer.ok) setReceivers(answer.value);
    });
    return () => {
      latest = false;
    };
  }, [call, client, gatheringId, participants, notes]);
  return receivers;
}
