import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, Server as TlsServer } from 'node:tls';
import {
  FaultPlan,
  targetOf,
  type PlannedProxyFault,
  type ProxyMode,
  type ProxyRequest,
  type ProxyTarget,
  type Reply,
} from './fault-plan.ts';
import { MessageReader, type Head } from './http-frame.ts';
import { pass, passRead, play, readAll, write, type Line, type Played, type Upstream } from './play-fault.ts';

/** What the proxy shows instead of plain TCP; both PEM. */
export interface ProxyCertificate {
  readonly key: string;
  readonly cert: string;
}

/** One call that came through. */
export interface SeenCall {
  readonly target: ProxyTarget;
  /** `pass` when nothing was done to it, `reply` when it was answered in the Post's place. */
  readonly mode: ProxyMode | 'pass' | 'reply';
}

/** A proxy between the product and the Post that spoils what it is told to spoil, call by call. */
export interface FaultProxy {
  /** `http://127.0.0.1:port` (`https:` with a certificate), without a slash at the end. */
  readonly url: string;
  /** Every call so far, oldest first. */
  readonly seen: readonly SeenCall[];
  /** Replaces the plan; calls that no fault is meant for pass. */
  plan(...faults: readonly PlannedProxyFault[]): void;
  /** How many calls the plan will still hit. */
  readonly left: number;
  /** Answers calls of a kind in the Post's place until told otherwise; the plan goes first. */
  reply(target: ProxyTarget, reply: Reply | undefined): void;
  /** Stops listening and breaks what is open: connections are refused from now on. */
  goAway(): Promise<void>;
  /** Listens again at the same place. */
  comeBack(): Promise<void>;
  /** Another certificate for connections that are made from now on. */
  changeCertificate(certificate: ProxyCertificate): void;
  close(): Promise<void>;
}

/** Starts a proxy in this process. `upstreamUrl` is the emulator's own address. */
export async function startFaultProxy(upstreamUrl: string, certificate?: ProxyCertificate): Promise<FaultProxy> {
  const { hostname: host, port } = new URL(upstreamUrl);
  const state: State = { upstream: { host, port: Number(port) }, plan: new FaultPlan(), replies: new Map(), seen: [] };
  const open = new Set<Socket>();
  const onClient = (client: Socket): void => {
    open.add(client);
    client.on('close', () => open.delete(client));
    void serve(state, client);
  };
  const server: Server = certificate ? createTlsServer(certificate, onClient) : createServer(onClient);
  // A client that does not trust the certificate breaks off: that is its affair.
  server.on('tlsClientError', () => undefined);
  await listen(server, 0);
  const ownPort = (server.address() as AddressInfo).port;
  const stop = async (): Promise<void> => {
    const closed = server.listening ? once(server, 'close') : undefined;
    server.close();
    for (const socket of open) socket.destroy();
    await closed;
  };
  return {
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${String(ownPort)}`,
    seen: state.seen,
    plan: (...faults) => state.plan.set(faults),
    get left() {
      return state.plan.left;
    },
    reply: (target, reply) => {
      if (reply) state.replies.set(target, reply);
      else state.replies.delete(target);
    },
    goAway: stop,
    comeBack: () => listen(server, ownPort),
    changeCertificate: (next) => {
      if (!(server instanceof TlsServer)) throw new TypeError('this proxy shows no certificate');
      server.setSecureContext(next);
    },
    close: stop,
  };
}

interface State {
  readonly upstream: Upstream;
  readonly plan: FaultPlan;
  readonly replies: Map<ProxyTarget, Reply>;
  readonly seen: SeenCall[];
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}

/** One client's connection to its end: request after request, each with its own fate. */
async function serve(state: State, client: Socket): Promise<void> {
  const line: Line = { client, reader: new MessageReader(client), upstream: undefined };
  client.on('error', () => line.upstream?.socket.destroy());
  client.on('close', () => line.upstream?.socket.destroy());
  try {
    for (let played: Played = 'kept'; played === 'kept';) {
      const head = await line.reader.head();
      if (!head) break;
      played = await serveOne(state, line, head);
    }
  } catch (error) {
    // A side that broke off in the middle of a message: the other one sees it as a broken connection.
    if (!(error instanceof Error)) throw error;
    client.destroy();
  } finally {
    if (!client.destroyed && client.readableEnded) client.end();
  }
}

async function serveOne({ upstream, plan, replies, seen }: State, line: Line, head: Head): Promise<Played> {
  const [method = '', path = ''] = head.firstLine.split(' ');
  const target = targetOf(method, path);
  const fault = plan.take(target);
  if (fault) {
    seen.push({ target, mode: fault.mode });
    return play(line, upstream, head, fault);
  }
  const reply = replies.get(target);
  if (!reply) {
    seen.push({ target, mode: 'pass' });
    return pass(line, upstream, head);
  }
  const request: ProxyRequest = { target, method, path, headers: head.headers };
  const { raw, content } = await readAll(line.reader, head);
  const answer = reply(request, content);
  seen.push({ target, mode: answer ? 'reply' : 'pass' });
  return answer ? write(line, head, answer) : passRead(line, upstream, head, raw);
}
