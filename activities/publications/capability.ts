import { activityInfo, cancellationSignal, heartbeat } from '@temporalio/activity';
import { readPublicationSettings } from '#db/publications/settings.ts';
import { findPublicationSite } from '#db/publications/take-picture.ts';
import type { ActivityFactory } from '../capability.ts';
import { withHeartbeat } from '../with-heartbeat.ts';
import type { MailboxActivities, PublicationActivities, PublicationRequest } from './contract.ts';
import { toldWhenBoxIsAway } from './mailbox/mailbox-trouble.ts';
import { sweepMailbox } from './mailbox/sweep-mailbox.ts';
import { toldWhenStuck } from './publication-trouble.ts';
import { recordMailAnswer, reportUnconfirmed } from './record-answer.ts';
import { sendPicture } from './send-picture.ts';
import { takePicture } from './take-picture.ts';

/** The activities of the workflows `publication` and `mailboxSweep` over the given parts. */
export const createActivities: ActivityFactory<PublicationActivities & MailboxActivities> = (dependencies) => {
  const step = <T>({ matterId }: PublicationRequest, work: () => Promise<T>): Promise<T> =>
    withHeartbeat(() => toldWhenStuck(dependencies, matterId, work));
  return {
    readPublicationWindow: async ({ matterId }) => {
      const em = dependencies.orm.em.fork();
      const { settings } = await readPublicationSettings(em, await findPublicationSite(em, matterId));
      return { windowMs: settings.windowSeconds * 1_000 };
    },
    takePicture: (request) => step(request, () => takePicture(dependencies, request)),
    sendPicture: (request) => step(request, () => sendPicture(dependencies, request, cancellationSignal())),
    recordMailAnswer: (request) => step(request, () => recordMailAnswer(dependencies, request)),
    reportUnconfirmed: (request) => step(request, () => reportUnconfirmed(dependencies, request)),
    sweepMailbox: () =>
      toldWhenBoxIsAway(dependencies, activityInfo().attempt, () =>
        withHeartbeat(() => sweepMailbox(dependencies, () => heartbeat())),
      ),
  };
};
