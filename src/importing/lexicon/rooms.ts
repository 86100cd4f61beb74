const anyOf = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`;

/** «Rom 204», «Sal B»: named by what comes after. */
const NUMBERED = anyOf(`
  (?:møte|gruppe|klasse|konferanse|seminar|undervisnings)?rom room (?:foredrags|møte|konferens)?sal (?:møde|møte|undervisnings)?lokale lokal auditorium (?:grupp|klass|mötes|konferens|seminar|seminarie|konference|gruppe|undervisnings)?rum studio
  scene hall`);
/** «Lille salen», «Biblioteket»: named by themselves, perhaps with a word before. */
const NAMED = anyOf(`
  salen salongen rommet rummet hallen kantina kantinen teltet tältet biblioteket library auditoriet auditorium aulaen
  aulan lokalet styrerommet låven løa løen stova storstova naustet peisestua storstua storstugan lounge foajeen
  kjelleren loftet scenen (?:cafe|café|kafe|kafé)[ent]+ kafeteriaen matsalen festsalen entrén foajén foyeren boardroom`);
/** «Victoria Suite»: named by what comes before. */
const AFTER_A_NAME = anyOf('room hall suite studio theatre');
/** «Sted: Låven»: said to be a place. */
const LABEL = anyOf('rom rum room lokale lokal sal sted stad plass');
const ALONE = anyOf('aula salen loftet kantine kantina library boardroom lounge gymsal kinosal');

const A_ROOM = new RegExp(
  [
    String.raw`^${NUMBERED}(?:\s[\p{L}\d](?:[\p{L}\d-]|\.(?=\d))*){1,3}$`,
    String.raw`^(?:[\p{L}\d-]+\s){0,2}\p{L}*${NAMED}$`,
    String.raw`^(?:[\p{L}\d-]+\s){1,2}${AFTER_A_NAME}$`,
    String.raw`^${LABEL}\s?:\s?\p{L}[\p{L}\d .-]{1,30}$`,
    `^${ALONE}$`,
    String.raw`^(?:break-?out )?rooms? \d+(?:\s?[–-]\s?\d+)?$`,
  ].join('|'),
  'iu',
);

/** «Biblioteket», «Rom 204»: a place in a house, and no one. */
export const namesARoom = (text: string): boolean => A_ROOM.test(text);
