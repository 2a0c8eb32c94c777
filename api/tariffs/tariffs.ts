import { putBudget, readStanding } from '#db/tariffs/budgets.ts';
import { listTariffs, putTariff, readTariffs } from '#db/tariffs/tariffs.ts';
import { findSiteName } from '#db/settings/sites.ts';
import { appendAudit } from '#db/work/audit.ts';
import { beginFaults } from '#domain/calendar/begin-faults.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import type { Role } from '#domain/people/role.ts';
import type { Tariff, Tariffs } from '#domain/post/tariff.ts';
import { budgetFaults, type Budget } from '#domain/tariffs/budget.ts';
import { tariffFaults } from '#domain/tariffs/tariff-faults.ts';
import type { BudgetStandingView, TariffEntryView } from '#views/tariffs/tariff.ts';
import { requireAdmin, type Actor, type Command } from '../actor.ts';
import { ApplicationError, requireNoFaults } from '../errors.ts';
import { requireReadableSite, siteNotReadable } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';

/** What the Post takes by its tariffs, and what a site may spend. */
export interface TariffService {
  /** By the day they begin, newest first. */
  list(actor: Actor): Promise<readonly TariffEntryView[]>;
  /** Newest first. */
  inForce(): Promise<Tariffs>;
  /** A further entry; one of a day that has one replaces it. @throws ApplicationError `forbidden` · `invalid` */
  add(actor: Actor, tariff: Tariff, command: Command): Promise<{ readonly validFrom: string }>;
  /** @throws ApplicationError `not-found`: the same for a site that is not there and for another's */
  standing(actor: Actor, siteId: string, year: number): Promise<BudgetStandingView>;
  /** True: this person may set it. */
  maySetBudget(actor: Actor, siteId: string): boolean;
  /** @throws ApplicationError `forbidden` · `invalid` · `not-found` */
  setBudget(actor: Actor, budget: Budget, command: Command): Promise<{ readonly year: number }>;
}

export function createTariffService({ database, clock }: ServiceDeps): TariffService {
  return {
    list: async () => {
      const rows = await database.read(listTariffs);
      return rows.map(({ value: tariff, at, ...row }) => ({ ...row, tariff, at: at?.toISOString() ?? null }));
    },
    inForce: () => database.read(readTariffs),
    add: async (actor, tariff, command) => {
      requireAdmin(actor);
      const today = localDateAt(await database.read(clock), actor.timeZone);
      requireNoFaults([...beginFaults(tariff.validFrom, today), ...tariffFaults(tariff)]);
      const { validFrom } = tariff;
      const request = { actor, command, record: 'tariffs.added', args: tariff };
      return changeOnce(database, request, clock, async (em, at) => {
        await putTariff(em, tariff, { authorId: actor.accountId, at });
        const subject = { kind: 'tariff', id: validFrom };
        const { validFrom: _day, source: _source, ...data } = tariff;
        await appendAudit(em, { at, actorId: actor.accountId, action: 'tariff.added', subject, data });
        return { validFrom };
      });
    },
    standing: async (actor, siteId, year) => {
      requireReadableSite(actor, siteId);
      return database.read(async (em) => {
        if ((await findSiteName(em, siteId)) === null) throw siteNotReadable();
        return readStanding(em, siteId, year, await readTariffs(em));
      });
    },
    maySetBudget,
    setBudget: (actor, budget, command) => {
      const { siteId, year, limitKopecks, warnPercent } = budget;
      requireReadableSite(actor, siteId);
      if (!maySetBudget(actor, siteId)) throw new ApplicationError('forbidden');
      requireNoFaults(budgetFaults(budget));
      const request = { actor, command, record: 'tariffs.budget_set', args: budget };
      return changeOnce(database, request, clock, async (em, at) => {
        if ((await findSiteName(em, siteId)) === null) throw siteNotReadable();
        await putBudget(em, budget, { authorId: actor.accountId, at });
        const subject = { kind: 'site', id: siteId };
        const data = { year, limitKopecks, warnPercent };
        await appendAudit(em, { at, actorId: actor.accountId, action: 'budget.set', subject, data });
        return { year };
      });
    },
  };
}

const SETTERS: readonly Role[] = ['supervisor', 'site_admin'];

function maySetBudget({ role, siteId: own }: Actor, siteId: string): boolean {
  return role === 'admin' || (SETTERS.includes(role) && own === siteId);
}
