import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A request as it arrived, its body read whole. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** What the server does with a request that it has read. */
export type Script = (response: ServerResponse, request: ReceivedRequest) => void;

/** A server of the test's own: it says what it is told to, and remembers what it got. */
export interface ScriptedServer {
  readonly url: string;
  readonly received: readonly ReceivedRequest[];
  /** For every request from now on. `beforeBody` acts as soon as the headers are there. */
  play(script: Script, moment?: 'before_body' | 'after_body'): void;
  close(): Promise<void>;
}

export async function startScriptedServer(): Promise<ScriptedServer> {
  const received: ReceivedRequest[] = [];
  let act: { script: Script; moment: string } = { script: (response) => response.end(), moment: 'after_body' };
  const server = createServer((incoming, response) => {
    const { method = '', url: path = '', headers } = incoming;
    if (act.moment === 'before_body') return act.script(response, { method, path, headers, body: Buffer.alloc(0) });
    buffer(incoming).then(
      (body) => {
        received.push({ method, path, headers, body });
        act.script(response, { method, path, headers, body });
      },
      (error: unknown) => response.destroy(error instanceof Error ? error : undefined),
    );
    return undefined;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    play: (script, moment = 'after_body') => void (act = { script, moment }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Answers with JSON. */
export function json(status: number, body: unknown): Script {
  return (response) =>
    void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

/** Answers with any body. */
export function raw(status: number, body: string | Uint8Array, type = 'text/html'): Script {
  return (response) => void response.writeHead(status, { 'Content-Type': type }).end(body);
}

/** Never answers. */
export const SILENCE: Script = () => undefined;

/** Breaks the connection with a reset. */
export const RESET: Script = (response) => void response.socket?.resetAndDestroy();
