import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import webPush from 'web-push';
import { z } from 'zod';
import type { AddressRanges } from '#config/address-ranges.ts';
import type { KeyRing } from '#config/key-ring.ts';
import { BELL_SECRETS, SecretBox } from '#config/secret-box.ts';
import { findPushKey, findSubscription } from '#db/bell/devices.ts';
import type { DueMessage, ToldNotice } from '#db/bell/messages.ts';
import { bellRule } from '#domain/bell/bell-events.ts';
import { exchange } from '../adapters/http-exchange.ts';
import { lookupWithin, requireAllowedHost } from '../webhooks/receiver-address.ts';
import type { Attempted } from './deliver.ts';

export interface BellPushParts {
  readonly orm: MikroORM;
  readonly ring: KeyRing;
  /** Where push services may stand: browsers name them, so that they are judged as any stranger's address is. */
  readonly allowed: AddressRanges;
  /** `mailto:…` or `https://…`: whom a push service writes to. Source: RFC 8292, 2.1. */
  readonly contact: string;
}

const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 64 * 1024;
/** A push that found no browser for so long is no news. */
const KEPT_SECONDS = 24 * 3_600;

/** What a browser has told of itself. Source: W3C Push API, PushSubscription. */
export const subscriptionSchema = z.object({
  endpoint: z.url({ protocol: /^https?$/ }).max(2_000),
  keys: z.object({ p256dh: z.base64url().max(200), auth: z.base64url().max(100) }),
});

/**
 * Pushes to browsers: encrypted for the one browser (RFC 8291), signed by the installation (RFC 8292). What is said is the kind of the
 * event and where to look, nothing of a person or a letter: it passes through the servers of a browser's maker.
 */
export class BellPush {
  readonly #parts: BellPushParts;
  readonly #box: SecretBox;

  constructor(parts: BellPushParts) {
    this.#parts = parts;
    this.#box = new SecretBox(parts.ring, BELL_SECRETS);
  }

  async send(em: EntityManager, message: DueMessage, notices: readonly ToldNotice[]): Promise<Attempted> {
    const [key, sealed] = await Promise.all([
      findPushKey(em),
      message.deviceId === null ? null : findSubscription(em, message.accountId, message.deviceId),
    ]);
    if (sealed === null || message.deviceId === null) return 'gone';
    const subscription = this.#box.open(sealed, message.deviceId);
    const privateKey = key && this.#box.open(key.privateSealed, key.id);
    // Sealed by a key that this program has not got yet.
    if (!key || subscription === null || privateKey === null) return 'later';
    const payload = JSON.stringify(payloadOf(notices));
    const details = webPush.generateRequestDetails(subscriptionSchema.parse(JSON.parse(subscription)), payload, {
      ...{ TTL: KEPT_SECONDS, contentEncoding: 'aes128gcm', urgency: 'normal', topic: message.id.replaceAll('-', '') },
      vapidDetails: { subject: this.#parts.contact, publicKey: key.publicKey, privateKey },
    });
    return this.#exchange(details);
  }

  async #exchange({ endpoint, headers, body }: webPush.RequestDetails): Promise<Attempted> {
    const { allowed } = this.#parts;
    const url = new URL(endpoint);
    try {
      requireAllowedHost(url, allowed);
      const sent = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length');
      const { status } = await exchange({
        ...{ method: 'POST', url, headers: Object.fromEntries(sent.map(([name, value]) => [name, String(value)])) },
        ...{ body: body ?? undefined, timeoutMs: TIMEOUT_MS, maxAnswerByteSize: MAX_ANSWER_BYTES },
        lookup: lookupWithin(allowed),
      });
      return answerOf(status);
    } catch {
      return 'later';
    }
  }
}

/** Source: RFC 8030, 5 and 7.3: 201 taken, 404 and 410 the subscription is no more, 429 and 5xx later. */
function answerOf(status: number): Attempted {
  if (status >= 200 && status < 300) return 'sent';
  if (status === 404 || status === 410) return 'gone';
  return status === 429 || status >= 500 ? 'later' : 'refused';
}

/** All that a push says. */
export interface PushPayload {
  readonly title: string;
  readonly body: string;
  readonly path: string;
}

function payloadOf(notices: readonly ToldNotice[]): PushPayload {
  const [first] = notices;
  const isOne = notices.length === 1 && first !== undefined;
  return {
    title: 'Есть новое в МАСК',
    body: isOne ? bellRule(first.event).label : `Новых оповещений: ${String(notices.length)}`,
    path: isOne ? `/me/notices/${first.id}` : '/me/notices',
  };
}
