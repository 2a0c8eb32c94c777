import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ProfileContent } from '#domain/post/profiles.ts';
import { SHIPPED_PROFILES } from '#domain/post/shipped-profiles.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';

/** What this program ships is not what letters of this installation were checked by: a release must ship it under another name. */
export class ShippedProfileDiffersError extends Error {
  override name = 'ShippedProfileDiffersError';
}

/** Adds what the program ships and the database has not; a repeat changes nothing. @throws ShippedProfileDiffersError */
export async function shipProfiles(
  em: EntityManager,
  shipped: Readonly<Record<string, ProfileContent>> = SHIPPED_PROFILES,
): Promise<void> {
  for (const [family, content] of Object.entries(shipped)) {
    await database(em)
      .insertInto('limits_profile')
      .values({
        ...{ id: family, family, version: 1, is_shipped: true, copied_from: null, content: json(content) },
        ...{ author_id: null, created_at: new Date() },
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    const kept = await database(em)
      .selectFrom('limits_profile')
      .select('content')
      .where('id', '=', family)
      .where('is_shipped', '=', true)
      .executeTakeFirst();
    if (!kept || !isDeepStrictEqual(kept.content, content)) {
      throw new ShippedProfileDiffersError(`the profile ${family} in the database is not the one that is shipped`);
    }
  }
}
