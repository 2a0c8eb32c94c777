import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** A TCP port of 127.0.0.1 that nobody listens on: the wished one, else the next free above it, else (no wish) any. */
export async function freePort(wished = 0, attempts = 200): Promise<number> {
  for (let port = wished; port < wished + attempts && port <= 65_535; port += 1) {
    const found = await tryListen(port);
    if (found !== undefined) return found;
  }
  throw new Error(`нет свободного порта от ${wished} до ${wished + attempts - 1}`);
}

/** True while nobody listens on that TCP port of 127.0.0.1. */
export async function isFree(port: number): Promise<boolean> {
  return (await tryListen(port)) !== undefined;
}

/** Above the well-known ones and below those the system gives to outgoing connections; the production engine stores ports in 16 bits, signed. */
const OWN_RANGE = { from: 10_000, to: 32_000 } as const;

/** Several different free ports at once: each is held until all are found, so that no two are the same. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers: Listening[] = [];
  while (servers.length < count) {
    const server = await tryHold(randomInt(OWN_RANGE.from, OWN_RANGE.to));
    if (server) servers.push(server);
  }
  await Promise.all(servers.map((server) => server.close()));
  return servers.map((server) => server.port);
}

async function tryListen(port: number): Promise<number | undefined> {
  const server = await tryHold(port);
  await server?.close();
  return server?.port;
}

async function tryHold(port: number): Promise<Listening | undefined> {
  try {
    return await listen(port);
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['EADDRINUSE', 'EACCES'].includes(String(error.code))) return;
    throw error;
  }
}

interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

function listen(port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('у сокета нет порта'));
      const close = (): Promise<void> =>
        new Promise((done, failed) => server.close((error) => (error ? failed(error) : done())));
      resolve({ port: address.port, close });
    });
  });
}
