import { ROLE_REACH, type Role } from './role.ts';

/** Letters and digits that are typed alike on every keyboard; as the column of logins is made. */
const LOGIN = /^[a-z0-9][a-z0-9._-]{1,63}$/;
export const MIN_PASSWORD_LENGTH = 12;
/** Longer input is not a password but work for us. */
export const MAX_PASSWORD_LENGTH = 256;

/** How a login is stored and looked for. */
export function storedLogin(typed: string): string {
  return typed.trim().toLowerCase();
}

/** What is wrong with a login to be given, in words for the person who gives it; null: nothing. */
export function loginFault(login: string): string | null {
  if (LOGIN.test(login)) return null;
  return 'Логин: от 2 до 64 знаков — латинские буквы, цифры, «.», «-», «_»; первой стоит буква или цифра.';
}

/** What is wrong with a password to be set, in words for the person who sets it; null: nothing. */
export function passwordFault(password: string, login: string): string | null {
  if ([...password].length < MIN_PASSWORD_LENGTH) return `Пароль короче ${MIN_PASSWORD_LENGTH} знаков.`;
  if (password.length > MAX_PASSWORD_LENGTH) return `Пароль длиннее ${MAX_PASSWORD_LENGTH} знаков.`;
  if (password.toLowerCase().includes(login)) return 'Пароль не должен содержать логин.';
  if (new Set(password).size < 5) return 'Пароль из одних и тех же знаков угадывают первым: нужно хотя бы пять разных.';
  return null;
}

/** Whoever sees the whole installation belongs to no site, everybody else to one. Null: nothing is wrong. */
export function belongingFault(role: Role, siteId: string | null): string | null {
  if (ROLE_REACH[role] === 'site') return siteId === null ? 'Этой роли нужен участок.' : null;
  return siteId === null ? null : 'Администратор и проверяющий не принадлежат участку: участок не указывается.';
}
