import type { ReportSection } from '../../domain/report-document';
import { peopleByOrganisation } from '../people-in-order';
import type { ReportContext } from '../report-context';

/** Who took part, by organisation. */
export function participantsSection({ snapshot, language, t }: ReportContext): ReportSection | null {
  const people = peopleByOrganisation(snapshot.participants, language);
  if (people.length === 0) return null;
  const columns = [
    { label: t('report:columns.organisation'), width: 4 },
    { label: t('report:columns.name'), width: 4 },
    { label: t('report:columns.role'), width: 2 },
  ];
  const rows = people.map((person) => [person.organisation, person.name, t(`common:role.${person.role}`)]);
  return {
    id: 'participants',
    title: t('report:section.participants'),
    blocks: [{ type: 'table', caption: null, columns, rows }],
    count: people.length,
  };
}
