import { allHandlersFinished, condition, proxyActivities } from '@temporalio/workflow';
import type { NotificationActivities } from '#activities/notifications/contract.ts';
import type { NotificationInput } from '#domain/notifications/notification-process.ts';
import { POST_OPTIONS } from '../policies/activity-options.ts';
import { awaitFate } from './await-fate.ts';
import { openNotificationDesk, type NotificationDesk, type Sent } from './notification-desk.ts';
import { sendUntilSettled } from './send-until-settled.ts';

const { writeLetterInstead } = proxyActivities<NotificationActivities>(POST_OPTIONS);

/** One notice to one party: wait for its hour → hand over → if the answer is unclear, find out → wait for its fate → or a letter instead. */
export async function notification(input: NotificationInput): Promise<void> {
  const desk = openNotificationDesk(input);
  const sent = await sentOf(desk);
  const fate = sent === 'sent' ? await awaitFate(desk) : sent;
  desk.stage = 'ended';
  if (fate === 'failed') await writeLetterInstead({ notificationId: input.notificationId });
  await condition(allHandlersFinished);
}

/** Where a life is taken up whose process was lost, its rows have told. */
async function sentOf(desk: NotificationDesk): Promise<Sent> {
  const { resumeAt = 'send' } = desk.input;
  return resumeAt === 'sent' || resumeAt === 'failed' ? resumeAt : sendUntilSettled(desk, resumeAt === 'unknown');
}
