import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Canary } from './hostile-file.ts';

export const SECRET = 'СЕКРЕТ-КАНАРЕЙКИ';

/** A canary that is listened to. */
export interface LiveCanary {
  readonly canary: Canary;
  /** What happened since the last call: connections, files made. */
  signs(): Promise<{ readonly packets: number; readonly executed: number }>;
  close(): Promise<void>;
}

/** A listener on the loopback, a folder that everybody may write, a secret that everybody may read. */
export async function openCanary(): Promise<LiveCanary> {
  const folder = await mkdtemp(join(tmpdir(), 'mask-canary-'));
  await chmod(folder, 0o777);
  const secretPath = join(folder, 'secret.txt');
  await writeFile(secretPath, SECRET, { mode: 0o644 });
  let packets = 0;
  const server = createServer((socket) => {
    packets += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    canary: { url: `http://127.0.0.1:${String(port)}`, command: `touch ${join(folder, 'executed')}`, secretPath },
    signs: async () => {
      const made = (await readdir(folder)).filter((name) => name !== 'secret.txt');
      await Promise.all(made.map((name) => rm(join(folder, name), { recursive: true })));
      const signs = { packets, executed: made.length };
      packets = 0;
      return signs;
    },
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
