import { readNow, readOffsetMs } from '#db/clock.ts';
import { record } from '#db/record.ts';
import {
  findOpenRecovery,
  finishRecovery,
  lockOpenRecovery,
  noteStep,
  type OpenRecovery,
} from '#db/recovery/recoveries.ts';
import { listAdopted } from '#db/recovery/found-letters.ts';
import { listSearches } from '#db/recovery/searches.ts';
import { appendAudit } from '#db/work/audit.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import { adoptListed } from './adopt-listed.ts';
import { askOfKnown, noteTrouble } from './ask-of-known.ts';
import { askOfNumbers } from './ask-of-numbers.ts';
import type { RecoveryDependencies } from './dependencies.ts';

/** `moved`: there may be more to do at once. `waiting`: for the Post, or for a person. */
export type RecoveryStep = 'none' | 'moved' | 'waiting';

/**
 * Takes the next step of the recovery that is under way. All it knows stands in the database, each step is one transaction under the
 * recovery's lock, and repeating one changes nothing: it may be cut off anywhere, and two workers may take it.
 */
export async function recover(dependencies: RecoveryDependencies, signal?: AbortSignal): Promise<RecoveryStep> {
  const open = await findOpenRecovery(dependencies.orm.em.fork());
  if (open === null) return 'none';
  if (open.knownAt === null) {
    const step = await askOfKnown(dependencies, open, signal);
    // People's decisions go on meanwhile, and need the processes of their letters.
    if (step === 'waiting' && open.leadAt === null) return lead(dependencies, open);
    return step;
  }
  if (open.leadAt === null) return lead(dependencies, open);
  if ((await adoptListed(dependencies, open)) === 'moved') return 'moved';
  if ((await askOfNumbers(dependencies, open, signal)) === 'moved') return 'moved';
  return finish(dependencies, open);
}

const OTHER_PAST =
  'сервер Temporal хранит процессы, начатые до восстановления: задайте пустое пространство (TEMPORAL_NAMESPACE) и перезапустите программу';

async function lead(dependencies: RecoveryDependencies, open: OpenRecovery): Promise<RecoveryStep> {
  const { orm, leader, isRehearsal } = dependencies;
  const { id } = open;
  // A court that was moved may have brought its engine along; to a copy the engine's histories tell of what it does not know.
  if (open.cause === 'restored' && (await leader.hasOlderThan(await machineTime(dependencies, open.openedAt)))) {
    return noteTrouble(dependencies, open, OTHER_PAST);
  }
  await leader.leadAll();
  // A court that was moved together with its engine has its processes; those of adopted letters stand where the letters are no longer.
  await leader.leadAnew(await listAdopted(orm.em.fork(), id));
  await record(orm, 'recovery.led', async (tx) => {
    await noteStep(tx, id, { leadAt: await readNow(tx, isRehearsal), trouble: null });
  });
  return 'moved';
}

async function machineTime({ orm, isRehearsal }: RecoveryDependencies, instant: Date): Promise<Date> {
  return isRehearsal ? new Date(instant.getTime() - (await readOffsetMs(orm.em.fork()))) : instant;
}

/** Ends by itself once everything has been answered. */
async function finish({ orm, isRehearsal }: RecoveryDependencies, { id }: OpenRecovery): Promise<RecoveryStep> {
  const left = (await listSearches(orm.em.fork(), id)).filter(({ state }) => state !== 'done');
  if (left.length > 0) return 'waiting';
  await record(orm, 'recovery.finished', async (tx) => {
    if ((await lockOpenRecovery(tx))?.id !== id) return;
    const now = await readNow(tx, isRehearsal);
    await finishRecovery(tx, { id, byId: null, reason: 'всё выяснено' }, now);
    const entry = { at: now, action: 'recovery.finished', subject: INSTALLATION, data: { recoveryId: id } };
    await appendAudit(tx, entry);
  });
  return 'moved';
}
