/** Roles of local accounts. */
export const ROLES = ['clerk', 'supervisor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  clerk: 'Секретарь',
  supervisor: 'Судья (начальник)',
  admin: 'Администратор',
};
