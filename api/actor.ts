import type { Scope } from '#domain/machines/scopes.ts';
import { INSTALLATION_ROLES, type Role } from '#domain/people/role.ts';
import type { SignedInAccount } from '#views/people/person.ts';
import { ApplicationError } from './errors.ts';

/** The signed-in person, or the program, on whose behalf a service acts. */
export interface Actor extends SignedInAccount {
  /** Only a program's: all that it may. */
  readonly scopes?: readonly Scope[] | undefined;
}

/** A person's command. The same key with the same content gives the same answer, for ever. */
export interface Command {
  readonly idempotencyKey: string;
}

/** An actor who belongs to a site. */
export interface SiteActor extends Actor {
  readonly siteId: string;
}

/** @throws ApplicationError `forbidden` when the role is another one or the actor has no site. */
export function requireSiteRole(actor: Actor, ...roles: readonly Role[]): SiteActor {
  if (!roles.includes(actor.role) || actor.siteId === null) throw new ApplicationError('forbidden');
  return { ...actor, siteId: actor.siteId };
}

/** @throws ApplicationError `forbidden` */
export function requireAdmin(actor: Actor): void {
  if (actor.role !== 'admin') throw new ApplicationError('forbidden');
}

/** For reading what concerns the installation: its admin and whoever only reads. @throws ApplicationError `forbidden` */
export function requireInstallationReader(actor: Actor): void {
  if (!INSTALLATION_ROLES.includes(actor.role)) throw new ApplicationError('forbidden');
}
