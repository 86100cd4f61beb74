import { isRole } from '../lexicon/vocabulary';
import { type Credit, tidyTitle as tidy } from './credit';
import { isFamiliar, isPerson, isWork } from './people';

/** A word for what someone does there, and a colon: «Ordstyrer: …», «Föreläsare: …». */
export const LABEL =
  /^(?:föreläsare|foreleser|forelæser|gæst|gjest|gjester|gäst|gest|guest|föredragande|föredragshållare|saksbehandler|sakshandsamar|saksordfører|saksordførar|sagsbehandler|ordstyrer|bordsvärd|bordvert|toastmaster|konferansier|konferencier|konferenciär|presenteras av|presenteres av|presenteret av|paneldeltakere|paneldeltakarar|panelister|panel|i panelet|deltar|inledare|indleder|debattledare|debatleder|mødeleder|mötesledare|ordförande|processledare|procesleder|prosessleder|instruktør|kursholder|kurshaldar|veileder|trainer|tutor|ansvarlig|ansvarleg|ansvar|innleder|innleiar|innledere|innleiarar|foredragsholder|foredragshaldar|speakers?|presenter|presented by|debattleder|debattleiar|programleder|programleiar|panelleder|panelleiar|moderator|talare|oplægsholder|taler|ordstyrer|ordstyrar|møteleder|møteleiar|ved|medverkande|medvirkende|ledes av|leiast av|leia av|led by|ansvarig|facilitator|chair|host|lead|who|hvem|kven)\s*:\s*/iu;

/** «Bolkleiar: NHO Reiseliv Vest»: whoever it is, by a name with capitals. */
const LEADER_OF = /^\p{Lu}[\p{L}-]*(?:\s(?:\p{Lu}[\p{L}-]*|i|for|og|och)){0,5}$/u;

/** «Middag. Toastmaster: Wenche Lofthus»: a word for someone's work, and who has it. */
export function byWork(text: string): Credit | null {
  for (const match of text.matchAll(/[.,;!?–-]\s+(\p{L}{4,30}):\s+(?=\p{L})/gu)) {
    const word = match[1] ?? '';
    const who = text.slice(match.index + match[0].length);
    if (
      !(isRole(word) || isWork(word) || LABEL.test(`${word}: `)) ||
      !(isPerson(who) || isFamiliar(who) || isRole(who) || (isWork(word) && LEADER_OF.test(who)))
    )
      continue;
    const mark = /^[?!]/.exec(match[0])?.[0] ?? '';
    return { title: tidy(text.slice(0, match.index) + mark), responsible: tidy(who) };
  }
  return null;
}

/** «Møteleder: Kristoffer Aune. Åpen time»: who leads it stands before it. */
export function leaderFirst(text: string): Credit | null {
  const label = LABEL.exec(text);
  const match = label && /^([^.?!:]{5,60})\.\s+(\p{Lu}[^.]{3,})$/u.exec(text.slice(label[0].length));
  if (!match || !isPerson(match[1] ?? '')) return null;
  return { title: tidy(match[2] ?? ''), responsible: tidy(match[1] ?? '') };
}

/** «Ordstyrer: Kadra Yusuf» in a cell of its own: who it is, without the word before. */
export const withoutLabel = (text: string): string => text.replace(LABEL, '');
