import { PARTICIPANT_ROLES } from '../../domain/agenda/gathering';
import { peopleByOrganisation } from '../people-in-order';
import type { ReportContext } from '../report-context';
import { dateFormat, wallTimes } from './serial-times';
import { type CellValue, numberColumn, type SheetColumn, type SheetTable } from './sheet-table';

/** Who took part, by organisation; where participants are only counted, how many of each role instead. */
export function participantsSheet(context: ReportContext): SheetTable {
  return context.snapshot.gathering.showNames ? namedSheet(context) : countedSheet(context);
}

const shared = ({ t }: ReportContext): readonly SheetColumn[] => [
  { label: t('report:excel.organisation'), width: 34, wrap: true },
  { label: t('report:excel.role'), width: 16 },
];

function namedSheet(context: ReportContext): SheetTable {
  const { t, language, snapshot } = context;
  const { zone } = snapshot.gathering;
  const wallTime = wallTimes(zone);
  const list = peopleByOrganisation(snapshot.participants, language);
  const checkedIn = list.some(({ presentFrom }) => presentFrom !== null);
  const moment = { width: 18, format: `${dateFormat(language)} hh:mm`, align: 'left' } as const;
  const presence: SheetColumn[] = [
    { label: t('report:excel.arrived'), ...moment },
    { label: t('report:excel.left'), ...moment },
  ];
  return {
    title: t('report:sheet.participants'),
    columns: [
      numberColumn(t('report:excel.number')),
      { label: t('report:excel.name'), width: 34, wrap: true },
      ...shared(context),
      ...(checkedIn ? presence : []),
    ],
    rows: list.map(({ name, organisation, role, presentFrom, presentTo }, index): CellValue[] => [
      index + 1,
      name,
      organisation,
      t(`common:role.${role}`),
      ...(checkedIn ? [presentFrom, presentTo].map((at) => (at === null ? null : wallTime(at))) : []),
    ]),
  };
}

function countedSheet(context: ReportContext): SheetTable {
  const { t, language, snapshot } = context;
  const list = peopleByOrganisation(snapshot.participants, language);
  const organisations = [...new Set(list.map(({ organisation }) => organisation))];
  const rows = organisations.flatMap((organisation) =>
    PARTICIPANT_ROLES.map((role) => ({
      organisation,
      role,
      count: list.filter((one) => one.organisation === organisation && one.role === role).length,
    })).filter(({ count }) => count > 0),
  );
  return {
    title: t('report:sheet.participants'),
    columns: [
      numberColumn(t('report:excel.number')),
      ...shared(context),
      { label: t('report:columns.howMany'), width: 12, align: 'center' },
    ],
    rows: rows.map(({ organisation, role, count }, index) => [
      index + 1,
      organisation,
      t(`common:role.${role}`),
      count,
    ]),
  };
}
