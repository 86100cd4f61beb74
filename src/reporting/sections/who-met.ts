import { presentAt } from '../../domain/people/how-many-present';
import { eachOnce } from '../../domain/people/person-name';
import { listed } from '../../words';
import type { ReportContext } from '../report-context';

/** More organisations than these are counted instead. */
export const MOST_NAMED = 3;

/** «46 deltakere fra Åsdal kommune og Moen kommune», as a sentence about them begins; empty where nobody is known of. */
export function whoMet({ snapshot, language, t }: ReportContext): string {
  const { participants } = snapshot;
  const count = presentAt(snapshot).count ?? participants.length;
  if (count === 0) return '';
  const organisations = eachOnce(participants.map(({ organisation }) => organisation));
  if (organisations.length === 0) return t('report:account.who', { count });
  const from =
    organisations.length > MOST_NAMED
      ? t('report:account.organisations', { count: organisations.length })
      : listed(language, organisations);
  return t('report:account.whoFrom', { count, from });
}
