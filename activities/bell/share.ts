import type { EntityManager } from '@mikro-orm/postgresql';
import { markShared, takeUnshared, type UnsharedFact } from '#db/bell/facts.ts';
import { listenersOf, type Listener } from '#db/bell/listeners.ts';
import { addToMessage, putDigest, putMessage, type MessagePlace } from '#db/bell/messages.ts';
import { putNotice } from '#db/bell/notices.ts';
import { isTold, nextDigestAt } from '#domain/bell/bell-wishes.ts';

const AT_ONCE = 50;

/** By which ways this installation can tell at all. */
export interface OpenWays {
  readonly mail: boolean;
  readonly push: boolean;
}

/**
 * Gives everybody who is to hear of what has happened his notice, and the messages that he wants of it; in one transaction with the mark
 * that it is done, so that whoever dies in between has done nothing. @returns how many facts
 */
export async function shareFacts(em: EntityManager, ways: OpenWays, now: Date): Promise<number> {
  const facts = await takeUnshared(em, AT_ONCE);
  for (const fact of facts) {
    await share(em, fact, ways, now);
    await markShared(em, fact.sequence);
  }
  return facts.length;
}

async function share(em: EntityManager, fact: UnsharedFact, ways: OpenWays, now: Date): Promise<void> {
  // The very first device of a person is no news to him.
  if (fact.isFirst) return;
  for (const listener of await listenersOf(em, fact)) {
    if (!isTold(listener, fact, listener.wish)) continue;
    const noticeId = await putNotice(em, listener.accountId, fact, listener.wish.ways.includes('bell'));
    if (noticeId === null) continue;
    for (const place of placesOf(listener, ways)) {
      await addToMessage(em, await messageTo(em, listener, place, now), noticeId);
    }
  }
}

function placesOf({ accountId, wish, hasAddress, deviceIds }: Listener, ways: OpenWays): readonly MessagePlace[] {
  const mail = ways.mail && hasAddress && wish.ways.includes('mail');
  const push = ways.push && wish.ways.includes('push');
  return [
    ...(mail ? [{ accountId, way: 'mail', deviceId: null } as const] : []),
    ...(push ? deviceIds.map((deviceId) => ({ accountId, way: 'push', deviceId }) as const) : []),
  ];
}

async function messageTo(em: EntityManager, listener: Listener, place: MessagePlace, now: Date): Promise<string> {
  const { wish, digestHour, timeZone } = listener;
  if (wish.pace === 'at_once') return putMessage(em, place, now);
  let dueAt = nextDigestAt(now, digestHour, timeZone);
  for (;;) {
    const digest = await putDigest(em, place, dueAt);
    if (digest !== null) return digest;
    // That day's has gone already: its hour came while this was written.
    dueAt = nextDigestAt(dueAt, digestHour, timeZone);
  }
}
