import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { inMatterCourt, machineToken, publishSome, tell, untilPublished } from './matter-court.ts';
import { eventsOf, PUBLISHED_EVERY } from './matter-events.ts';
import { timed } from './statistics.ts';

/** What many cards that wait for one mail server do to it, and how soon they go on. */
export interface MailDownFigures {
  readonly cardCount: number;
  /** Connections to the server that is away, from the first message on until all wait, and in the minutes after. */
  readonly knocksAtFirst: number;
  readonly knocksInQuietMinutes: number;
  readonly quietMinutes: number;
  /** From the server's return to the last message taken by the site. */
  readonly secondsUntilAllSent: number;
  /** Incidents that people were told of, and those that are still open. */
  readonly incidents: number;
  readonly openIncidents: number;
}

const QUIET_MINUTES = 3;
const CARDS_AT_ONCE = 50;

/** Lets so many cards meet a mail server that is away, waits, and lets it come back. */
export async function measureMailDown(cardCount: number): Promise<MailDownFigures> {
  const wire = await openWire();
  try {
    return await inMatterCourt(
      async (court, database) => {
        const token = await machineToken(database);
        await publishSome(database);
        for (let first = 0; first < cardCount; first += CARDS_AT_ONCE) {
          const indexes = Array.from({ length: Math.min(CARDS_AT_ONCE, cardCount - first) }, (_none, at) => first + at);
          const events = indexes.flatMap((index) => eventsOf(index * PUBLISHED_EVERY));
          await tell(court.site, token, events);
        }
        await untilHeld(database, cardCount);
        const knocksAtFirst = wire.knocks();
        await pause(QUIET_MINUTES * 60_000);
        const knocksInQuietMinutes = wire.knocks() - knocksAtFirst;
        wire.mend();
        const ms = await timed(() => untilPublished(database));
        const { rows } = await database.query<{ all: number; open: number }>(
          `select count(*)::int as all, count(*) filter (where closed_at is null)::int as open from task where kind = 'incident'`,
        );
        return {
          ...{ cardCount, knocksAtFirst, knocksInQuietMinutes, quietMinutes: QUIET_MINUTES },
          ...{ secondsUntilAllSent: ms / 1_000, incidents: rows[0]?.all ?? 0, openIncidents: rows[0]?.open ?? 0 },
        };
      },
      { smtpThrough: (port) => wire.lead(port) },
    );
  } finally {
    wire.close();
  }
}

async function untilHeld(database: Client, cardCount: number): Promise<void> {
  for (;;) {
    const { rows } = await database.query<{ n: number }>(
      'select count(*)::int as n from publication_message where held_at is not null',
    );
    if (rows[0]?.n === cardCount) return;
    await pause(500);
  }
}

/** The way to the mail server: cut at once, and counted, until it is mended. */
async function openWire() {
  let [target, knocks, isMended] = [0, 0, false];
  const server = createServer((socket) => {
    knocks += 1;
    socket.on('error', () => undefined);
    if (!isMended) return void socket.destroy();
    const onward = connect(target, '127.0.0.1');
    onward.on('error', () => socket.destroy());
    socket.pipe(onward).pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    lead: (to: number) => Promise.resolve(((target = to), port)),
    knocks: () => knocks,
    mend: () => void (isMended = true),
    close: () => void server.close(),
  };
}
