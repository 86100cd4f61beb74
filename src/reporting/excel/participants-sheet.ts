import { peopleByOrganisation } from '../people-in-order';
import type { ReportContext } from '../report-context';
import type { SheetTable } from './sheet-table';

/** Who took part, by organisation. */
export function participantsSheet({ snapshot, language, t }: ReportContext): SheetTable {
  return {
    title: t('report:sheet.participants'),
    columns: [
      { label: t('report:excel.number'), width: 12, align: 'left' },
      { label: t('report:excel.name'), width: 34, wrap: true },
      { label: t('report:excel.organisation'), width: 34, wrap: true },
      { label: t('report:excel.role'), width: 16 },
    ],
    rows: peopleByOrganisation(snapshot.participants, language).map((person, index) => [
      index + 1,
      person.name,
      person.organisation,
      t(`common:role.${person.role}`),
    ]),
  };
}
