import { heartbeat } from '@temporalio/activity';
import { readNow } from '#db/clock.ts';
import { endNeedlessLetters, FIRST, PORTION } from '#db/notifications/needless-letters.ts';
import { record } from '#db/record.ts';
import type { NotificationDependencies } from './dependencies.ts';

/**
 * Portion by portion, each a transaction. What makes a letter needless is told in many places, an operation of the Post, a word of a person, the
 * passing of a day: here it is asked of all of them by one rule.
 */
export async function endNeedless({ orm, isRehearsal }: NotificationDependencies): Promise<void> {
  for (let after: string | null = FIRST; after !== null;) {
    const from: string = after;
    after = await record(orm, 'notification.needless_letters', async (tx) =>
      endNeedlessLetters(tx, { caseIds: null, after: from, limit: PORTION }, await readNow(tx, isRehearsal)),
    );
    heartbeat();
  }
}
