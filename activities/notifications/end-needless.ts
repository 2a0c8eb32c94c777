import { heartbeat } from '@temporalio/activity';
import { readNow } from '#db/clock.ts';
import { endNeedlessLetters, FIRST, PORTION } from '#db/notifications/needless-letters.ts';
import { listCasesOfDropped, oweLettersAgain } from '#db/notifications/owed-again.ts';
import { record } from '#db/record.ts';
import type { NotificationDependencies } from './dependencies.ts';

/**
 * Portion by portion, each a transaction. What makes a letter needless is told in many places, an operation of the Post, a word of a person, the
 * passing of a day: here it is asked of all of them by one rule. What makes a dropped one owed again is told in as many.
 */
export async function endNeedless({ orm, isRehearsal }: NotificationDependencies): Promise<void> {
  for (let after: string | null = FIRST; after !== null;) {
    const from: string = after;
    after = await record(orm, 'notification.needless_letters', async (tx) =>
      endNeedlessLetters(tx, { caseIds: null, after: from, limit: PORTION }, await readNow(tx, isRehearsal)),
    );
    heartbeat();
  }
  await oweAgain({ orm, isRehearsal });
}

async function oweAgain({ orm, isRehearsal }: Pick<NotificationDependencies, 'orm' | 'isRehearsal'>): Promise<void> {
  for (let after: string | undefined = FIRST; after !== undefined;) {
    const from: string = after;
    after = await record(orm, 'notification.owed_letters', async (tx) => {
      const now = await readNow(tx, isRehearsal);
      const caseIds = await listCasesOfDropped(tx, { after: from, limit: PORTION }, now);
      await oweLettersAgain(tx, caseIds, now);
      return caseIds.at(-1);
    });
    heartbeat();
  }
}
