import { z } from 'zod';
import type { SmsAnswer, SmsGateway, SmsListener, SmsLookUp, SmsNotSent, SmsPiece } from '../../ports/sms-gateway.ts';
import { createPace } from '../pace.ts';

export interface SmsHttpOptions {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly token: string;
  readonly sender: string;
  readonly perSecond: number;
  readonly timeoutMs: number;
  /** How often it is asked for receipts. */
  readonly pollMs: number;
}

const states = z.enum(['accepted', 'delivered', 'undelivered', 'expired']);
const taken = z.object({ messageId: z.string().min(1) });
const refusal = z.object({ error: z.string(), isTaken: z.boolean().optional() });
const message = taken.extend({ state: states, error: z.string().nullable() });
const event = z.discriminatedUnion('type', [
  z.object({
    ...{ sequence: z.number().int(), type: z.literal('receipt'), messageId: z.string(), phone: z.string() },
    ...{ state: states, error: z.string().nullable(), doneAt: z.iso.datetime().nullable() },
  }),
  z.object({ sequence: z.number().int(), type: z.literal('message'), phone: z.string(), text: z.string() }),
]);
const events = z.object({ events: event.array() });

/** A gateway of our own documented format: docs/formats/sms-http.md. It knows a message by our key, so that a look-up can prove an absence. */
export function createSmsHttpGateway(options: SmsHttpOptions): SmsGateway {
  const pace = createPace(options.perSecond);
  const call = caller(options);
  return {
    ...{ name: `http:${new URL(options.baseUrl).host}`, takesParts: false },
    submit: async (piece, signal) => {
      await pace();
      signal?.throwIfAborted();
      return submit(call, options.sender, piece);
    },
    lookUp: ({ key }) => lookUp(call, key),
    check: async () => {
      const answer = await call('GET', '/v1/health');
      if (answer === null) return notSent('no_connection', 'no answer');
      return answer.status === 200 ? null : ofGateway(answer.status);
    },
    listen: (listener) => poll(call, listener, options.pollMs),
  };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}
/** Null: no whole answer came. */
type Call = (method: string, path: string, body?: unknown) => Promise<Answer | null>;

function caller({ baseUrl, token, timeoutMs }: SmsHttpOptions): Call {
  return async (method, path, body) => {
    try {
      const response = await fetch(`${baseUrl}${path}`, {
        ...{ method, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) },
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : parsed(text) };
    } catch (error) {
      // A refused connection is known to have carried nothing: it is told apart by its own code.
      if (isRefused(error)) return { status: 0, body: null };
      return null;
    }
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : '';
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'].includes(String(code));
}

async function submit(call: Call, sender: string, piece: SmsPiece): Promise<SmsAnswer> {
  const { key, phone, body, validityHours } = piece;
  const answer = await call('POST', '/v1/messages', { key, to: phone, from: sender, text: body, validityHours });
  if (answer === null) return { outcome: 'unclear' };
  const { status } = answer;
  if (status === 200 || status === 202) {
    const read = taken.safeParse(answer.body);
    return read.success ? { outcome: 'taken', messageId: read.data.messageId } : { outcome: 'unclear' };
  }
  const said = refusal.safeParse(answer.body).data;
  if (status === 422 && said) return { outcome: 'refused', error: said.error.slice(0, 200) };
  if (status === 0 || status === 401 || status === 403 || status === 429) return ofGateway(status);
  // Only the gateway's own word says that a failure of its took nothing.
  return said?.isTaken === false ? notSent('busy', said.error.slice(0, 200)) : { outcome: 'unclear' };
}

function ofGateway(status: number): SmsNotSent {
  if (status === 0) return notSent('no_connection', 'connection refused');
  if (status === 401 || status === 403) return notSent('not_authorised', `HTTP ${String(status)}`);
  return notSent(status === 429 ? 'throttled' : 'busy', `HTTP ${String(status)}`);
}

function notSent(reason: SmsNotSent['reason'], words: string): SmsNotSent {
  return { outcome: 'not_sent', reason, words };
}

async function lookUp(call: Call, key: string): Promise<SmsLookUp> {
  const answer = await call('GET', `/v1/messages/${encodeURIComponent(key)}`);
  if (answer?.status === 404 && refusal.safeParse(answer.body).success) return { found: 'absent' };
  const read = answer?.status === 200 ? message.safeParse(answer.body).data : undefined;
  return read ? { found: 'state', ...read } : { found: 'unclear' };
}

/** Events are taken off the gateway's list only after they are kept. */
function poll(call: Call, listener: SmsListener, pollMs: number): { stop(): Promise<void> } {
  const stopped = Promise.withResolvers<'stopped'>();
  const run = async (): Promise<void> => {
    for (;;) {
      const count = await takeEvents(call, listener).catch((error: unknown) => {
        listener.trouble(error instanceof Error ? error.name : 'UnknownError');
        return 0;
      });
      const next = count > 0 ? Promise.resolve('more') : new Promise((resolve) => setTimeout(resolve, pollMs).unref());
      if ((await Promise.race([stopped.promise, next])) === 'stopped') return;
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopped.resolve('stopped');
      await running;
    },
  };
}

async function takeEvents(call: Call, listener: SmsListener): Promise<number> {
  const answer = await call('GET', '/v1/events');
  if (answer?.status !== 200) {
    listener.trouble(answer === null ? 'no_answer' : `HTTP ${String(answer.status)}`);
    return 0;
  }
  const { events: came } = events.parse(answer.body);
  for (const one of came) {
    if (one.type === 'message') await listener.message(one);
    else await listener.receipt({ ...one, reference: null, doneAt: one.doneAt === null ? null : new Date(one.doneAt) });
  }
  const last = came.at(-1);
  if (last) await call('DELETE', `/v1/events?upTo=${String(last.sequence)}`);
  return last ? came.length : 0;
}
