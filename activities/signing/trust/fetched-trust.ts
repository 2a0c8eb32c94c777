import type { MikroORM } from '@mikro-orm/postgresql';
import { fetchedFingerprint, readFetchedItems } from '#db/signing/trust-items.ts';
import type { TrustPart } from './read-trust-files.ts';
import type { FetchedTrust } from './trust-store.ts';

/** What was fetched and looked into, for every worker alike. */
export function createFetchedTrust(orm: MikroORM): FetchedTrust {
  return {
    fingerprint: () => fetchedFingerprint(orm.em.fork()),
    parts: async () => {
      const items = await readFetchedItems(orm.em.fork());
      const of = (wanted: 'intermediate' | 'list'): TrustPart[] =>
        items.filter(({ kind }) => kind === wanted).map(({ place, der }) => ({ file: place, der }));
      return { certificates: of('intermediate'), lists: of('list') };
    },
  };
}
