import { peopleByOrganisation } from '../people-in-order';
import type { ReportContext } from '../report-context';
import type { SheetTable } from './sheet-table';

/** Who took part, by organisation. */
export function participantsSheet({ snapshot, language, words }: ReportContext): SheetTable {
  return {
    title: words('report:sheet.participants'),
    columns: [
      { label: words('report:excel.number'), width: 12, align: 'left' },
      { label: words('report:excel.name'), width: 34, wrap: true },
      { label: words('report:excel.organisation'), width: 34, wrap: true },
      { label: words('report:excel.role'), width: 16 },
    ],
    rows: peopleByOrganisation(snapshot.participants, language).map((person, index) => [
      index + 1,
      person.name,
      person.organisation,
      words(`common:role.${person.role}`),
    ]),
  };
}
