import type { EntityManager } from '@mikro-orm/postgresql';
import {
  PUBLICATION_SIGNALS,
  publicationWorkflowId,
  type MailBackSignal,
} from '#domain/publications/publication-process.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { enqueueSignals, type SignalMessage } from '../work/outbox.ts';

/** Released at once: each is a message that its process sends within seconds. */
const PORTION = 2_000;

/** Which messages are to be tried again now. */
export interface Released {
  /** Of this site; null: of all. */
  readonly siteId: string | null;
  /** Held for one of these reasons; null: for any. */
  readonly reasons: readonly string[] | null;
}

/** Notes that a version waits for the mail server, and why; whoever finds the server well again releases it. */
export async function holdMessage(
  em: EntityManager,
  { matterId, version, reason }: { readonly matterId: string; readonly version: number; readonly reason: string },
  now: Date,
): Promise<void> {
  await database(em)
    .updateTable('publication_message')
    .set({ held_at: now, held_for: reason })
    .where('matter_id', '=', matterId)
    .where('version', '=', version)
    .where('status', '=', 'composed')
    .execute();
}

/** True when one waits for one of these reasons. */
export async function hasHeldMessages(em: EntityManager, reasons: readonly string[]): Promise<boolean> {
  const held = database(em).selectFrom('publication_message').select('version').where('held_for', '=', anyOf(reasons));
  return (await held.limit(1).executeTakeFirst()) !== undefined;
}

/** Tells the processes of what is held that the mail server works again, a portion at a time. @returns how many were told */
export async function releaseHeld(em: EntityManager, { siteId, reasons }: Released, now: Date): Promise<number> {
  const portion = database(em)
    .selectFrom('publication_message')
    .select(['matter_id', 'version'])
    .where('held_at', 'is not', null)
    .$if(siteId !== null, (held) => held.where('site_id', '=', siteId ?? ''))
    .$if(reasons !== null, (held) => held.where('held_for', '=', anyOf(reasons ?? [])))
    .orderBy('held_at')
    .limit(PORTION)
    .forUpdate()
    .skipLocked();
  const rows = await portion.select('held_at').execute();
  if (rows.length === 0) return 0;
  await database(em)
    .updateTable('publication_message')
    .set({ held_at: null, held_for: null })
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('matter_id', 'version'),
        'in',
        rows.map(({ matter_id, version }) => tuple(matter_id, version)),
      ),
    )
    .execute();
  await enqueueSignals(
    em,
    rows.map((row) => mailBackOf(row.matter_id, row.version, row.held_at)),
    now,
  );
  return rows.length;
}

function mailBackOf(matterId: string, version: number, heldAt: Date | null): SignalMessage {
  // Held anew it is told anew.
  const eventId = `mail-back:${matterId}:${String(version)}:${String(heldAt?.getTime() ?? 0)}`;
  const payload: MailBackSignal = { eventId };
  const workflowId = publicationWorkflowId(matterId);
  return { dedupeKey: eventId, workflowId, signalName: PUBLICATION_SIGNALS.mailBack, payload };
}
