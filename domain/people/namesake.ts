import { nameForm } from '../cases/same-person.ts';
import { ROLE_NAMES, type Role } from './role.ts';

/** An account whose name may be that of the person who is to be made. */
export interface Namesake {
  readonly login: string;
  readonly fullName: string;
  readonly position: string;
  readonly role: Role;
  readonly siteId: string | null;
  readonly isActive: boolean;
}

/**
 * Whether two names may be of one person: the surnames are one, and every name that both give is one or begins with the other's initial. What only
 * one of them gives (a patronymic) tells nobody apart. Four eyes are kept by account, so whoever may be there already is asked about.
 */
export function mayBeOnePerson(one: string, other: string): boolean {
  const [words, others] = [nameForm(one).split(' '), nameForm(other).split(' ')];
  const both = Math.min(words.length, others.length);
  if (both === 1) return words[0] !== '' && words.join(' ') === others.join(' ');
  return words[0] === others[0] && words.slice(1, both).every((word, at) => isOneName(word, others[at + 1] ?? ''));
}

function isOneName(one: string, other: string): boolean {
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  return one === other;
}

/** Those of `people` who may be this person. */
export function namesakesOf<P extends { readonly fullName: string }>(fullName: string, people: readonly P[]): P[] {
  return people.filter((person) => mayBeOnePerson(person.fullName, fullName));
}

/** Who is there, so that he is recognised: «Судьёв П. Л., мировой судья: логин sudev.pl, роль «Судья (начальник)», участок 50MS0095». */
export function namesakeWords({ login, fullName, position, role, siteId, isActive }: Namesake): string {
  const where = siteId === null ? 'вся установка' : `участок ${siteId}`;
  return `${fullName}, ${position}: логин ${login}, роль «${ROLE_NAMES[role]}», ${where}${isActive ? '' : ', заблокирован'}`;
}

/** The question about a person who may be there already. */
export function alreadyThereWords(namesakes: readonly Namesake[]): string {
  return `Похоже, этот человек уже заведён: ${namesakes.map(namesakeWords).join('; ')}.`;
}
