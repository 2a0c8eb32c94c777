import { createHmac } from 'node:crypto';
import type { DueDelivery } from '#db/webhooks/deliveries.ts';

/** What goes out: the same bytes at every attempt, signed anew each time. */
export interface SignedMessage {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The event and its signature by each secret, so that a receiver which knows one of them believes it. Nothing of a person is in it: ids,
 * codes and numbers, by which the receiver asks the API. Source: Standard Webhooks 1.0.0, «Webhook metadata», «Signature scheme».
 */
export function signedMessage(delivery: DueDelivery, secrets: readonly string[], now: Date): SignedMessage {
  const body = Buffer.from(JSON.stringify(eventOf(delivery)));
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const signed = createHmac('sha256', keyOf(secret)).update(`${delivery.id}.${timestamp}.`).update(body);
    return `v1,${signed.digest('base64')}`;
  });
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'MASK-Webhooks/1',
      'webhook-id': delivery.id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signatures.join(' '),
    },
  };
}

function eventOf({ id, sequence, type, at, status, siteId, ...rest }: DueDelivery) {
  const subject = { kind: rest.subjectKind, id: rest.subjectId };
  const facts = { subject, status, siteId, ...rest.data };
  return { id, sequence: Number(sequence), type, timestamp: at.toISOString(), data: facts };
}

function keyOf(secret: string): Buffer {
  return Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
}
