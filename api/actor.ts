import type { Role } from '#domain/people/role.ts';
import { ApplicationError } from './errors.ts';

/** The signed-in person on whose behalf a service acts. */
export interface Actor {
  readonly accountId: string;
  readonly role: Role;
  /** Null for the admin of the installation, who reads all sites. */
  readonly siteId: string | null;
  readonly fullName: string;
  readonly position: string;
  /** IANA zone in which this person sees dates and times. */
  readonly timeZone: string;
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
