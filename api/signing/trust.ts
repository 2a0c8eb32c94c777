import { listTrustItems, type TrustItemRow } from '#db/signing/trust-items.ts';
import type { TrustItemView, TrustLookView } from '#views/signing/trust.ts';
import { requireInstallationReader, type Actor, type Command } from '../actor.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { askEngine, askForLook, isLookAsked, mayLook } from './trust-look.ts';

/** By what signatures are judged: for the installation's admin and an auditor. */
export interface TrustService {
  /** As the worker saw it last. */
  list(actor: Actor): Promise<readonly TrustItemView[]>;
  /** When it looked, and when it will. */
  look(actor: Actor): Promise<TrustLookView>;
  /** Has the worker look now. @throws ApplicationError `forbidden` · `conflict` while an asked look has not begun */
  lookNow(actor: Actor, command: Command): Promise<{ readonly asked: true }>;
}

export function createTrustService({ database, clock, gateway }: ServiceDeps): TrustService {
  return {
    list: (actor) => {
      requireInstallationReader(actor);
      return database.read(async (em) => (await listTrustItems(em)).map(viewOf));
    },
    look: async (actor) => {
      requireInstallationReader(actor);
      const { lookedAt, isAsked } = await database.read(async (em) => ({
        lookedAt: lastLook(await listTrustItems(em)),
        isAsked: await isLookAsked(em),
      }));
      const told = await askEngine(gateway, lookedAt);
      return { ...told, lookedAt, isLooking: told.isLooking || isAsked, canLook: mayLook(actor) };
    },
    lookNow: (actor, command) => {
      const request = { actor, command, record: 'trust.look_asked', args: {} };
      return changeOnce(database, request, clock, async (em, now) => {
        await askForLook(em, actor, now);
        return { asked: true as const };
      });
    },
  };
}

/** Every look writes down each place it looked at, folders among them. */
function lastLook(items: readonly TrustItemRow[]): string | null {
  return (
    items
      .map(({ triedAt }) => triedAt.toISOString())
      .toSorted()
      .at(-1) ?? null
  );
}

function viewOf({ fromAt, untilAt, triedAt, fetchedAt, ...row }: TrustItemRow): TrustItemView {
  return {
    ...row,
    from: fromAt?.toISOString() ?? null,
    until: untilAt?.toISOString() ?? null,
    triedAt: triedAt.toISOString(),
    fetchedAt: fetchedAt?.toISOString() ?? null,
  };
}
