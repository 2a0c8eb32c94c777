import { z } from '@hono/zod-openapi';
import { BELL_EVENT_CODES } from '#domain/bell/bell-events.ts';
import { instant, instantOrNull, textOrNull, type ViewOf } from '../view.ts';

/** What one person is told. */
export const noticeSchema = z
  .object({
    id: z.uuid(),
    event: z.enum(BELL_EVENT_CODES),
    /** In words, nothing of a person. */
    text: z.string(),
    at: instant,
    seenAt: instantOrNull,
  })
  .openapi('StaffNotice');
export type NoticeView = ViewOf<typeof noticeSchema>;

export const noticePageSchema = z
  .object({ items: noticeSchema.array().readonly(), unseen: z.number().int(), nextCursor: textOrNull })
  .openapi('StaffNoticePage');
export type NoticePage = ViewOf<typeof noticePageSchema>;

/** A browser that takes pushes. */
export const pushDeviceSchema = z
  .object({ id: z.uuid(), name: z.string(), createdAt: instant, lastSentAt: instantOrNull })
  .openapi('PushDevice');
export type PushDeviceView = ViewOf<typeof pushDeviceSchema>;
