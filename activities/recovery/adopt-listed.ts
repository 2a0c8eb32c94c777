import { readNow } from '#db/clock.ts';
import { dropKnown, listUnadopted } from '#db/recovery/people-answers.ts';
import { listUnsentLetters } from '#db/recovery/found-letters.ts';
import { record } from '#db/record.ts';
import { countStep, lockOpenRecovery, type OpenRecovery } from '#db/recovery/recoveries.ts';
import { adoptLetters } from './adopt-letters.ts';
import type { RecoveryDependencies } from './dependencies.ts';

/** Adopts what a person's list of the cabinet names among the copy's own letters. */
export async function adoptListed(
  { orm, leader, isRehearsal }: RecoveryDependencies,
  { id, copyAt }: OpenRecovery,
): Promise<'moved' | 'none'> {
  const listed = await listUnadopted(orm.em.fork(), id);
  if (listed.length === 0) return 'none';
  const adopted = await record(orm, 'recovery.listed', async (tx) => {
    if ((await lockOpenRecovery(tx))?.id !== id) return [];
    const now = await readNow(tx, isRehearsal);
    const numbers = listed.map(({ registrationNumber }) => registrationNumber);
    const letters = await listUnsentLetters(tx, { numbers, limit: numbers.length });
    const unsent = new Set(letters.map(({ number }) => number));
    await dropKnown(
      tx,
      id,
      numbers.filter((number) => !unsent.has(number)),
    );
    const answers = listed.map(({ registrationNumber, shpi }) => ({
      ...{ registrationNumber, state: 'accepted' as const, ...(shpi !== null && { shpi }) },
    }));
    const done = await adoptLetters(tx, { recoveryId: id, copyAt, source: 'list' }, letters, answers, now);
    await countStep(tx, id, { asked: 0, adopted: done.length });
    return done;
  });
  await leader.leadAnew(adopted);
  return 'moved';
}
