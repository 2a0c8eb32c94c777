import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import { z } from 'zod';
import { placeSchema } from '#views/typed/typed-text.ts';
import type { ApiEnv } from '../context.ts';
import { errorFacts } from '../http/request-log.ts';
import type { TypedService } from './typed-texts.ts';

/** The field that a form's script adds: which kept text it sends, and from which place. */
export const TYPED_FIELD = 'typed';

export interface SentText {
  readonly id: string;
  readonly place: string;
}

const SENT = z.tuple([z.uuid(), placeSchema]);

/** Undefined for a form that no script watched. */
export function sentText(field: string): SentText | undefined {
  const sent = SENT.safeParse(field.split(' '));
  return sent.success ? { id: sent.data[0], place: sent.data[1] } : undefined;
}

/**
 * A form that was taken needs its kept text no more, and the tab that never heard the answer is told so when it asks. Where noting it
 * fails, the text stays: its form comes back with the key it was sent with, so that nothing is done twice.
 */
export function finishTypedTexts(typed: TypedService, logger: Logger): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    await next();
    const sent = c.get('sentText');
    const ledTo = sent && whereItLed(c.res, c.req.path);
    if (sent === undefined || ledTo === undefined) return;
    try {
      await typed.finish(c.get('session').actor, { ...sent, ledTo });
    } catch (error) {
      logger.warn({ requestId: c.get('requestId'), ...errorFacts(error) }, 'a sent text was not noted');
    }
  };
}

/** Undefined: the form was not taken. A refused letter of a new form is taken all the same: it lies among the drafts. */
function whereItLed({ status, headers }: Response, path: string): string | null | undefined {
  if (status === 303) return pathOf(headers.get('location'));
  if (status === 200) return null;
  const made = headers.get('content-location');
  return made === null || made === path ? undefined : pathOf(made);
}

function pathOf(address: string | null): string | null {
  const [path = ''] = (address ?? '').split(/[?#]/);
  return path === '' || path.length > 200 ? null : path;
}
