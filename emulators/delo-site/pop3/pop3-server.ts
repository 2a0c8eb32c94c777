import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Site } from '../site.ts';
import type { Listener } from '../smtp/smtp-server.ts';
import { createPop3Session, type Pop3Session } from './pop3-session.ts';

/** RFC 1939, 3: at least ten minutes. */
const IDLE_MS = 600_000;

/** Starts to give the exchange mailbox out. One session at a time has it, as RFC 1939 demands. */
export async function startPop3(site: Site): Promise<Listener> {
  const sockets = new Set<Socket>();
  let holder: Socket | undefined;
  const server = createServer((socket) => {
    sockets.add(socket);
    const lock = (): boolean => (holder ??= socket) === socket;
    socket.once('close', () => {
      sockets.delete(socket);
      if (holder === socket) holder = undefined;
    });
    // A client that hangs up is no news; what it had marked stays in the mailbox.
    socket.on('error', () => undefined);
    socket.setTimeout(IDLE_MS, () => socket.destroy());
    talk(socket, createPop3Session(site, lock));
  });
  server.listen(site.settings.DELO_SITE_POP3_PORT, site.settings.DELO_SITE_HOST);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function talk(socket: Socket, session: Pop3Session): void {
  socket.write('+OK delo-site emulator\r\n');
  const lines = createInterface({ input: socket, crlfDelay: Infinity });
  // It tells anew what the socket has told: whoever listens to the one alone dies of the other.
  lines.on('error', () => undefined);
  lines.on('line', (line) => {
    if (socket.writableEnded) return;
    const { text, isLast } = session.command(line);
    if (isLast) socket.end(text, 'latin1');
    else socket.write(text, 'latin1');
  });
}
