import type { Item } from '../domain/agenda/agenda';
import { dayOfYear } from '../words';
import type { ProgrammeDay } from './programme';
import type { ReportContext } from './report-context';

/** «Dag 1 › Hva tar vi tak i? › Plenum». */
export const SEPARATOR = ' \u203a ';

/** What an item is called; its type when it has no title. */
export const itemTitle = ({ t }: Pick<ReportContext, 't'>, item: Item): string =>
  item.title.trim() || t(`common:kind.${item.kind}`);

/** «Dag 1», or what the day has been called. */
export const dayName = ({ t }: Pick<ReportContext, 't'>, { day, number }: ProgrammeDay): string =>
  day.label.trim() || t('report:day', { number });

/** «Dag 1: mandag 25. september». A day with a name of its own keeps it as it is. */
export function dayHeading(context: Pick<ReportContext, 't' | 'language'>, programmeDay: ProgrammeDay): string {
  const numbered = context.t('report:day', { number: programmeDay.number });
  const name = dayName(context, programmeDay);
  if (programmeDay.date === null || name.toLowerCase() !== numbered.toLowerCase()) return name;
  return `${name}: ${dayOfYear(context.language, programmeDay.date)}`;
}
