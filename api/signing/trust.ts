import { listTrustItems, type TrustItemRow } from '#db/signing/trust-items.ts';
import type { TrustItemView } from '#views/signing/trust.ts';
import { requireInstallationReader, type Actor } from '../actor.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

/** By what signatures are judged: for the installation's admin and an auditor. */
export interface TrustService {
  /** As the worker saw it last. */
  list(actor: Actor): Promise<readonly TrustItemView[]>;
}

export function createTrustService({ database }: ServiceDeps): TrustService {
  return {
    list: (actor) => {
      requireInstallationReader(actor);
      return database.read(async (em) => (await listTrustItems(em)).map(viewOf));
    },
  };
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
