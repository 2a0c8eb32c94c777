import { z } from 'zod';
import type { SettingFault } from './setting-fault.ts';

/** How staff are told besides the bell on every page. */
export const bellSettings = z.object({
  /** Whose letters to staff are, through MASK_SMTP_URL; absent: nobody is told by mail. */
  MASK_BELL_MAIL_FROM: z.email({ error: 'MASK_BELL_MAIL_FROM: ожидается почтовый адрес' }).optional(),
  /** Whom a push service writes to (RFC 8292), `mailto:admin@sud.example` or `https://…`; absent: no pushes are sent. */
  MASK_PUSH_CONTACT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, 'MASK_PUSH_CONTACT: ожидается mailto:… или https://…')
    .optional(),
});

/** What is missing where letters to staff are to go. */
export function bellFaults({
  MASK_BELL_MAIL_FROM: from,
  MASK_SMTP_URL: server,
  MASK_PUBLIC_URL: url,
}: {
  readonly MASK_BELL_MAIL_FROM?: string | undefined;
  readonly MASK_SMTP_URL?: string | undefined;
  readonly MASK_PUBLIC_URL?: string | undefined;
}): readonly SettingFault[] {
  if (from === undefined) return [];
  return [
    ...(server === undefined ? [{ name: 'MASK_SMTP_URL', message: 'нужно при MASK_BELL_MAIL_FROM' }] : []),
    ...(url === undefined ? [{ name: 'MASK_PUBLIC_URL', message: 'нужно при MASK_BELL_MAIL_FROM' }] : []),
  ];
}
