/** What shows nothing: spaces, marks without a letter, controls, soft hyphens, zero-width and filler signs of every script. */
const UNSEEN = /[\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** True when a person who typed this has said nothing that can be seen; the one answer for every text that people type. */
export function isBlank(text: string): boolean {
  return text.replace(UNSEEN, '') === '';
}
