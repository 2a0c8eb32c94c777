import { DOCUMENT_KINDS } from '#domain/letters/letter.ts';
import { listSitePeople, type SitePerson } from '#db/people/accounts.ts';
import { listRouteVersions, saveRoute, type Endorsers, type RouteVersion } from '#db/signing/approval-routes.ts';
import { appendAudit } from '#db/work/audit.ts';
import { requireSiteRole, type Actor, type Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';

const VERSIONS_SHOWN = 20;

export interface RouteView {
  /** Newest first; none: nobody's visa is asked for. */
  readonly versions: readonly RouteVersion[];
  readonly people: readonly SitePerson[];
}

/** Whose visa letters need before they are signed, by the kind of document. */
export interface ApprovalRouteService {
  read(actor: Actor): Promise<RouteView>;
  /** Saves a new version; letters that run keep theirs. @throws ApplicationError `stale` when another version came meanwhile */
  save(actor: Actor, route: { readonly after: number; readonly endorsers: Endorsers }, command: Command): Promise<void>;
}

export function createApprovalRoutes({ database, clock }: ServiceDeps): ApprovalRouteService {
  return {
    read: (actor) => {
      const { siteId } = requireSiteRole(actor, 'supervisor');
      return database.read(async (em) => ({
        versions: await listRouteVersions(em, siteId, VERSIONS_SHOWN),
        people: await listSitePeople(em, siteId),
      }));
    },
    save: async (actor, { after, endorsers }, command) => {
      const { siteId, accountId: byId } = requireSiteRole(actor, 'supervisor');
      const request = { actor, command, record: 'signing.route_saved', args: { after, endorsers } };
      await changeOnce(database, request, clock, async (em, at) => {
        const people = new Set((await listSitePeople(em, siteId)).map(({ id }) => id));
        const faults = DOCUMENT_KINDS.filter((kind) => !people.has(endorsers[kind] ?? byId)).map((field) => ({
          ...{ code: 'endorser_wrong', field, message: 'Выберите сотрудника своего участка.' },
        }));
        if (faults.length > 0) throw new ApplicationError('invalid', { faults });
        if (!(await saveRoute(em, { siteId, after, endorsers, byId }, at))) {
          throw new ApplicationError('stale', {
            detail: 'Порядок согласования тем временем изменил другой: посмотрите.',
          });
        }
        const subject = { kind: 'approval_route', id: siteId };
        await appendAudit(em, {
          ...{ at, actorId: byId, action: 'signing.route_saved', subject },
          data: { version: after + 1, endorsers },
        });
        return {};
      });
    },
  };
}
