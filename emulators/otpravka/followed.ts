import type { StoredOrder } from './rules/order.ts';

/** Tells the Post's tracking of letters that are in batches: in a rehearsal nobody carries them to an office. */
export type TellTracking = (orders: readonly StoredOrder[], office: string) => Promise<void>;

/** @param url of the emulator of the Post, whose controls take it; absent: letters of this account are followed nowhere */
export function tellTrackingAt(url: string | undefined): TellTracking {
  return async (orders, office) => {
    if (url === undefined) return;
    for (const order of orders) {
      if (order.barcode === null) continue;
      const body = JSON.stringify(factsOf(order, order.barcode, office));
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(`${url}/control/handed-in`, { method: 'PUT', headers, body });
      // Without a letter's words: an order that nobody follows is seen by its silence, the order itself is taken.
      if (!answer.ok) console.error(`отслеживание не взяло письмо: ${String(answer.status)}`);
    }
  };
}

function factsOf({ orderNum, body }: StoredOrder, shpi: string, office: string) {
  const name = [body.surname, body['given-name'], body['middle-name']].filter(Boolean).join(' ');
  const place = [body['region-to'], body['place-to'], body['house-to']].filter(Boolean).join(', ');
  return {
    ...{ shpi, registrationNumber: orderNum, recipient: body['recipient-name'] ?? name },
    ...{ address: `${String(body['index-to'] ?? '')}, ${place}`, office: body['postoffice-code'] ?? office },
  };
}
