import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { ServerKey } from '../tls-authority.ts';

/** What stands between a client and a server. */
export interface InBetween {
  /** Speaks TLS from the first byte to the client; null: in clear. */
  readonly key?: ServerKey;
  /** What the server says, as the client hears it. */
  readonly hears?: (text: string) => string;
  /** True: the connection breaks off, and the server does not hear this. */
  readonly isCutBefore?: (said: string) => boolean;
}

/** Everything that a client said to it, and where it listens. */
export interface Between {
  readonly port: number;
  readonly said: readonly string[];
  close(): Promise<void>;
}

/** Opens it before a server of this machine. */
export async function standBetween(serverPort: number, { key, hears, isCutBefore }: InBetween): Promise<Between> {
  const said: string[] = [];
  const talk = (client: Socket): void => {
    const server = connect(serverPort, '127.0.0.1');
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      one.on('error', () => undefined);
      one.on('close', () => other.destroy());
    }
    client.on('data', (part: Buffer) => {
      said.push(part.toString('latin1'));
      if (isCutBefore?.(part.toString('latin1')) === true) client.destroy();
      else server.write(part);
    });
    server.on('data', (part: Buffer) => {
      client.write(hears ? Buffer.from(hears(part.toString('latin1')), 'latin1') : part);
    });
  };
  const listening: Server = key === undefined ? createServer(talk) : createTlsServer(key, talk);
  // A client that does not trust the certificate hangs up in the middle of the greeting.
  listening.on('tlsClientError', () => undefined);
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  return {
    ...{ port: typeof address === 'object' && address ? address.port : 0, said },
    close: () => new Promise((resolve) => listening.close(() => resolve())),
  };
}
