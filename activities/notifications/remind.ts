import { heartbeat } from '@temporalio/activity';
import { readNow } from '#db/clock.ts';
import { listNearHearings, listRemindingSites, makeDueReminders } from '#db/notifications/due-reminders.ts';
import type { HearingFacts } from '#db/notifications/case-facts.ts';
import { record } from '#db/record.ts';
import type { NotificationDependencies } from './dependencies.ts';

/** Site by site, hearing by hearing; each portion is a transaction. */
export async function makeReminders({
  orm,
  isRehearsal,
}: NotificationDependencies): Promise<{ readonly made: number }> {
  let made = 0;
  for (const site of await listRemindingSites(orm.em.fork())) {
    const withinDays = Math.max(...site.settings.remindDaysBefore);
    for (let after: HearingFacts | null = null; ;) {
      const em = orm.em.fork();
      const hearings: HearingFacts[] = await listNearHearings(
        em,
        { siteId: site.siteId, withinDays, after },
        await readNow(em, isRehearsal),
      );
      const last = hearings.at(-1);
      if (last === undefined) break;
      made += await record(orm, 'notification.reminders', async (tx) =>
        makeDueReminders(tx, { ...site, hearings }, await readNow(tx, isRehearsal)),
      );
      after = last;
      heartbeat();
    }
  }
  return { made };
}
