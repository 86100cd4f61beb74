import { PARTICIPANT_ROLES } from '../../domain/gathering';
import type { Participant } from '../../domain/participant';
import type { ReportColumn, ReportSection } from '../../domain/report-document';
import { grouped } from '../grouped';
import { peopleByOrganisation } from '../people-in-order';
import type { ReportContext } from '../report-context';

interface Table {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly string[])[];
}

function named(people: readonly Participant[], { t }: ReportContext): Table {
  return {
    columns: [
      { label: t('report:columns.organisation'), width: 4 },
      { label: t('report:columns.name'), width: 4 },
      { label: t('report:columns.role'), width: 2 },
    ],
    rows: people.map((person) => [person.organisation, person.name, t(`common:role.${person.role}`)]),
  };
}

/** How many of each role from each organisation, and nobody by name. */
function counted(people: readonly Participant[], { t }: ReportContext): Table {
  const byOrganisation = grouped(people, (person) => person.organisation);
  return {
    columns: [
      { label: t('report:columns.organisation'), width: 5 },
      { label: t('report:columns.role'), width: 3 },
      { label: t('report:columns.howMany'), width: 2, align: 'end' },
    ],
    rows: [...byOrganisation].flatMap(([organisation, own]) =>
      PARTICIPANT_ROLES.flatMap((role) => {
        const count = own.filter((person) => person.role === role).length;
        return count === 0 ? [] : [[organisation, t(`common:role.${role}`), String(count)]];
      }),
    ),
  };
}

/** Who took part, by organisation. */
export function participantsSection(context: ReportContext): ReportSection | null {
  const { snapshot, language, t } = context;
  const people = peopleByOrganisation(snapshot.participants, language);
  if (people.length === 0) return null;
  const table = snapshot.gathering.showNames ? named(people, context) : counted(people, context);
  return {
    id: 'participants',
    title: t('report:section.participants'),
    blocks: [{ type: 'table', caption: null, columns: table.columns, rows: table.rows.map((cells) => ({ cells })) }],
    count: people.length,
  };
}
