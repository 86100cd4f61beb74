import { type ReactNode, useEffect, useState } from 'react';
import { useCall } from '../../../api/call';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Select } from '../../../ui/Field';
import css from './Letters.module.css';
import { WayRow } from './WayRow';

interface LettersProps {
  readonly off: string | false;
  readonly onWrite: (organisations: readonly string[]) => void;
}

/** Stands for all of them: no organisation has an empty name. */
const ALL = '';

/** A letter to one organisation, or one to each of them. */
export function Letters({ off, onWrite }: LettersProps): ReactNode {
  const { t } = useWords();
  const organisations = useOrganisations();
  const [chosen, setChosen] = useState(ALL);
  const name = t('paper:place.name.letter');
  if (organisations?.length === 0) return <WayRow name={name} what={t('paper:place.toNobody')} />;
  const to = organisations?.includes(chosen) ? chosen : ALL;
  return (
    <WayRow name={name} what={t('paper:place.what.letter')}>
      <Select
        label={t('paper:place.to')}
        hideLabel
        className={css.choice}
        value={to}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value={ALL}>{t('paper:place.toAll', { count: organisations?.length ?? 0 })}</option>
        {organisations?.map((organisation) => (
          <option key={organisation} value={organisation}>
            {organisation}
          </option>
        ))}
      </Select>
      <Button size="row" unavailable={off} onClick={() => onWrite(to === ALL ? (organisations ?? []) : [to])}>
        {t('paper:place.act.letter')}
      </Button>
    </WayRow>
  );
}

/** Those a letter can be written to; null until they are known. */
function useOrganisations(): readonly string[] | null {
  const { gatheringId, client, snapshot } = useGathering();
  const call = useCall();
  const [organisations, setOrganisations] = useState<readonly string[] | null>(null);
  const { participants, notes } = snapshot;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the people and the actions tell whom a letter can be to.
  useEffect(() => {
    let latest = true;
    void call(() => client.report.organisations({ gatheringId })).then((answer) => {
      if (latest && answer.ok) setOrganisations(answer.value);
    });
    return () => {
      latest = false;
    };
  }, [call, client, gatheringId, participants, notes]);
  return organisations;
}
