import type { Item } from '../domain/agenda/agenda';
import { toldBy } from '../domain/agenda/day-label';
import { dayOfYear, dayName as nameOfDay } from '../words';
import type { ProgrammeDay } from './programme';
import type { ReportContext } from './report-context';

/** «Dag 1 › Hva tar vi tak i? › Plenum». */
export const SEPARATOR = ' \u203a ';

/** What an item is called; its type when it has no title. */
export const itemTitle = ({ t }: Pick<ReportContext, 't'>, item: Item): string =>
  item.title.trim() || t(`common:kind.${item.kind}`);

/** «Dag 1», for a column or a path; a day without a date may have a name of its own. */
export const dayName = ({ t }: Pick<ReportContext, 't'>, { day, date, number }: ProgrammeDay): string =>
  (date === null && toldBy(day).own) || t('report:day', { number });

/** «Dag 1: mandag 25. september · Muligheter». A day without a date has the name it was given. */
export function dayHeading(context: Pick<ReportContext, 't' | 'language'>, programmeDay: ProgrammeDay): string {
  const { day, date, number } = programmeDay;
  const numbered = context.t('report:day', { number });
  return nameOfDay({ label: day.label, date }, { language: context.language, numbered, write: dayOfYear });
}
