import { Hono, type Context } from 'hono';
import { withFaults } from '../post/fault-injection.ts';
import type { HttpEnv } from '../post/http-env.ts';
import { readBody } from '../post/request-body.ts';
import type { ScriptStore } from '../post/state/script-store.ts';
import { answerFc } from './fc.ts';
import { answerRtm34, type SoapAnswer } from './rtm34.ts';
import type { TrackingSource } from './tracking-source.ts';

/** 3,000 barcodes with their tags take some 150 KB. */
const MAXIMUM_BYTES = 2 * 1024 * 1024;

type Answer = (text: string, source: TrackingSource) => SoapAnswer;

/** Both published tracking services: `rtm34` (SOAP 1.2) and `fc` (SOAP 1.1). */
export function trackingRoutes(source: TrackingSource, script: ScriptStore): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  const serve = (c: Context<HttpEnv>, mediaType: string, answer: Answer): Promise<Response> =>
    soap(c, mediaType, (text) => answer(text, source));
  app.post('/rtm34', withFaults(script, 'rtm34'), (c) => serve(c, 'application/soap+xml', answerRtm34));
  app.post('/fc', withFaults(script, 'fc'), (c) => serve(c, 'text/xml', answerFc));
  for (const path of ['/rtm34', '/fc'] as const) {
    app.get(path, (c) =>
      c.text('Описание WSDL нигде не опубликовано в открытых копиях, поэтому эмулятор его не выдаёт', 404),
    );
  }
  return app;
}

async function soap(c: Context<HttpEnv>, mediaType: string, answer: (text: string) => SoapAnswer): Promise<Response> {
  const [given = ''] = (c.req.header('Content-Type') ?? '').split(';');
  if (given.trim().toLowerCase() !== mediaType) return c.text(`Неверный Content-Type, ожидается ${mediaType}`, 415);
  const bytes = await readBody(c.req.raw, MAXIMUM_BYTES);
  const { status, xml } = answer(new TextDecoder().decode(bytes));
  return c.body(xml, status, { 'Content-Type': `${mediaType};charset=utf-8` });
}
