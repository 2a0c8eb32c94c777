import { listDeliveryNorms, putDeliveryNorm, readDeliveryRules } from '#db/delivery/delivery-norms.ts';
import { appendAudit } from '#db/work/audit.ts';
import { beginFaults } from '#domain/calendar/begin-faults.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import type { DeliveryNorm } from '#domain/delivery/delivery-norm.ts';
import type { DeliveryRules } from '#domain/delivery/expected-day.ts';
import { deliveryNormFaults } from '#domain/delivery/norm-faults.ts';
import type { DeliveryNormEntryView } from '#views/delivery/delivery.ts';
import { requireAdmin, type Actor, type Command } from '../actor.ts';
import { requireNoFaults } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';

/** In how many days the Post is expected to bring a letter. */
export interface DeliveryService {
  /** By the day they begin, newest first. */
  list(actor: Actor): Promise<readonly DeliveryNormEntryView[]>;
  /** By what days are reckoned now. */
  rules(): Promise<DeliveryRules>;
  /** A further entry; one of a day that has one replaces it. @throws ApplicationError `forbidden` · `invalid` */
  add(actor: Actor, norm: DeliveryNorm, command: Command): Promise<{ readonly validFrom: string }>;
}

export function createDeliveryService({ database, clock }: ServiceDeps): DeliveryService {
  return {
    list: async () => {
      const rows = await database.read(listDeliveryNorms);
      return rows.map(({ value: norm, at, ...row }) => ({ ...row, norm, at: at?.toISOString() ?? null }));
    },
    rules: () => database.read(readDeliveryRules),
    add: async (actor, norm, command) => {
      requireAdmin(actor);
      const today = localDateAt(await database.read(clock), actor.timeZone);
      requireNoFaults([...beginFaults(norm.validFrom, today), ...deliveryNormFaults(norm)]);
      const { validFrom, terms, isChecked } = norm;
      const request = { actor, command, record: 'delivery.norm_added', args: norm };
      return changeOnce(database, request, clock, async (em, at) => {
        await putDeliveryNorm(em, norm, { authorId: actor.accountId, at });
        const subject = { kind: 'delivery_norm', id: validFrom };
        const days = Object.values(terms).map(({ same, other, count }) => `${String(same)}/${String(other)} ${count}`);
        const data = { terms: days.join(', '), isChecked };
        await appendAudit(em, { at, actorId: actor.accountId, action: 'delivery.norm_added', subject, data });
        return { validFrom };
      });
    },
  };
}
