import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { isSame } from '../account.ts';
import type { Site } from '../site.ts';
import { receiveData } from './receive-data.ts';
import { smtpError } from './smtp-error.ts';

/** A listening part of the site. */
export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

/** A client may think for so long between two commands (RFC 5321, 4.5.3.2.7). */
const IDLE_MS = 300_000;
const CLOSE_MS = 500;

/** Starts to take messages. */
export async function startSmtp(site: Site): Promise<Listener> {
  const { settings } = site;
  const sockets = new Set<Socket>();
  const cut = (session: SMTPServerSession): void => {
    for (const socket of sockets) if (socket.remotePort === session.remotePort) socket.destroy();
  };
  const server = new SMTPServer({
    ...optionsOf(site),
    onData: (stream, session, answer) => receiveData(site, { stream, session, answer, cut: () => cut(session) }),
  });
  // A client that hangs up in the middle of a dialogue is no news to the site.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const listening = server.listen(settings.DELO_SITE_SMTP_PORT, settings.DELO_SITE_HOST);
  await once(listening, 'listening');
  const address = listening.address() as AddressInfo;
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function optionsOf({ settings, faults }: Site): SMTPServerOptions {
  const { DELO_SITE_TLS_CERT: cert, DELO_SITE_TLS_KEY: key, DELO_SITE_RECIPIENT: only } = settings;
  const tls = cert !== undefined && key !== undefined ? { cert: readFileSync(cert), key: readFileSync(key) } : null;
  return {
    name: settings.DELO_SITE_DOMAIN,
    banner: 'delo-site emulator',
    size: settings.DELO_SITE_MAXIMUM_BYTES,
    hideDSN: false,
    hideENHANCEDSTATUSCODES: false,
    disableReverseLookup: true,
    socketTimeout: IDLE_MS,
    closeTimeout: CLOSE_MS,
    allowInsecureAuth: tls === null,
    ...(tls ?? { disabledCommands: ['STARTTLS'] }),
    onAuth: ({ username, password }, _session, answer) => {
      const isOurs =
        isSame(username ?? '', settings.DELO_SITE_LOGIN) && isSame(password ?? '', settings.DELO_SITE_PASSWORD);
      if (isOurs) answer(null, { user: username });
      else answer(smtpError(535, 'Authentication credentials invalid'));
    },
    onRcptTo: ({ address }, _session, answer) => {
      const isRefused = faults.take('rcpt') !== undefined || (only !== undefined && address !== only);
      answer(isRefused ? smtpError(550, 'No such mailbox here') : null);
    },
  };
}
