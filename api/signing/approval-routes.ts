import { DOCUMENT_KINDS } from '#domain/letters/letter.ts';
import type { RouteGap } from '#domain/signing/route-gaps.ts';
import type { EntityManager } from '#db/orm.ts';
import { listEndorsers, namesOfAccounts, type Supervisor } from '#db/people/accounts.ts';
import { listRouteVersions, saveRoute, type Endorsers, type RouteVersion } from '#db/signing/approval-routes.ts';
import { listRouteGaps, tellRouteGaps } from '#db/signing/route-gaps.ts';
import { appendAudit } from '#db/work/audit.ts';
import { dateTimeText } from '#web/format/time.ts';
import { requireSiteRole, type Actor, type Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';

const VERSIONS_SHOWN = 20;

export interface RouteView {
  /** Newest first; none: nobody's visa is asked for. */
  readonly versions: readonly RouteVersion[];
  /** Who can give a visa here. */
  readonly people: readonly Supervisor[];
  /** Names of everybody whom the versions name. */
  readonly names: ReadonlyMap<string, string>;
}

/** Whose visa letters need before they are signed, by the kind of document. */
export interface ApprovalRouteService {
  read(actor: Actor): Promise<RouteView>;
  /** Kinds whose letters cannot be sent while the newest version stands. */
  gaps(actor: Actor): Promise<readonly RouteGap[]>;
  /** Saves a new version; letters that run keep theirs. @throws ApplicationError `stale` when another version came meanwhile */
  save(actor: Actor, route: { readonly after: number; readonly endorsers: Endorsers }, command: Command): Promise<void>;
}

export function createApprovalRoutes({ database, clock }: ServiceDeps): ApprovalRouteService {
  return {
    read: (actor) => {
      const { siteId } = requireSiteRole(actor, 'supervisor');
      return database.read(async (em) => {
        const versions = await listRouteVersions(em, siteId, VERSIONS_SHOWN);
        const named = versions.flatMap(({ endorsers }) => Object.values(endorsers));
        return { versions, people: await listEndorsers(em, siteId), names: await namesOfAccounts(em, named) };
      });
    },
    gaps: (actor) => {
      const { siteId } = requireSiteRole(actor, 'supervisor');
      return database.read((em) => listRouteGaps(em, siteId));
    },
    save: async (actor, { after, endorsers }, command) => {
      const { siteId, accountId: byId } = requireSiteRole(actor, 'supervisor');
      const request = { actor, command, record: 'signing.route_saved', args: { after, endorsers } };
      await changeOnce(database, request, clock, async (em, at) => {
        const people = new Set((await listEndorsers(em, siteId)).map(({ id }) => id));
        const faults = DOCUMENT_KINDS.filter((kind) => !people.has(endorsers[kind] ?? byId)).map((field) => ({
          ...{
            code: 'endorser_wrong',
            field,
            message: 'Выберите того, кто может визировать на вашем участке, или «без визы».',
          },
        }));
        if (faults.length > 0) throw new ApplicationError('invalid', { faults });
        if (!(await saveRoute(em, { siteId, after, endorsers, byId }, at))) {
          throw await stale(em, siteId, actor.timeZone);
        }
        await tellRouteGaps(em, siteId, at);
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

/** By whom it was saved meanwhile, and when. */
async function stale(em: EntityManager, siteId: string, timeZone: string): Promise<ApplicationError> {
  const [newest] = await listRouteVersions(em, siteId, 1);
  const deed = newest && {
    ...{ what: `Сохранена версия ${String(newest.version)}`, who: newest.savedByName },
    at: dateTimeText(newest.savedAt.toISOString(), timeZone),
  };
  const detail = 'Порядок согласования тем временем изменил другой: посмотрите, что в нём теперь.';
  return new ApplicationError('stale', { detail, deed });
}
