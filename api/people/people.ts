import { z } from 'zod';
import { Site } from '#db/settings/site.entity.ts';
import { listAccounts, listSupervisors } from '#db/people/accounts.ts';
import { requireAdmin } from '../actor.ts';
import { decodeCursor, encodeCursor, pageLimit } from '../http/cursor.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import type { PeopleQueries } from '../services/services.ts';

/** Who is there. */
export function createPeopleQueries({ database }: ServiceDeps): PeopleQueries {
  return {
    approvers: async (actor) => {
      const siteId = readableSite(actor);
      if (siteId === null) return [];
      const people = await database.read((em) => listSupervisors(em, siteId));
      return people.filter(({ id }) => id !== actor.accountId);
    },
    accounts: async (actor, request) => {
      requireAdmin(actor);
      const limit = pageLimit(request);
      const after = request.cursor === undefined ? '' : decodeCursor(request.cursor, z.string().max(64));
      const rows = await database.read((em) => listAccounts(em, after, limit + 1));
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return { items, nextCursor: rows.length > limit && last ? encodeCursor(last.login) : null };
    },
    site: async (actor) => {
      const siteId = readableSite(actor);
      if (siteId === null) return null;
      const site = await database.read((em) => em.findOneOrFail(Site, { id: siteId }));
      const { id, name, returnAddress, timeZone, cutOffTime, recallWindowSeconds, profileId } = site;
      return { id, name, returnAddress, timeZone, cutOffTime, recallWindowSeconds, profileId };
    },
  };
}
