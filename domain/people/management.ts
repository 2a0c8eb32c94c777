import { belongingFault } from './account-rules.ts';
import { ROLES, type Role } from './role.ts';

/** Whoever looks after people. */
export interface PeopleManager {
  readonly accountId: string;
  readonly role: Role;
  /** Null: of the whole installation. */
  readonly siteId: string | null;
}

/** Where a person stands, or is to stand. */
export interface Standing {
  readonly role: Role;
  readonly siteId: string | null;
}

/** Roles that this manager may give and take. None: he manages nobody. */
export function givableRoles({ role }: Pick<PeopleManager, 'role'>): readonly Role[] {
  if (role === 'admin') return ROLES;
  return role === 'site_admin' ? ['clerk', 'supervisor', 'site_admin'] : [];
}

/** Whether this person is one of the manager's: a site's admin has nobody of another site and no admin of the installation. */
export function manages(manager: PeopleManager, { role, siteId }: Standing): boolean {
  const isHere = manager.siteId === null || manager.siteId === siteId;
  return isHere && givableRoles(manager).includes(role);
}

/** Why a person may not come to stand so, in words; null: he may. `targetId` null: a new person. */
export function standingRefusal(manager: PeopleManager, targetId: string | null, wanted: Standing): string | null {
  const fault = belongingFault(wanted.role, wanted.siteId);
  if (fault !== null) return fault;
  if (!manages(manager, wanted)) return 'Такую роль и такой участок вы назначить не можете: это делает администратор.';
  if (targetId === manager.accountId) return 'Свою роль не меняют: попросите другого администратора.';
  return null;
}
