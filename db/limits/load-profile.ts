import type { EntityManager } from '@mikro-orm/postgresql';
import { profileOf, UnknownProfileError, type ChannelProfile } from '#domain/post/profiles.ts';
import { database } from '../statements/database.ts';

/** A version never changes, so that it is read once; each database has its own. */
const known = new WeakMap<object, Map<string, ChannelProfile>>();

/** The version that a letter or a batch keeps. The one way to get a profile. @throws UnknownProfileError */
export async function loadProfile(em: EntityManager, id: string): Promise<ChannelProfile> {
  const cache = cacheOf(em);
  const cached = cache.get(id);
  if (cached) return cached;
  const row = await database(em)
    .selectFrom('limits_profile')
    .select(['family', 'version', 'content'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new UnknownProfileError(id);
  const profile = profileOf(row.family, row.version, row.content);
  cache.set(id, profile);
  return profile;
}

/** Many at once, by id. @throws UnknownProfileError */
export async function loadProfiles(em: EntityManager, ids: Iterable<string>): Promise<(id: string) => ChannelProfile> {
  const profiles = new Map<string, ChannelProfile>();
  for (const id of new Set(ids)) profiles.set(id, await loadProfile(em, id));
  return (id) => {
    const profile = profiles.get(id);
    if (!profile) throw new UnknownProfileError(id);
    return profile;
  };
}

/** The version in force of a profile that a site chooses; null: there is no such profile. */
export async function findCurrentProfile(em: EntityManager, family: string): Promise<ChannelProfile | null> {
  const newest = await database(em)
    .selectFrom('limits_profile')
    .select('id')
    .where('family', '=', family)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest ? loadProfile(em, newest.id) : null;
}

function cacheOf(em: EntityManager): Map<string, ChannelProfile> {
  const connection = em.getConnection();
  const cache = known.get(connection) ?? new Map<string, ChannelProfile>();
  known.set(connection, cache);
  return cache;
}
