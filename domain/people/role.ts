/** Roles of local accounts. */
export const ROLES = ['clerk', 'supervisor', 'site_admin', 'admin', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  clerk: 'Секретарь',
  supervisor: 'Судья (начальник)',
  site_admin: 'Администратор участка',
  admin: 'Администратор',
  auditor: 'Проверяющий',
};

/** How far a role sees: its own site, or every site of the installation. */
export const ROLE_REACH: Readonly<Record<Role, 'site' | 'installation'>> = {
  clerk: 'site',
  supervisor: 'site',
  site_admin: 'site',
  admin: 'installation',
  auditor: 'installation',
};

/** Roles that work with letters; the others look after people and settings, or only read. */
export const WORKING_ROLES = ['clerk', 'supervisor'] as const satisfies readonly Role[];

/** Roles whose reading of letters is written down: they read what they do not work with. */
export const OVERSEEING_ROLES: readonly Role[] = ['site_admin', 'admin', 'auditor'];

/** Roles that see what concerns the whole installation; of them only the admin may act on it. */
export const INSTALLATION_ROLES: readonly Role[] = ['admin', 'auditor'];
