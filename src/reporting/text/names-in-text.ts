import type { Language } from '../../domain/agenda/gathering';
import { tellsRole } from '../../domain/people/people-list';
import { localeTag } from '../../words';

/** An office by what its word ends with: «Ordfører», «næringssjef», «regiondirektør». */
const OFFICE = /(?:fører|førar|direktør|sjef|rådmann|leder|leiar|rektor|politiker|politikar|mayor|director|manager)$/iu;
/** Several in one field; «og» and «and» stand well in a sentence as they are. */
const SEVERAL = /\s*[,;/]\s*/u;

/** «IKT-sjef» and «HR-leder» keep their capitals. */
const lowered = (text: string, language: Language): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.slice(0, 1).toLocaleLowerCase(localeTag(language)) + text.slice(1);

/** As a sentence begins. */
export const capital = (text: string, language: Language): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase(localeTag(language)) + text.slice(first.length);
};

/** «Ordfører Kari Vik» with a small letter; an office alone is somebody: «ordføreren», «the mayor». */
function inText(name: string, language: Language): string {
  const [first = '', ...rest] = name.split(/\s+/u);
  if (!OFFICE.test(first)) return name;
  if (rest.length > 0) return lowered(name, language);
  if (language === 'en') return `the ${lowered(name, language)}`;
  return `${lowered(name, language)}en`;
}

/**
 * Who is named in a field, as a sentence has them: «Kari Vik, NAV» is «Kari Vik (NAV)», and other commas stand between
 * people.
 */
export function namesOf(field: string, isOrganisation: (name: string) => boolean, language: Language): string[] {
  const parts = field.split(SEVERAL).filter((part) => part !== '');
  const [who = '', from = '', ...more] = parts;
  if (from !== '' && more.length === 0 && !isOrganisation(who) && (isOrganisation(from) || tellsRole(from))) {
    return [`${inText(who, language)} (${from})`];
  }
  return parts.map((part) => inText(part, language));
}
