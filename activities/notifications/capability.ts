import { cancellationSignal } from '@temporalio/activity';
import type { ActivityFactory } from '../capability.ts';
import { withHeartbeat } from '../with-heartbeat.ts';
import { askAboutNotification, noteUnconfirmed, recordFinding } from './ask-person.ts';
import type { NotificationActivities, ReminderActivities } from './contract.ts';
import { lookUpNotification } from './look-up.ts';
import { planNotification, withdrawByHand } from './plan.ts';
import { sendNotification } from './send.ts';
import { endNeedless } from './end-needless.ts';
import { makeReminders } from './remind.ts';
import { toldWhenStuck } from './step-trouble.ts';
import { writeLetterInstead } from './letter-instead.ts';

/** The activities of the workflows `notification` and `notificationReminders` over the given parts. */
export const createActivities: ActivityFactory<NotificationActivities & ReminderActivities> = (dependencies) => {
  const step =
    <Request extends { readonly notificationId: string }, Answer>(work: (request: Request) => Promise<Answer>) =>
    (request: Request): Promise<Answer> =>
      withHeartbeat(() => toldWhenStuck(dependencies, request.notificationId, () => work(request)));
  return {
    planNotification: step((request) => planNotification(dependencies, request)),
    sendNotification: step((request) => sendNotification(dependencies, request, cancellationSignal())),
    lookUpNotification: step((request) => lookUpNotification(dependencies, request)),
    askAboutNotification: step((request) => askAboutNotification(dependencies, request)),
    recordNotificationFinding: step((request) => recordFinding(dependencies, request)),
    noteUnconfirmedNotification: step((request) => noteUnconfirmed(dependencies, request)),
    withdrawNotice: step((request) => withdrawByHand(dependencies, request)),
    endNeedlessLetters: () => withHeartbeat(() => endNeedless(dependencies)),
    makeReminders: () => withHeartbeat(() => makeReminders(dependencies)),
    writeLetterInstead: step((request) => writeLetterInstead(dependencies, request)),
  };
};
