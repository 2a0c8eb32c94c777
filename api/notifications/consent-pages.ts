import type { Hono } from 'hono';
import { CONSENT_FORMS } from '#domain/notifications/consent.ts';
import { NOTIFICATION_CHANNELS } from '#domain/notifications/notification-status.ts';
import { consentsPage, type ConsentsModel, type ConsentValues } from '#web/notifications/consents-page.ts';
import { consentsPath } from '#web/notifications/notification-paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { fileResponse } from '../http/file-response.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../pages/responses.ts';
import type { ConsentInput } from './notice-requests.ts';

const OF_CASE = '/cases/:caseId/consents';
const EMPTY: ConsentValues = { partyId: '', channel: 'sms', address: '', form: 'receipt', givenOn: '' };

/** What the parties of a case agreed to. */
export function mountConsentPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { consents } = parts.services;
  app.get(OF_CASE, (c) =>
    showConsents(c, parts, c.req.param('caseId'), { values: EMPTY, faults: [], refusal: undefined }),
  );
  app.post(OF_CASE, async (c) => {
    const [form, caseId] = [await readForm(c), c.req.param('caseId')];
    const values = valuesOf(form);
    try {
      const [scan] = await form.files('scan');
      await consents.enter(c.get('session').actor, caseId, inputOf(values), scan, { idempotencyKey: form.key });
    } catch (error) {
      const { faults, refusal, status } = refusalOf(error);
      return showConsents(c, parts, caseId, { values, faults, refusal }, status);
    }
    return goTo(c, consentsPath(caseId), 'consent-entered');
  });
  app.post('/consents/:id/withdraw', async (c) => {
    const form = await readForm(c);
    const { caseId } = await consents.withdraw(c.get('session').actor, c.req.param('id'), { idempotencyKey: form.key });
    return goTo(c, consentsPath(caseId), 'consent-withdrawn');
  });
  app.get('/consents/:id/scan', async (c) =>
    fileResponse(c, await consents.scan(c.get('session').actor, c.req.param('id'))),
  );
}

function valuesOf(form: PageForm): ConsentValues {
  const [partyId, channel, address] = [form.text('partyId'), form.text('channel'), form.text('address')];
  return { partyId, channel, address, form: form.text('form'), givenOn: form.text('givenOn') };
}

/** @throws ApplicationError `invalid` by the fields of the form */
function inputOf({ partyId, channel, address, form, givenOn }: ConsentValues): ConsentInput {
  const way = NOTIFICATION_CHANNELS.find((one) => one === channel);
  const given = CONSENT_FORMS.find((one) => one === form);
  const faults = [
    ...(partyId === '' ? [{ code: 'party_missing', field: 'partyId', message: 'Сторона: выберите.' }] : []),
    ...(way === undefined ? [{ code: 'channel_missing', field: 'channel', message: 'Способ: выберите.' }] : []),
    ...(given === undefined ? [{ code: 'consent_form', field: 'form', message: 'В какой форме дано: выберите.' }] : []),
  ];
  if (faults.length > 0 || way === undefined || given === undefined) throw new ApplicationError('invalid', { faults });
  return { partyId, channel: way, address, form: given, givenOn };
}

async function showConsents(
  c: PageContext,
  parts: PageParts,
  caseId: string,
  typed: Pick<ConsentsModel, 'values' | 'faults' | 'refusal'>,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  const session = c.get('session');
  const [one] = await parts.services.consents.cases(session.actor, [caseId]);
  if (one === undefined) throw new ApplicationError('not-found', { detail: 'Такого дела нет.' });
  const mayEnter = session.actor.role === 'clerk' || session.actor.role === 'supervisor';
  const model = { ...typed, case: one, mayEnter, keysOf: () => formKeysOf(session) };
  return show(c, consentsPage(await frameOf(c, parts), model), status);
}
