import type { SignatureFinding } from './signature-words.ts';

/** `asked`: nobody has looked into the proof yet. `ended`: replaced, or given up by its owner. */
export const OWN_CERTIFICATE_STATES = ['asked', 'accepted', 'refused', 'ended'] as const;
export type OwnCertificateState = (typeof OWN_CERTIFICATE_STATES)[number];

/** The text that a person signs to show that the key is his; bound to the person and to the session in which it is asked. */
export function keyChallenge(accountId: string, sessionMark: string): string {
  return `МАСК: проверка ключа электронной подписи\nучётная запись ${accountId}\nсеанс ${sessionMark}\n`;
}

/** A certificate is for its owner only: the finding when it is another person's, by surname, name and patronymic. */
export function otherPerson(ownerName: string, fullName: string): SignatureFinding | undefined {
  if (sameLetters(ownerName) === sameLetters(fullName)) return undefined;
  return { code: 'other_person', args: { owner: ownerName, name: fullName } };
}

function sameLetters(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('ru').replaceAll('ё', 'е').replace(/\s+/gu, ' ').trim();
}
