import { appendAudit } from '#db/work/audit.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import type { Actor } from '../actor.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

/** What is opened for Temporal's own pages, which ask for no reason. */
export interface PayloadReads {
  /** Writes down who opens how many payloads, before they are given out. */
  note(actor: Actor, count: number): Promise<void>;
}

export function createPayloadReads({ database, clock }: ServiceDeps): PayloadReads {
  return {
    note: (actor, count) =>
      database.change('steering.decoded', async (em) => {
        const entry = { actorId: actor.accountId, action: 'payload.decoded', subject: INSTALLATION, data: { count } };
        await appendAudit(em, { at: await clock(em), ...entry });
      }),
  };
}
