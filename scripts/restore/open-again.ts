import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { readNow } from '#db/clock.ts';
import { endRestore } from '#db/backup/unfinished-restore.ts';
import { markInEarnest } from '#db/operating/in-earnest.ts';
import { openOrm } from '#db/orm.ts';
import { record } from '#db/record.ts';
import { openRecovery } from '#db/recovery/recoveries.ts';
import { demoPeopleLeft } from '#db/seed/demo-left.ts';
import { requireRehearsalGround } from '#db/seed/rehearsal-ground.ts';
import { database } from '#db/statements/database.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { RecoveryCause } from '#domain/recovery/recovery.ts';
import { INSTALLATION } from '#domain/work/subject.ts';

/** Why the court opens in recovery. */
export interface Reopening {
  readonly cause: RecoveryCause;
  /** As of when its data are; absent: as of now. */
  readonly copyAt?: Date;
  readonly isRehearsal: boolean;
}

/**
 * The court opens in recovery: nothing is handed over until the Post has been asked what it has. A copy comes back as what it was, court or
 * rehearsal. @throws NotForRehearsal when a court that was carried here is taken for one
 */
export async function openInRecovery(databaseUrl: string, { cause, copyAt, isRehearsal }: Reopening): Promise<void> {
  const orm = await openOrm(databaseUrl, 1);
  try {
    await record(orm, 'recovery.opened', async (tx) => {
      await keepKind(tx, { cause, isRehearsal });
      const now = await readNow(tx, isRehearsal);
      if (cause === 'restored') {
        await forgetOtherPast(tx);
        await endRestore(tx);
      }
      const recoveryId = await openRecovery(tx, { cause, copyAt: copyAt ?? now }, now);
      await appendAudit(tx, { at: now, action: 'recovery.opened', subject: INSTALLATION, data: { recoveryId, cause } });
    });
  } finally {
    await orm.close(true);
  }
}

/** A copy of an older program has no mark of its own; with demo people in it a court would not start, and is not called one. */
async function keepKind(tx: EntityManager, { cause, isRehearsal }: Reopening): Promise<void> {
  if (cause === 'moved' && isRehearsal) await requireRehearsalGround(tx);
  if (cause === 'restored' && !isRehearsal && (await demoPeopleLeft(tx)).length === 0) await markInEarnest(tx);
}

/**
 * Who was signed in then may have been signed out since. The engine is empty: starts that waited in the copy are not made, for every open
 * subject is led anew from where it stands once the Post has been asked.
 */
async function forgetOtherPast(tx: EntityManager): Promise<void> {
  const db = database(tx);
  await db.deleteFrom('session').execute();
  await db
    .updateTable('outbox')
    .set({ delivered_at: sql<Date>`now()`, last_error: 'Restored' })
    .where('kind', '=', 'start')
    .where('delivered_at', 'is', null)
    .execute();
}
