import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** What one path of an authority's server does now. */
export type Answer =
  | Uint8Array
  /** Sends so many bytes. */
  | { readonly byteSize: number }
  /** Takes the request and says nothing. */
  | 'silent'
  /** Redirects there. */
  | { readonly to: string };

/** An authority's server of certificates and lists, plain HTTP; a path of which nothing was said is 404. */
export interface CdpServer {
  readonly url: string;
  readonly answers: Map<string, Answer>;
  close(): Promise<void>;
}

export async function openCdpServer(): Promise<CdpServer> {
  const answers = new Map<string, Answer>();
  const server = createServer((request, response) => give(response, answers.get(request.url ?? '')));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    answers,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function give(response: ServerResponse, answer: Answer | undefined): void {
  if (answer === 'silent') return;
  if (answer === undefined) response.writeHead(404).end();
  else if (answer instanceof Uint8Array) response.writeHead(200).end(answer);
  else if ('to' in answer) response.writeHead(302, { location: answer.to }).end();
  else response.writeHead(200).end(Buffer.alloc(answer.byteSize));
}
