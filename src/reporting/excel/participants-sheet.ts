import { PARTICIPANT_ROLES } from '../../domain/gathering';
import type { Participant } from '../../domain/participant';
import { peopleByOrganisation } from '../people-in-order';
import type { ReportContext } from '../report-context';
import type { SheetColumn, SheetTable } from './sheet-table';

/** Where nobody is named, the order they came in says nothing either. */
function people({ snapshot, language }: ReportContext): Participant[] {
  const list = peopleByOrganisation(snapshot.participants, language);
  if (snapshot.gathering.showNames) return list;
  const byRole = [...list].sort((a, b) => PARTICIPANT_ROLES.indexOf(a.role) - PARTICIPANT_ROLES.indexOf(b.role));
  const organisations = [...new Set(list.map(({ organisation }) => organisation))];
  return byRole.sort((a, b) => organisations.indexOf(a.organisation) - organisations.indexOf(b.organisation));
}

/** Who took part, by organisation; without names where participants are only counted. */
export function participantsSheet(context: ReportContext): SheetTable {
  const { t } = context;
  const { showNames } = context.snapshot.gathering;
  const name: SheetColumn = { label: t('report:excel.name'), width: 34, wrap: true };
  return {
    title: t('report:sheet.participants'),
    columns: [
      { label: t('report:excel.number'), width: 12, align: 'left' },
      ...(showNames ? [name] : []),
      { label: t('report:excel.organisation'), width: 34, wrap: true },
      { label: t('report:excel.role'), width: 16 },
    ],
    rows: people(context).map((person, index) => [
      index + 1,
      ...(showNames ? [person.name] : []),
      person.organisation,
      t(`common:role.${person.role}`),
    ]),
  };
}
