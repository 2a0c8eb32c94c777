import { knownNotificationWorkflows, listOpenNotices } from '#db/reconcile/notifications.ts';
import { NOTIFICATION_WORKFLOW, notificationWorkflowId } from '#domain/notifications/notification-process.ts';
import { notificationIsLed } from '#domain/reconcile/notification/notification-is-led.ts';
import { count, idsIn, type Look, type Sighting } from '../look.ts';
import type { SubjectInspector } from '../subject-inspector.ts';

const PAGE = 500;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** I1 of every notice that is not over; the engine's list may lag, so that what it does not name is asked for one by one. */
async function* inspectNotifications(look: Look): AsyncGenerator<Sighting> {
  const { dependencies, options } = look;
  const again = idsIn(look, 'notification');
  const led = new Set<string>();
  if (again === null) {
    for await (const ids of dependencies.book.ids(NOTIFICATION_WORKFLOW, 'running')) for (const id of ids) led.add(id);
  }
  for (let after = NOBODY; ;) {
    const page = await listOpenNotices(dependencies.orm.em.fork(), { after, among: again, limit: PAGE });
    const last = page.at(-1);
    if (!last) return;
    count(look, ['I1'], page.length);
    for (const one of page) {
      if (led.has(notificationWorkflowId(one.id))) continue;
      const described = await dependencies.book.describe(notificationWorkflowId(one.id));
      const stamp = `${described?.status ?? 'unknown'} ${one.status}`;
      for (const finding of notificationIsLed(one, described)) yield { finding, stamp };
    }
    options.onProgress?.();
    after = last.id;
  }
}

export const NOTIFICATIONS: SubjectInspector = {
  ...{ kind: 'notification', workflowType: NOTIFICATION_WORKFLOW, knownWorkflows: knownNotificationWorkflows },
  inspect: inspectNotifications,
};
