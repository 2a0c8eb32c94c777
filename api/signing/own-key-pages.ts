import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { dayIn } from '#domain/calendar/day.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { PATHS } from '#web/paths.ts';
import { ownKeyPage, type OwnKeyModel } from '#web/signing/own-key-page.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { fileResponse } from '../http/file-response.ts';
import { readForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, show } from '../pages/responses.ts';
import { refusalOf } from './own-key-view.ts';
import { allowPlugIn } from './plug-in-policy.ts';

/** The certificate of a supervisor's own key, and the power of attorney beside it. */
export function mountOwnKeyPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { ownKeys } = parts.services;
  app.get(PATHS.ownKey, (c) => showKey(c, parts));
  app.post(PATHS.ownKey, (c) => prove(c, parts));
  app.get(PATHS.ownKeyChallenge, (c) => {
    const { actor, csrfToken } = c.get('session');
    const bytes = new TextEncoder().encode(ownKeys.challenge(actor, csrfToken));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return fileResponse(c, { fileName: 'проверка-ключа.txt', mediaType: 'application/octet-stream', bytes, sha256 });
  });
  app.post(PATHS.ownKeyEnd, async (c) => {
    const { key } = await readForm(c);
    await ownKeys.giveUp(c.get('session').actor, { idempotencyKey: key });
    return goTo(c, PATHS.ownKey, 'saved');
  });
  app.get(PATHS.ownKeyAuthority, async (c) => {
    const file = await ownKeys.authorityFile(c.get('session').actor);
    return fileResponse(c, { ...file, mediaType: 'application/octet-stream' });
  });
  app.post(PATHS.ownKeyAuthority, (c) => keepAuthority(c, parts));
}

interface Typed {
  readonly values: OwnKeyModel['values'];
  readonly faults: readonly Fault[];
}

async function showKey(c: PageContext, parts: PageParts, typed?: Typed): Promise<Response> {
  const session = c.get('session');
  const { actor, csrfToken } = session;
  const { inUse, asked } = await parts.services.ownKeys.read(actor);
  const frame = await frameOf(c, parts);
  const kept = inUse?.authority ?? { number: '', from: '', until: '' };
  const model: OwnKeyModel = {
    inUse: inUse?.facts == null ? null : { facts: inUse.facts, authority: inUse.authority },
    asked: asked && { askedAt: asked.askedAt.toISOString(), refusal: refusalOf(asked) },
    challenge: parts.services.ownKeys.challenge(actor, csrfToken),
    values: typed?.values ?? { number: kept.number, from: kept.from, until: kept.until },
    faults: typed?.faults ?? [],
    today: dayIn(actor.timeZone, new Date(frame.viewer.now)),
  };
  allowPlugIn(c);
  return show(
    c,
    ownKeyPage(frame, model, () => formKeysOf(session)),
    typed === undefined ? 200 : 422,
  );
}

/** The signature of the text: chosen in a file, or brought by the page's script in the same field. */
async function prove(c: PageContext, { services: { ownKeys } }: PageParts): Promise<Response> {
  const { actor, csrfToken } = c.get('session');
  const form = await readForm(c);
  const [file] = await form.files('proof');
  if (file === undefined) return goTo(c, PATHS.ownKey);
  await ownKeys.prove(actor, file.bytes, csrfToken, { idempotencyKey: form.key });
  return goTo(c, PATHS.ownKey);
}

async function keepAuthority(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const [file] = await form.files('file');
  const values = { number: form.text('number'), from: form.text('from'), until: form.text('until') };
  try {
    const command = { idempotencyKey: form.key };
    await parts.services.ownKeys.putAuthority(c.get('session').actor, { ...values, file }, command);
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.code !== 'invalid') throw error;
    return showKey(c, parts, { values, faults: error.faults });
  }
  return goTo(c, PATHS.ownKey, 'saved');
}
