/** What months and weekdays are called in bokmål, nynorsk, Danish, Swedish and English, short forms too. */

const MONTH_FORMS = [
  'januar january januari jan',
  'februar february februari feb',
  'mars marts march mar',
  'april apr',
  'mai maj may',
  'juni june jun',
  'juli july jul',
  'august augusti aug',
  'september sept sep',
  'oktober october okt oct',
  'november nov',
  'desember december des dec',
];
const WEEKDAY_FORMS = [
  'mandag måndag monday mon man',
  'tirsdag tysdag tisdag tuesday tue tues tir tys',
  'onsdag wednesday wed ons',
  'torsdag thursday thu thur thurs tor tors',
  'fredag friday fri fre',
  'lørdag laurdag lördag saturday sat lør lau lör',
  'søndag sundag söndag sunday sun søn sön',
];

const numbered = (forms: string[]) =>
  new Map(forms.flatMap((f, i) => f.split(' ').map((word) => [word, i + 1] as const)));
const MONTHS = numbered(MONTH_FORMS);
const WEEKDAYS = numbered(WEEKDAY_FORMS);

/** 1–12, or null. */
export const monthOf = (word: string): number | null => MONTHS.get(word.toLowerCase().replace(/\.$/, '')) ?? null;
/** 1 (Monday) to 7, or null. */
export const weekdayOf = (word: string): number | null => WEEKDAYS.get(word.toLowerCase().replace(/\.$/, '')) ?? null;

/** For building date patterns: longest first, so that «sept» wins over «sep». */
export const MONTH_WORDS = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|');
export const WEEKDAY_WORDS = [...WEEKDAYS.keys()].sort((a, b) => b.length - a.length).join('|');
