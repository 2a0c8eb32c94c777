import { z } from 'zod';
import type { ReadinessProbe } from '../ports/readiness-probe.ts';
import { exchange, HttpNotSentError, HttpUnclearError } from './http-exchange.ts';

const word = z.string();
const answerSchema = z.object({
  status: z.enum(['ok', 'degraded']),
  ...{ database: word, engine: word, worker: word.optional(), disk: word.optional() },
});
const MAX_ANSWER_BYTES = 64 * 1024;
const TIMEOUT_MS = 10_000;

/** Asks `/health/ready`; the words and the code of the answer must agree, or it is no answer. */
export function createReadinessProbe(url: string): ReadinessProbe {
  return {
    ask: async () => {
      try {
        const request = { method: 'GET', url: new URL(url), headers: {}, timeoutMs: TIMEOUT_MS } as const;
        const { status, body } = await exchange({ ...request, maxAnswerByteSize: MAX_ANSWER_BYTES });
        return readAnswer(status, body);
      } catch (error) {
        if (error instanceof HttpNotSentError || error instanceof HttpUnclearError) return null;
        throw error;
      }
    },
  };
}

function readAnswer(status: number, body: Buffer): Awaited<ReturnType<ReadinessProbe['ask']>> {
  const parsed = answerSchema.safeParse(parseJson(body));
  if (!parsed.success) return null;
  const { database, engine, worker, disk } = parsed.data;
  const isReady = parsed.data.status === 'ok' && status === 200;
  const isOk = (told: string | undefined): boolean => told === undefined || told === 'ok';
  return { isReady, database: isOk(database), engine: isOk(engine), worker: isOk(worker), disk: isOk(disk) };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
