import { z } from 'zod';
import { hasBothWays } from '#domain/letters/letter-way.ts';
import { loadSite } from '#db/people/step-people.ts';
import { findSiteName } from '#db/settings/sites.ts';
import { listAccounts, listApprovers } from '#db/people/accounts.ts';
import type { Page } from '#views/paging.ts';
import type { AccountView, ApproverView } from '#views/people/person.ts';
import type { SiteView } from '#views/settings/site.ts';
import type { Actor } from '../actor.ts';
import { requireLooker } from './management.ts';
import { decodeCursor, encodeCursor, pageLimit } from '../http/cursor.ts';
import type { ListRequest } from '../routes/common-schemas.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

export interface PeopleQueries {
  /** Supervisors of the actor's site who may be asked to sign, those who can sign now first; never the actor. */
  approvers(actor: Actor): Promise<readonly ApproverView[]>;
  /** For whoever looks after people, and for an auditor. */
  accounts(actor: Actor, request: ListRequest): Promise<Page<AccountView>>;
  /** Null for the admin of the installation. */
  site(actor: Actor): Promise<SiteView | null>;
}

/** Who is there. */
export function createPeopleQueries({ database, isRehearsal }: ServiceDeps): PeopleQueries {
  return {
    approvers: async (actor) => {
      const siteId = readableSite(actor);
      if (siteId === null) return [];
      const people = await database.read((em) => listApprovers(em, siteId, isRehearsal));
      return people.filter(({ id }) => id !== actor.accountId);
    },
    accounts: async (actor, request) => {
      requireLooker(actor);
      const limit = pageLimit(request);
      const after = request.cursor === undefined ? '' : decodeCursor(request.cursor, z.string().max(64));
      const rows = await database.read((em) => listAccounts(em, { siteId: actor.siteId, after, limit: limit + 1 }));
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return { items, nextCursor: rows.length > limit && last ? encodeCursor(last.login) : null };
    },
    site: async (actor) => {
      const siteId = readableSite(actor);
      if (siteId === null) return null;
      return database.read(async (em) => {
        const site = await loadSite(em, siteId);
        const { id, returnAddress, timeZone, cutOffTime, recallWindowSeconds, profileId } = site;
        const { channel } = site;
        const terms = { returnAddress, timeZone, cutOffTime, recallWindowSeconds, profileId };
        const { name } = (await findSiteName(em, siteId)) ?? { name: id };
        return { id, name, ...terms, channel, hasBothWays: hasBothWays(site) };
      });
    },
  };
}
