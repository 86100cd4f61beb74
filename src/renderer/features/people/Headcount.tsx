import type { ReactNode } from 'react';
import type { Participant } from '../../../domain/people/participant';
import { headcount } from '../../../domain/people/people-list';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Checkbox } from '../../ui/Field';
import css from './Headcount.module.css';
import { useCannotChange } from './useCannotChange';

/** How many there are, by role and organisation, and whether more than that may be shown to others. */
export function Headcount(props: { people: readonly Participant[] }): ReactNode {
  const { t } = useWords();
  const { here, roles, organisations } = headcount(props.people);
  return (
    <section className={css.count} aria-label={t('people:count.title')}>
      <dl className={css.figures}>
        <Figure label={t('people:count.here')} count={here} />
        {roles.map(({ role, count }) => (
          <Figure key={role} label={t(`common:role.${role}`)} count={count} />
        ))}
      </dl>
      <details className={css.fold}>
        <summary>{t('people:count.organisations')}</summary>
        <dl className={css.organisations}>
          {organisations.map(({ organisation, count }) => (
            <div key={organisation}>
              <dt>{organisation || t('people:count.noOrganisation')}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      </details>
      <ShowNames />
    </section>
  );
}

function Figure(props: { label: string; count: number }): ReactNode {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.count}</dd>
    </div>
  );
}

function ShowNames(): ReactNode {
  const { gatheringId, client, snapshot } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const cannot = useCannotChange();
  const show = (showNames: boolean): void =>
    void call(() => client.gathering.update({ gatheringId, patch: { showNames } }));
  return (
    <div>
      <Checkbox
        checked={snapshot.gathering.showNames}
        disabled={cannot !== null}
        aria-describedby="people-show-names"
        onChange={(event) => show(event.target.checked)}
      >
        {t('people:count.showNames')}
      </Checkbox>
      <p id="people-show-names" className={css.hint}>
        {t('people:count.showNamesHint')}
      </p>
    </div>
  );
}
