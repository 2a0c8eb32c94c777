import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { FindingSource, RecoveryCause, SearchState } from '#domain/recovery/recovery.ts';
import { EVERY_LETTER } from '../archive/every-letter.ts';
import { database } from '../statements/database.ts';

/** A recovery as people are shown it. */
export interface ShownRecovery {
  readonly id: string;
  readonly cause: RecoveryCause;
  readonly copyAt: Date;
  readonly openedAt: Date;
  readonly knownAt: Date | null;
  readonly leadAt: Date | null;
  readonly askedCount: number;
  readonly adoptedCount: number;
  readonly trouble: string | null;
  readonly finishedAt: Date | null;
  readonly finishedByName: string | null;
  readonly finishReason: string | null;
}

/** The newest one, finished or not; null: there never was one. */
export async function findNewestRecovery(em: EntityManager): Promise<ShownRecovery | null> {
  const newest = database(em)
    .selectFrom('recovery as r')
    .leftJoin('account as a', 'a.id', 'r.finished_by_id')
    .select(['r.id', 'r.cause', 'r.copy_at as copyAt', 'r.opened_at as openedAt', 'r.trouble'])
    .select(['r.known_at as knownAt', 'r.lead_at as leadAt', 'r.asked_count as askedCount'])
    .select(['r.adopted_count as adoptedCount', 'r.finished_at as finishedAt', 'r.finish_reason as finishReason'])
    .select('a.full_name as finishedByName')
    .orderBy('r.opened_at', 'desc')
    .limit(1);
  return (await newest.executeTakeFirst()) ?? null;
}

export interface ShownSearch {
  readonly siteId: string;
  readonly siteName: string;
  readonly year: number;
  readonly state: SearchState;
  readonly firstSequence: number;
  readonly askedTo: number;
  readonly highestFound: number | null;
  readonly liftedTo: number | null;
}

export function listShownSearches(em: EntityManager, recoveryId: string): Promise<ShownSearch[]> {
  return database(em)
    .selectFrom('recovery_search as r')
    .innerJoin('site as s', 's.id', 'r.site_id')
    .select(['r.site_id as siteId', 's.name as siteName', 'r.year', 'r.state', 'r.first_sequence as firstSequence'])
    .select(['r.asked_to as askedTo', 'r.highest_found as highestFound', 'r.lifted_to as liftedTo'])
    .where('r.recovery_id', '=', recoveryId)
    .orderBy('r.site_id')
    .orderBy('r.year')
    .execute();
}

export interface ShownFinding {
  readonly registrationNumber: string;
  readonly siteId: string;
  readonly letterId: string | null;
  /** The copy is older than its signature: what was sent is not here. */
  readonly isUnkept: boolean;
  readonly shpi: string | null;
  readonly addressee: string | null;
  readonly source: FindingSource;
  readonly foundAt: Date;
  readonly settledAt: Date | null;
  readonly note: string | null;
}

/** What the copy did not know, with what an earlier recovery found and nobody has looked at, which comes first. */
export function listFindings(em: EntityManager, recoveryId: string, limit: number): Promise<ShownFinding[]> {
  return (
    database(em)
      .selectFrom('recovery_finding as f')
      .leftJoin(EVERY_LETTER, 'l.id', 'f.letter_id')
      .select([
        'f.registration_number as registrationNumber',
        'f.site_id as siteId',
        'f.letter_id as letterId',
        'f.shpi',
      ])
      .select(['f.addressee', 'f.source', 'f.found_at as foundAt', 'f.settled_at as settledAt', 'f.note'])
      .select(sql<boolean>`l.id is not null and l.signed_by_id is null`.as('isUnkept'))
      // Drafts are asked about as long as somebody has not looked, also of an earlier recovery.
      .where(({ or, eb }) => or([eb('f.recovery_id', '=', recoveryId), eb('f.settled_at', 'is', null)]))
      .orderBy((eb) => eb('f.letter_id', 'is not', null))
      .orderBy((eb) => eb('f.settled_at', 'is not', null))
      .orderBy('f.registration_number')
      .limit(limit)
      .execute()
  );
}

/** A letter of a site that the Post has and the copy does not know. */
export interface FoundLetter extends Pick<
  ShownFinding,
  'registrationNumber' | 'shpi' | 'addressee' | 'foundAt' | 'settledAt' | 'note'
> {
  /** What was sent later than this the copy does not know. */
  readonly copyAt: Date;
}

/** Of one site, whichever recovery found them; first what nobody has looked at. */
export function listFoundLetters(em: EntityManager, siteId: string, limit: number): Promise<FoundLetter[]> {
  return database(em)
    .selectFrom('recovery_finding as f')
    .innerJoin('recovery as r', 'r.id', 'f.recovery_id')
    .select(['f.registration_number as registrationNumber', 'f.shpi', 'f.addressee', 'r.copy_at as copyAt'])
    .select(['f.found_at as foundAt', 'f.settled_at as settledAt', 'f.note'])
    .where('f.site_id', '=', siteId)
    .where('f.letter_id', 'is', null)
    .orderBy((eb) => eb('f.settled_at', 'is not', null))
    .orderBy('r.copy_at', 'desc')
    .orderBy('f.registration_number')
    .limit(limit)
    .execute();
}

/** What every page says while nothing is handed over. */
export interface RecoveryNotice {
  readonly cause: RecoveryCause;
  readonly copyAt: Date;
  readonly openedAt: Date;
  /** Why it does not go on, in words. */
  readonly trouble: string | null;
  /** A person must answer for some site. */
  readonly isPersonAsked: boolean;
}

/** Null: no recovery is under way. */
export async function findRecoveryNotice(em: EntityManager): Promise<RecoveryNotice | null> {
  const open = database(em)
    .selectFrom('recovery as r')
    .select(['r.cause', 'r.copy_at as copyAt', 'r.opened_at as openedAt', 'r.trouble'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('recovery_search as s')
          .select('s.year')
          .whereRef('s.recovery_id', '=', 'r.id')
          .where('s.state', '=', 'person'),
      )
        .$castTo<boolean>()
        .as('isPersonAsked'),
    )
    .where('r.finished_at', 'is', null);
  return (await open.executeTakeFirst()) ?? null;
}
