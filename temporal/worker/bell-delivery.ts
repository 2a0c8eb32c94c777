import { BellMail } from '#activities/bell/bell-mail.ts';
import { BellPush } from '#activities/bell/bell-push.ts';
import type { BellDelivery } from '#activities/bell/deliver.ts';
import type { Parts } from '#activities/capability.ts';
import { reportFiles } from '#activities/statistics/report-files.ts';
import { allowedReceivers } from '#config/receiver-address.ts';
import type { WorkerSettings } from '#config/settings.ts';

/** By which ways this installation tells its staff, as the settings say. */
export function bellDeliveryOf(
  settings: WorkerSettings,
  { orm, mailSender, blobs }: Pick<Parts, 'orm' | 'mailSender' | 'blobs'>,
): BellDelivery {
  const { MASK_PAYLOAD_KEYS: ring, MASK_REHEARSAL: isRehearsal, MASK_WEBHOOK_NETWORKS: own } = settings;
  const { MASK_BELL_MAIL_FROM: from, MASK_PUBLIC_URL: url, MASK_PUSH_CONTACT: contact } = settings;
  const publicUrl = url?.replace(/\/+$/, '');
  const canMail = mailSender && from !== undefined && publicUrl !== undefined;
  return {
    orm,
    mail: canMail
      ? new BellMail({
          sender: mailSender,
          from,
          publicUrl,
          ring,
          filesOf: (notice) => reportFiles({ orm, blobs }, notice),
        })
      : null,
    push:
      contact === undefined ? null : new BellPush({ orm, ring, contact, allowed: allowedReceivers(own, isRehearsal) }),
    firstPauseMs: settings.MASK_WEBHOOK_RETRY_MS,
  };
}
