import type { Fault } from '../documents/fault.ts';
import { isEventType } from './event-types.ts';

export const MAX_RECEIVER_LENGTH = 2_000;
const DAY_MS = 24 * 3_600_000;
/** A receiver that has taken nothing for so long is switched off, and the admin is told. */
export const DEAD_AFTER_DAYS = 3;
export const DEAD_AFTER_MS = DEAD_AFTER_DAYS * DAY_MS;
/** What was delivered is kept so long with its attempts: it can be sent again. */
export const KEPT_DAYS = 30;
const LONGEST_PAUSE_MS = 3_600_000;
/** How long the secret before signs beside a new one. */
export const MAX_OLD_SIGNING_HOURS = 30 * 24;
export const USUAL_OLD_SIGNING_HOURS = 24;

/** The incident of a subscription that was switched off. */
export const deadWebhookKey = (webhookId: string): string => `webhook ${webhookId}`;

/** How long a delivery rests after so many failures in a row: twice as long each time, at most an hour. */
export function pauseMs(failures: number, firstPauseMs: number): number {
  return Math.min(firstPauseMs * 2 ** Math.min(Math.max(failures - 1, 0), 30), LONGEST_PAUSE_MS);
}

/** What an admin says of a subscription. */
export interface WebhookDetails {
  readonly url: string;
  readonly events: readonly string[];
  /** Null: every site. */
  readonly siteId: string | null;
}

/** What an installation allows of a subscription. */
export interface WebhookBounds {
  /** Sites that may be chosen. */
  readonly siteIds: readonly string[];
  /** False: the address that the URL names by itself is one at which nothing is ever delivered. */
  readonly isAllowedHost: (url: URL) => boolean;
}

/** All at once. */
export function webhookFaults({ url, events, siteId }: WebhookDetails, bounds: WebhookBounds): readonly Fault[] {
  const { siteIds, isAllowedHost } = bounds;
  const receiver = receiverFault(url) ?? (isAllowedHost(new URL(url)) ? undefined : INNER_ADDRESS);
  return [
    ...(receiver === undefined ? [] : [fault('url', receiver)]),
    ...(events.length > 0 && events.every(isEventType) ? [] : [fault('events', 'События: выберите хотя бы одно.')]),
    ...(siteId === null || siteIds.includes(siteId) ? [] : [fault('siteId', 'Участок: выберите из списка.')]),
  ];
}

const INNER_ADDRESS =
  'Это адрес самой машины или внутренней сети: туда ничего не уйдёт. Нужен публичный адрес или сеть, названная в MASK_WEBHOOK_NETWORKS.';

/** The rule of the address as it is written; where it leads is judged each time it is connected to. */
function receiverFault(text: string): string | undefined {
  if (text.length > MAX_RECEIVER_LENGTH || !URL.canParse(text)) return 'Адрес целиком: https://priem.sud.example/mask';
  const { protocol, hostname, username, password, hash } = new URL(text);
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback)) {
    return 'Нужен https: по http события прочтёт и подменит любой посредник.';
  }
  if (username !== '' || password !== '')
    return 'В адресе не должно быть логина и пароля: получатель проверяет подпись.';
  return hash === '' ? undefined : 'В адресе не должно быть «#».';
}

/** @returns what is wrong with the hours for which the secret before goes on, or null */
export function oldSigningFault(hours: number): Fault | null {
  if (Number.isInteger(hours) && hours >= 0 && hours <= MAX_OLD_SIGNING_HOURS) return null;
  return fault('oldSecretHours', `Прежний секрет: целое число часов от 0 до ${String(MAX_OLD_SIGNING_HOURS)}.`);
}

function fault(field: string, message: string): Fault {
  return { code: `${field}_wrong`, field, message };
}
