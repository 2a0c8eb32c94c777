import { findCase, lockCase, type CaseRow } from '#db/cases/court-cases.ts';
import { findJoined } from '#db/case-register/find-twins.ts';
import type { EntityManager } from '#db/orm.ts';
import { CASE_SOURCE_NAMES, isKeptByHand } from '#domain/cases/court-case.ts';
import { caseSubject } from '#domain/cases/case-work.ts';
import { newestDeed } from '../work/deed.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { Actor, SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { readableSite } from '../letters/letter-access.ts';

/** @throws ApplicationError `not-found`, the same for an absent and for a foreign case */
export async function readCourtCase(em: EntityManager, actor: Actor, id: string): Promise<CaseRow> {
  const siteId = readableSite(actor);
  const found = await findCase(em, siteId, id);
  if (found === null) throw await joinedOrAbsent(em, siteId, id);
  return found;
}

/** A case that was joined to another of the same site is named by that one. */
async function joinedOrAbsent(em: EntityManager, siteId: string | null, id: string): Promise<ApplicationError> {
  const joinedTo = await findJoined(em, siteId, id);
  const kept = joinedTo === null ? null : await findCase(em, siteId, joinedTo);
  if (kept === null) return caseNotFound();
  const detail = `Это дело соединено с делом № ${kept.number}: откройте его, /api/v1/cases/${kept.id}.`;
  return new ApplicationError('not-found', { detail });
}

/** The case, locked, as it was seen (`version` absent: as it is); a note and a document of one's own may be put to any. @throws ApplicationError `not-found` · `stale` */
export async function lockSeenCase(
  em: EntityManager,
  actor: SiteActor,
  id: string,
  version?: number,
): Promise<CaseRow> {
  const found = await lockCase(em, actor.siteId, id);
  if (found === null) throw await joinedOrAbsent(em, actor.siteId, id);
  if (version === undefined || found.version === version) return found;
  const deed = (await newestDeed(em, caseSubject(id), {}, actor.timeZone)) ?? undefined;
  throw new ApplicationError('stale', {
    detail: 'Дело изменилось, пока вы его правили: посмотрите, что изменилось, и повторите.',
    deed,
  });
}

/** The same of a case that people here keep. @throws ApplicationError `not-found` · `stale` · `conflict` */
export async function lockOwnCase(em: EntityManager, actor: SiteActor, id: string, version?: number): Promise<CaseRow> {
  const found = await lockSeenCase(em, actor, id, version);
  requireOwnCase(found);
  return found;
}

/** @throws ApplicationError `conflict` for a case that is kept elsewhere */
export function requireOwnCase(found: Pick<CaseRow, 'source'>): void {
  const refusal = whyNotEditable(found);
  if (refusal !== null) throw new ApplicationError('conflict', { detail: refusal });
}

/** Why what a case says cannot be changed here. */
export function whyNotEditable({ source }: Pick<CaseRow, 'source'>): string | null {
  if (isKeptByHand(source)) return null;
  return `Дело ведётся не здесь (${CASE_SOURCE_NAMES[source]}): исправьте его там, перемены придут сюда сами. Здесь можно вести заметку и исправлять внесённое руками, чего там нет.`;
}

export function caseNotFound(): ApplicationError {
  return new ApplicationError('not-found', { detail: 'Такого дела нет, или оно другого участка.' });
}

/** @throws ApplicationError `invalid` */
export function requireNoFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
}
