import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { profileVersionId, type ProfileContent } from '#domain/post/profiles.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

/** One version with who made it; `authorName` null: somebody at the machine, or the program itself. */
export interface ProfileVersionRow {
  readonly family: string;
  readonly version: number;
  readonly isShipped: boolean;
  readonly copiedFrom: string | null;
  readonly content: ProfileContent;
  readonly authorName: string | null;
  readonly createdAt: Date;
}

function versions(em: EntityManager) {
  return database(em)
    .selectFrom('limits_profile as v')
    .leftJoin('account as a', 'a.id', 'v.author_id')
    .select(['v.family', 'v.version', 'v.is_shipped as isShipped', 'v.copied_from as copiedFrom', 'v.content'])
    .select(['a.full_name as authorName', 'v.created_at as createdAt']);
}

/** The newest version of every profile, those of the program first. */
export function listCurrentProfiles(em: EntityManager): Promise<readonly ProfileVersionRow[]> {
  return versions(em)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('limits_profile as later')
            .select('later.id')
            .whereRef('later.family', '=', 'v.family')
            .whereRef('later.version', '>', 'v.version'),
        ),
      ),
    )
    .orderBy('v.is_shipped', 'desc')
    .orderBy('v.family')
    .execute();
}

/** The newest first, at most so many. */
export function listProfileVersions(
  em: EntityManager,
  family: string,
  limit: number,
): Promise<readonly ProfileVersionRow[]> {
  return versions(em).where('v.family', '=', family).orderBy('v.version', 'desc').limit(limit).execute();
}

export interface NewProfileVersion extends Pick<ProfileVersionRow, 'family' | 'version' | 'copiedFrom' | 'content'> {
  /** Null: somebody at the machine. */
  readonly authorId: string | null;
}

/** False: there is one of this number already, of whoever was first. */
export async function addProfileVersion(em: EntityManager, added: NewProfileVersion, at: Date): Promise<boolean> {
  const { family, version, copiedFrom, content, authorId } = added;
  const id = profileVersionId(family, version);
  const written = await database(em)
    .insertInto('limits_profile')
    .values({
      ...{ id, family, version, is_shipped: false, copied_from: copiedFrom, content: json(content) },
      ...{ author_id: authorId, created_at: at },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  return written.length === 1;
}

/** Sites by the profile that they have chosen. */
export function listSitesOfProfiles(
  em: EntityManager,
): Promise<readonly { readonly family: string; readonly id: string; readonly name: string }[]> {
  return database(em).selectFrom('site').select(['profile_id as family', 'id', 'name']).orderBy('id').execute();
}

/** The largest PDF of a letter that any version lets through, bytes: above it a document goes by no channel. */
export async function widestPdfByteSize(em: EntityManager): Promise<number> {
  const widest = sql<number>`max((content #>> '{limits,maxPdfByteSize,value}')::float8)`.as('widest');
  return (await database(em).selectFrom('limits_profile').select(widest).executeTakeFirstOrThrow()).widest;
}
