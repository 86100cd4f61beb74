/**
 * Whether a title says its kind itself, «Innlegg: Korleis held vi på dei unge?», so that the kind's word is not to stand
 * beside it once more. A longer word that begins alike, «Pauseunderhaldning», is another word.
 */
export function saysKind(title: string, kindWord: string): boolean {
  const said = title.trim().toLowerCase();
  const word = kindWord.trim().toLowerCase();
  return word !== '' && said.startsWith(word) && !/^[\p{L}\p{N}]|^-\p{L}/u.test(said.slice(word.length));
}
