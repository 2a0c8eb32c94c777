import type { MikroORM } from '@mikro-orm/postgresql';
import type { AddressRanges } from '#config/address-ranges.ts';
import type { SecretBox } from '#config/secret-box.ts';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import {
  giveUp,
  insertAttempt,
  markDelivered,
  putOff,
  type Attempt,
  type DueDelivery,
} from '#db/webhooks/deliveries.ts';
import { openIncident } from '#db/work/incidents.ts';
import { DEAD_AFTER_DAYS, DEAD_AFTER_MS, deadWebhookKey, pauseMs } from '#domain/webhooks/webhook-rules.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import { exchange } from '../adapters/http-exchange.ts';
import { signedMessage } from './message.ts';
import { ForbiddenReceiverError, lookupWithin, requireAllowedHost } from './receiver-address.ts';

export interface DeliveryDependencies {
  readonly orm: MikroORM;
  readonly isRehearsal: boolean;
  readonly secrets: SecretBox;
  readonly allowed: AddressRanges;
  /** Of the first failure; each next one is twice as long. */
  readonly firstPauseMs: number;
}

/** Within the lease of a delivery. */
const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 256 * 1024;
const SHOWN_CHARACTERS = 300;

/**
 * Sends one event and writes down how it went: taken by a 2xx, else it is tried again later, the next ones of its subject after it. The
 * answer is written after it has come: whoever dies in between has sent it once more than it was counted.
 */
export async function deliver(dependencies: DeliveryDependencies, delivery: DueDelivery): Promise<void> {
  const attempt = await attemptOf(dependencies, delivery);
  const { sequence, webhookId } = delivery;
  if (attempt.code !== null && attempt.code >= 200 && attempt.code < 300) {
    await record(dependencies.orm, 'webhook.delivered', async (tx) => {
      await insertAttempt(tx, sequence, attempt);
      await markDelivered(tx, sequence, webhookId);
    });
    return;
  }
  await record(dependencies.orm, 'webhook.failed', async (tx) => {
    await insertAttempt(tx, sequence, attempt);
    const rest = { sequence, webhookId, pauseMs: pauseMs(delivery.failures + 1, dependencies.firstPauseMs) };
    if ((await putOff(tx, rest)) < DEAD_AFTER_MS || !(await giveUp(tx, webhookId))) return;
    const words = `Подписка «${new URL(delivery.url).hostname}» выключена: ${String(DEAD_AFTER_DAYS)} суток подряд получатель не принял ничего. Недоставленное хранится; исправив получателя, включите её на странице «Подписки».`;
    const incident = {
      key: deadWebhookKey(webhookId),
      siteId: null,
      subject: INSTALLATION,
      details: { words: [words] },
    };
    await openIncident(tx, incident, await readNow(tx, dependencies.isRehearsal));
  });
}

async function attemptOf(dependencies: DeliveryDependencies, delivery: DueDelivery): Promise<Attempt> {
  const beganAt = performance.now();
  const durationMs = (): number => Math.round(performance.now() - beganAt);
  try {
    const { status, body } = await send(dependencies, delivery);
    return { code: status, error: null, durationMs: durationMs(), answer: beginningOf(body) };
  } catch (error) {
    return { code: null, error: wordsOf(error), durationMs: durationMs(), answer: '' };
  }
}

async function send({ secrets, allowed }: DeliveryDependencies, delivery: DueDelivery) {
  const url = new URL(delivery.url);
  requireAllowedHost(url, allowed);
  const sealed = [delivery.secretSealed, ...(delivery.oldSecretSealed === null ? [] : [delivery.oldSecretSealed])];
  const opened = sealed.map((one) => secrets.open(one, delivery.webhookId));
  const keys = opened.filter((secret) => secret !== null);
  // Unsigned nothing goes out.
  if (keys.length < opened.length) throw new SealedOtherwiseError('the key ring has no key for this secret');
  const { body, headers } = signedMessage(delivery, keys, new Date());
  const bounds = { timeoutMs: TIMEOUT_MS, maxAnswerByteSize: MAX_ANSWER_BYTES };
  return exchange({ method: 'POST', url, headers, body, ...bounds, lookup: lookupWithin(allowed) });
}

class SealedOtherwiseError extends Error {
  override name = 'SealedOtherwiseError';
}

function beginningOf(body: Buffer): string {
  const text = body.subarray(0, SHOWN_CHARACTERS * 4).toString('utf8');
  return text.replaceAll(/\p{Cc}+/gu, ' ').slice(0, SHOWN_CHARACTERS);
}

/** Without an address: what the other side said is not in it either. */
function wordsOf(error: unknown): string {
  if (error instanceof SealedOtherwiseError) return 'секрет подписки не открывается ключами установки: выдайте новый';
  const causes = [error, error instanceof Error ? error.cause : undefined];
  if (causes.some((one) => one instanceof ForbiddenReceiverError)) {
    return 'адрес получателя — внутренний, а в MASK_WEBHOOK_NETWORKS его сети нет';
  }
  return error instanceof Error && error.message !== '' ? error.message.slice(0, SHOWN_CHARACTERS) : 'сбой';
}
