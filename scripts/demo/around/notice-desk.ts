import { z } from 'zod';
import { settingsInForceSchema, templateSchema } from '#views/notifications/choices.ts';
import { notificationCardSchema, sentNoticesSchema, type NotificationCard } from '#views/notifications/notification.ts';
import type { NotificationChannel, NotificationStatus } from '#domain/notifications/notification-status.ts';
import type { CourtClient } from '../court-client.ts';
import { until } from './until.ts';

/** Who agreed, to which way. */
export interface DemoConsent {
  readonly partyId: string;
  readonly channel: NotificationChannel;
  readonly address: string;
}

/** Consents of the parties of one case and notices to them. */
export interface NoticeDesk {
  /** No hour is quiet: a demonstration is not put off until the morning. */
  setUp(mailSender: string): Promise<void>;
  consent(consent: DemoConsent): Promise<void>;
  /** By a shipped text, to one party. @returns the notice as soon as it has one of these statuses */
  notify(partyId: string, templateCode: string, ends: readonly NotificationStatus[]): Promise<NotificationCard>;
  /** The letter instead of this notice is on its way. */
  letterDone(noticeId: string): Promise<void>;
}

export function noticeDesk(clerk: CourtClient, judge: CourtClient, caseId: string): NoticeDesk {
  return {
    setUp: async (mailSender) => {
      const { version, settings } = await judge.get('/notification-settings', settingsInForceSchema);
      const ours = { ...settings, quiet: { from: '00:00', to: '00:00' }, mailSender, kopecksPerPart: 350 };
      await judge.post('/notification-settings', z.object({ version: z.number() }), { base: version, settings: ours });
    },
    consent: async (consent) => {
      const givenOn = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
      const entered = { ...consent, form: 'receipt', givenOn };
      await clerk.post(`/cases/${caseId}/consents`, z.object({ id: z.string() }), entered);
    },
    notify: async (partyId, templateCode, ends) => {
      const templates = await clerk.get('/notification-templates', z.array(templateSchema));
      const text = templates.find(({ code }) => code === templateCode);
      if (!text) throw new Error(`Шаблона ${templateCode} нет`);
      const { kind, channel, title } = text;
      const draft = { caseIds: [caseId], partyIds: [partyId], kind, channel, title, text: text.text };
      const sent = await clerk.post('/notifications', sentNoticesSchema, { ...draft, templateCode, letterId: null });
      return until(
        `уведомление ${templateCode}: ${ends.join(' или ')}`,
        () => clerk.get(`/notifications/${sent.ids[0] ?? ''}`, notificationCardSchema),
        ({ status }) => ends.includes(status),
      );
    },
    letterDone: async (noticeId) =>
      void (await clerk.post(`/notifications/${noticeId}/letter-done`, z.object({ id: z.string() }))),
  };
}
