import type { DatabaseCapability } from '../capability.ts';
import { NotificationSettingsSchema, NotificationTemplateSchema, PartyConsentSchema } from './choices.entity.ts';
import { HearingToldOffSchema } from './hearing-told-off.entity.ts';
import {
  NotificationPartSchema,
  NotificationSchema,
  SmsIncomingSchema,
  SmsReceiptSchema,
} from './notification.entity.ts';
import { readNotificationSubjects } from './notification-subjects.ts';

export const notifications = {
  schemas: [
    NotificationSchema,
    NotificationPartSchema,
    SmsReceiptSchema,
    SmsIncomingSchema,
    PartyConsentSchema,
    HearingToldOffSchema,
    NotificationTemplateSchema,
    NotificationSettingsSchema,
  ],
  subjects: { notification: { tableOfSites: 'notification', read: readNotificationSubjects } },
} as const satisfies DatabaseCapability;
