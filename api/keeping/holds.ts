import { isUuid } from '#domain/work/uuid.ts';
import { liftHold, listHolds, setHold } from '#db/keeping/holds.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { HoldView, NewHold } from '#views/keeping/keeping.ts';
import type { Actor, Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { KEEPERS, KEEPING_READERS, reasonOf, requireRole } from './keeping-access.ts';
import { journalled, subjectByNumber } from './subject-by-number.ts';

/** «Запрет на уничтожение»: what is held is in no act, and is left whole if it is in one already. */
export interface HoldService {
  /** Those in force first. */
  list(actor: Actor): Promise<{ readonly items: readonly HoldView[] }>;
  /** @throws ApplicationError `invalid` · `conflict` */
  set(actor: Actor, request: NewHold, command: Command): Promise<{ readonly id: string }>;
  /** @throws ApplicationError `invalid` · `not-found` */
  lift(actor: Actor, id: string, reason: string, command: Command): Promise<object>;
}

const SHOWN = 200;

export function createHolds({ database, clock }: Pick<ServiceDeps, 'database' | 'clock'>): HoldService {
  return {
    list: (actor) => {
      requireRole(actor, KEEPING_READERS);
      return database.read(async (em) => {
        const rows = await listHolds(em, readableSite(actor), SHOWN);
        return {
          items: rows.map(({ setAt, liftedAt, ...row }) => ({
            ...{ ...row, setAt: setAt.toISOString(), liftedAt: liftedAt?.toISOString() ?? null },
          })),
        };
      });
    },
    set: (actor, request, command) => {
      requireRole(actor, KEEPERS);
      const reason = reasonOf(request.reason);
      return changeOnce(database, { actor, command, record: 'keeping.hold', args: request }, clock, async (em, at) => {
        const subject = await subjectByNumber(em, actor, request);
        const id = await setHold(em, { subject, reason, byId: actor.accountId }, at);
        if (id === null) throw new ApplicationError('conflict', { detail: 'Запрет уже наложен.' });
        await appendAudit(em, { at, actorId: actor.accountId, action: 'keeping.held', ...journalled(subject) });
        return { id };
      });
    },
    lift: (actor, id, typed, command) => {
      requireRole(actor, KEEPERS);
      const reason = reasonOf(typed);
      const asked = { actor, command, record: 'keeping.hold_lifted', args: { id, reason } };
      return changeOnce(database, asked, clock, async (em, at) => {
        const hold = { id, siteId: readableSite(actor), reason, byId: actor.accountId };
        const subject = isUuid(id) ? await liftHold(em, hold, at) : null;
        if (subject === null)
          throw new ApplicationError('not-found', { detail: 'Такого запрета нет, или он уже снят.' });
        await appendAudit(em, { at, actorId: actor.accountId, action: 'keeping.hold_lifted', ...journalled(subject) });
        return {};
      });
    },
  };
}
