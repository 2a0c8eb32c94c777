import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

/** One request as it came; `isTaken` false: it was answered with a failure. */
export interface Told {
  readonly id: string;
  readonly sequence: number;
  readonly type: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly status: string | null;
  readonly isTaken: boolean;
}

export interface FlakyReceiver {
  readonly url: string;
  readonly told: readonly Told[];
  /** Requests whose signature the library did not believe. */
  readonly unproven: readonly string[];
  /** What it believes from now on. */
  trust(secret: string): void;
  close(): void;
}

interface Event {
  readonly id: string;
  readonly sequence: number;
  readonly type: string;
  readonly data: { readonly subject: Told['subject']; readonly status: string | null };
}

/** Another program: it proves every request by a library of another make, and fails every second one, by turns with an error and with a torn line. */
export async function openFlakyReceiver(): Promise<FlakyReceiver> {
  const told: Told[] = [];
  const unproven: string[] = [];
  let proof: Webhook | undefined;
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const isTaken = (told.length + unproven.length) % 2 === 1;
      try {
        const { id, sequence, type, data } = proof?.verify(
          body.toString(),
          request.headers as Record<string, string>,
        ) as Event;
        told.push({ id, sequence, type, subject: data.subject, status: data.status, isTaken });
      } catch (error) {
        unproven.push(error instanceof Error ? error.message : 'unknown');
      }
      if (isTaken) return response.writeHead(204).end();
      return told.length % 4 === 1 ? response.writeHead(503).end('занят') : request.socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ told, unproven, url: `http://127.0.0.1:${String(port)}/mask` },
    trust: (secret) => void (proof = new Webhook(secret)),
    close: () => void server.close(),
  };
}
