import { PARTICIPANT_ROLES } from '../../domain/agenda/gathering';
import type { Participant } from '../../domain/people/participant';
import type { ReportBlock, ReportRow } from '../../domain/report/report-document';
import { listed } from '../../words';
import { grouped } from '../grouped';
import { peopleByOrganisation } from '../people-in-order';
import type { ReportContext } from '../report-context';

/** «2 folkevalgte og 1 leder». */
function byRole({ language, t }: ReportContext, people: readonly Participant[]): string {
  const roles = PARTICIPANT_ROLES.map((role) => {
    const count = people.filter((person) => person.role === role).length;
    return count === 0 ? '' : t(`report:people.${role}`, { count });
  });
  return listed(
    language,
    roles.filter((part) => part !== ''),
  );
}

/** «Deltakere: 9 (3 folkevalgte og 6 fra næringslivet)»; empty without any. */
export function peopleLine(context: ReportContext): string {
  const people = context.snapshot.participants;
  if (people.length === 0) return '';
  return context.t('report:about.participants', { count: people.length, roles: byRole(context, people) });
}

/** «Anne Lie (folkevalgt), Ingrid Haugen (leder)»; «andre» says nothing of one person. */
const byName = ({ t }: ReportContext, people: readonly Participant[]): string =>
  people.map(({ name, role }) => (role === 'other' ? name : `${name} (${t(`common:role.${role}`)})`)).join(', ');

/** Who was there, a row for each organisation: by name, or only how many of each role. */
export function peopleTable(context: ReportContext): ReportBlock[] {
  const { snapshot, language, t } = context;
  const people = peopleByOrganisation(snapshot.participants, language);
  if (people.length === 0) return [];
  const { showNames } = snapshot.gathering;
  const rows = [...grouped(people, ({ organisation }) => organisation)].map(([organisation, own]): ReportRow => {
    const name = organisation.trim() || t('report:people.noOrganisation');
    return { cells: [name, showNames ? byName(context, own) : byRole(context, own), String(own.length)] };
  });
  const columns = [
    { label: t('report:columns.organisation'), width: 4 },
    { label: t(showNames ? 'report:columns.who' : 'report:columns.role'), width: 7 },
    { label: t('report:columns.howMany'), width: 1.4, align: 'end' as const },
  ];
  const caption = t('report:about.byOrganisation');
  return [{ type: 'table', key: 'about.table', caption, columns, rows, rowHeads: true }];
}
