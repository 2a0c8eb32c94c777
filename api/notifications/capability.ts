import { ScanReader } from '#activities/documents/scans/scan-reader.ts';
import { PATHS } from '#web/paths.ts';
import type { Capability } from '../services/capability.ts';
import { createNoticeChoices, type NoticeChoices } from './choices.ts';
import { choiceRoutes } from './choice-routes.ts';
import { mountChoicePages } from './choice-pages.ts';
import { createNoticeComposing, type NoticeComposing } from './composing.ts';
import { mountComposePages } from './compose-pages.ts';
import { createConsents, type ConsentService } from './consents.ts';
import { mountDoubtPages } from './doubt-pages.ts';
import { createDoubtfulMessages, type DoubtfulMessageService } from './doubtful-messages.ts';
import { createIncoming, type IncomingService } from './incoming.ts';
import { mountConsentPages } from './consent-pages.ts';
import { mountNoticePages } from './notice-pages.ts';
import { noticeRoutes } from './notice-routes.ts';
import { createNotices, type NoticeService } from './notices.ts';

interface NotificationServices {
  readonly notices: NoticeService;
  readonly noticeComposing: NoticeComposing;
  readonly noticeChoices: NoticeChoices;
  readonly consents: ConsentService;
  readonly incomingMessages: IncomingService;
  readonly doubtfulMessages: DoubtfulMessageService;
}

/** Notices to parties by SMS and mail. */
export const notifications: Capability<NotificationServices> = {
  services: (deps, lifetime) => {
    // Its process begins with the first scan of a consent.
    const reader = new ScanReader();
    lifetime.onClose(() => reader.close());
    return {
      notices: createNotices(deps),
      noticeComposing: createNoticeComposing(deps),
      noticeChoices: createNoticeChoices(deps),
      consents: createConsents(deps, reader),
      incomingMessages: createIncoming(deps),
      doubtfulMessages: createDoubtfulMessages(deps),
    };
  },
  routes: [noticeRoutes, choiceRoutes],
  pages: [mountComposePages, mountChoicePages, mountConsentPages, mountDoubtPages, mountNoticePages],
  menu: [
    {
      href: PATHS.notifications,
      label: 'Уведомления',
      roles: ['clerk', 'supervisor', 'site_admin', 'admin', 'auditor'],
    },
  ],
};
