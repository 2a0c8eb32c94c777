import { z } from 'zod';
import { isPrivate } from './private-address.ts';
import type { SettingFault } from './setting-fault.ts';

/** How SMS to parties leave. Whether a gateway of this kind is had, and under which name, is agreed with the operator. */
export const smsSettings = z.object({
  /** `smpp`: the operator's SMSC by SMPP 3.4; `http`: a gateway of our own format, docs/formats/sms-http.md. */
  MASK_SMS_GATEWAY: z.enum(['off', 'smpp', 'http']).default('off'),
  /** `ssmpp://system_id:password@host:port`; `smpp://` on this machine, or elsewhere with `?tls=never`. Of `http`: `https://…`. */
  MASK_SMS_URL: z
    .url({ protocol: /^(ssmpp|smpp|https?)$/, error: 'MASK_SMS_URL: ожидается ssmpp://…, smpp://… или https://…' })
    .optional(),
  /** Of `http` alone. */
  MASK_SMS_TOKEN: z.string().min(8).optional(),
  /** The name that the addressee sees: up to 11 Latin letters and digits, or a number. */
  MASK_SMS_SENDER: z
    .string()
    .regex(/^(?:[A-Za-z0-9 ._-]{1,11}|\+?\d{3,15})$/, 'MASK_SMS_SENDER: до 11 латинских букв и цифр или номер')
    .optional(),
  /** As agreed with the operator. */
  MASK_SMS_PER_SECOND: z.coerce.number().min(0.1).max(1_000).default(10),
  MASK_SMS_TIMEOUT_MS: z.coerce.number().int().min(100).default(30_000),
});
export type SmsSettings = z.infer<typeof smsSettings>;

/** What is needed for the gateway that was chosen, and what would go in clear. */
export function smsFaults(settings: SmsSettings): readonly SettingFault[] {
  const { MASK_SMS_GATEWAY: gateway, MASK_SMS_URL: url, MASK_SMS_TOKEN: token, MASK_SMS_SENDER: sender } = settings;
  if (gateway === 'off') return [];
  const when = `нужно при MASK_SMS_GATEWAY=${gateway}`;
  return [
    ...(url === undefined ? [{ name: 'MASK_SMS_URL', message: when }] : []),
    ...(sender === undefined ? [{ name: 'MASK_SMS_SENDER', message: when }] : []),
    ...(gateway === 'http' && token === undefined ? [{ name: 'MASK_SMS_TOKEN', message: when }] : []),
    ...(url === undefined ? [] : urlFaults(gateway, new URL(url))),
  ];
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

function urlFaults(gateway: 'smpp' | 'http', url: URL): readonly SettingFault[] {
  const fault = (message: string) => [{ name: 'MASK_SMS_URL', message }];
  if (gateway === 'http') {
    if (!/^https?:$/.test(url.protocol)) return fault('ожидается https://…');
    return isPrivate(url) ? [] : fault('ожидается https://…: токен и тексты идут по сети открыто');
  }
  if (!/^s?smpp:$/.test(url.protocol)) return fault('ожидается ssmpp://имя:пароль@адрес:порт');
  if (url.username === '' || url.password === '') return fault('нужны имя и пароль: ssmpp://имя:пароль@адрес:порт');
  const isClear = url.protocol === 'smpp:' && !LOOPBACK.test(url.hostname) && url.searchParams.get('tls') !== 'never';
  return isClear ? fault('ожидается ssmpp://…: тексты и пароль идут по сети открыто (через туннель — ?tls=never)') : [];
}
