import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliver, type DeliveryDependencies } from '#activities/webhooks/deliver.ts';
import { signedMessage } from '#activities/webhooks/message.ts';
import { allowedReceivers, isAllowedHost } from '#config/receiver-address.ts';
import { addressRangesSchema } from '#config/address-ranges.ts';
import { SecretBox, WEBHOOK_SECRETS } from '#config/secret-box.ts';
import { takeDue, type DueDelivery } from '#db/webhooks/deliveries.ts';
import { EVENT_TYPES } from '#domain/webhooks/event-types.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { pauseMs } from '#domain/webhooks/webhook-rules.ts';
import type { DeliveryPage, NewWebhookView, WebhookView } from '#views/webhooks/webhook.ts';
import { EVENT_BODIES } from '#views/webhooks/event.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, createReadyDraft } from '../api/letter-makers.ts';
import { insertBatch, insertTask } from '../api/route-table.ts';

const SITE = '50MS0095';
const NO_NETWORKS = addressRangesSchema.parse('');
const TAKING = { limit: 50, each: 50, leaseMs: 60_000 };

interface Received {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function isProven(secret: string, body: string, headers: Received['headers']): boolean {
  try {
    new Webhook(secret).verify(body, { ...headers });
    return true;
  } catch {
    return false;
  }
}

describe('what other programs are told', () => {
  let api: ApiHarness;
  let admin: ApiUser;
  let clerk: ApiUser;
  let receiver: Server;
  let answers: (response: ServerResponse) => void = (response) => response.end('принято');
  const received: Received[] = [];
  let url: string;
  let dependencies: DeliveryDependencies;
  beforeAll(async () => {
    api = await openApi({ changes: { MASK_WEBHOOK_NETWORKS: '127.0.0.0/8, ::1' } });
    [admin, clerk] = await Promise.all([api.signIn('admin'), api.signIn('sekretar')]);
    receiver = createServer((request: IncomingMessage, response) => {
      void buffer(request).then((body) => {
        received.push({ headers: request.headers as Record<string, string>, body: body.toString() });
        answers(response);
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/events`;
    const secrets = new SecretBox(api.deps.settings.MASK_PAYLOAD_KEYS, WEBHOOK_SECRETS);
    const allowed = allowedReceivers(NO_NETWORKS, true);
    dependencies = { orm: api.orm, isRehearsal: false, secrets, allowed, firstPauseMs: 1_000 };
  });
  afterAll(async () => {
    receiver.close();
    await api.close();
  });

  const subscribe = async (changes: object = {}): Promise<NewWebhookView & { readonly secret: string }> => {
    const body = { url, events: EVENT_TYPES, siteId: SITE, ...changes };
    return bodyOf(await admin.send('POST', '/webhooks', { body }), 201);
  };
  const off = (id: string) => admin.send('POST', `/webhooks/${id}/off`);
  const take = (): Promise<readonly DueDelivery[]> => takeDue(api.orm.em.fork(), TAKING);
  const of = (due: readonly DueDelivery[], id: string) => due.filter(({ webhookId }) => webhookId === id);
  const deliveries = async (id: string): Promise<DeliveryPage['items']> =>
    (await bodyOf<DeliveryPage>(await admin.send('GET', `/webhooks/${id}/deliveries`), 200)).items;
  const standing = async (id: string): Promise<WebhookView> => bodyOf(await admin.send('GET', `/webhooks/${id}`), 200);

  it('are changes of its own site, written with the change, without a word of the letter', async () => {
    const [own, neighbour, created] = [
      await subscribe(),
      await subscribe({ siteId: '77MS0001' }),
      await subscribe({ events: ['letter.created'] }),
    ];
    const { id } = await createReadyDraft(clerk);
    await bodyOf(await clerk.send('POST', `/letters/${id}/submission`), 200);
    const told = (await deliveries(own.id)).toReversed();
    expect(told.map(({ type, status }) => `${type} ${status ?? ''}`).slice(0, 3)).toEqual([
      'letter.created draft',
      'letter.changed draft',
      'letter.status_changed preparing',
    ]);
    expect(new Set(told.map(({ subjectId }) => subjectId))).toEqual(new Set([id]));
    expect(await deliveries(neighbour.id)).toEqual([]);
    expect((await deliveries(created.id)).map(({ type }) => type)).toEqual(['letter.created']);
    await Promise.all([own, neighbour, created].map((one) => off(one.id)));
    await createReadyDraft(clerk);
    expect(await deliveries(own.id)).toHaveLength(told.length);
  });

  it('come in the form that the OpenAPI document tells, whatever they are about', async () => {
    const { id } = await subscribe();
    const letter = (await createReadyDraft(clerk)).id;
    await insertBatch(api, SITE, randomUUID());
    await insertTask(api, { kind: 'mend', subject: letterSubject(letter) });
    await bodyOf(await admin.send('POST', `/webhooks/${id}/test`), 200);
    const due = of(await take(), id);
    expect(new Set(due.map(({ subjectKind }) => subjectKind))).toEqual(new Set(['letter', 'batch', 'task', 'webhook']));
    for (const one of due) {
      const body: unknown = JSON.parse(signedMessage(one, [], new Date()).body.toString());
      expect(EVENT_BODIES.get(one.type)?.safeParse(body).error, one.type).toBeUndefined();
    }
    await off(id);
  });

  it('is signed so that a library of another make believes it, with the secret before too until it ends', async () => {
    const first = await subscribe();
    const rotated = await admin.send('POST', `/webhooks/${first.id}/secret`, { body: { oldSecretHours: 1 } });
    const second = await bodyOf<typeof first>(rotated, 201);
    await bodyOf(await admin.send('POST', `/webhooks/${first.id}/test`), 200);
    const [due] = of(await take(), first.id);
    await deliver(dependencies, due as DueDelivery);
    const { headers, body } = received.at(-1) as Received;
    const other = body.replace('webhook.test', 'webhook.tost');
    const proven = [first, second].map(({ secret }) => [
      isProven(secret, body, headers),
      isProven(secret, other, headers),
    ]);
    expect(proven).toEqual([
      [true, false],
      [true, false],
    ]);
    expect(Object.keys(JSON.parse(body) as object).toSorted()).toEqual(['data', 'id', 'sequence', 'timestamp', 'type']);
    const kept = await api.rows<{ all: string }>(
      `select (select string_agg(w::text, '') from webhook w) || (select string_agg(k.response_body::text, '') from idempotency_key k) as all`,
    );
    expect(kept[0]?.all).not.toContain(second.secret);
    expect((await deliveries(first.id))[0]).toMatchObject({
      isDelivered: true,
      attempts: [{ code: 200, answer: 'принято' }],
    });
    await off(first.id);
  });

  it('go one after another of one letter: what is not taken holds the later ones of its letter and no others', async () => {
    const { id } = await subscribe();
    const one = (await createReadyDraft(clerk)).id;
    const other = (await createReadyDraft(clerk)).id;
    const due = of(await take(), id);
    expect(due.map(({ subjectId, type }) => [subjectId, type])).toEqual([
      [one, 'letter.created'],
      [other, 'letter.created'],
    ]);
    answers = (response) => response.writeHead(503).end('занят');
    await deliver(dependencies, due[0] as DueDelivery);
    answers = (response) => response.end();
    await deliver(dependencies, due[1] as DueDelivery);
    expect(of(await take(), id).map(({ subjectId, type }) => [subjectId, type])).toEqual([[other, 'letter.changed']]);
    await off(id);
  });

  it('are not lost with the worker that has taken them: they are due again, under the same number', async () => {
    const { id } = await subscribe();
    await createReadyDraft(clerk);
    const [taken] = of(await take(), id);
    expect(taken).toBeDefined();
    expect(of(await take(), id)).toEqual([]);
    await api.rows(`update webhook_delivery set due_at = now() where webhook_id = ? returning id`, [id]);
    expect(of(await take(), id)[0]?.id).toBe(taken?.id);
    await off(id);
  });

  it('a receiver that takes nothing for days is switched off and the admin has it as an incident; switched on it gets what waited, and any of it again', async () => {
    const { id } = await subscribe();
    await createReadyDraft(clerk);
    await api.rows(`update webhook set failing_since = now() - interval '4 days' where id = ? returning id`, [id]);
    answers = (response) => void response.socket?.destroy();
    const [due] = of(await take(), id);
    await deliver(dependencies, due as DueDelivery);
    answers = (response) => response.end();
    expect(await standing(id)).toMatchObject({ isOn: false, givenUpAt: expect.any(String) as string });
    const incidents = () =>
      api.rows<{ open: boolean }>(`select closed_at is null as open from task where incident_key = ?`, [
        `webhook ${id}`,
      ]);
    expect(await incidents()).toEqual([{ open: true }]);
    await bodyOf(await admin.send('POST', `/webhooks/${id}/on`), 200);
    expect(await incidents()).toEqual([{ open: false }]);
    for (let rest = of(await take(), id); rest.length > 0; rest = of(await take(), id)) {
      for (const one of rest) await deliver(dependencies, one);
    }
    const all = await deliveries(id);
    expect(all.every(({ isDelivered }) => isDelivered)).toBe(true);
    const again = { deliveryId: all[0]?.id };
    const resending = `/webhooks/${id}/resending`;
    expect(await bodyOf(await admin.send('POST', resending, { body: again }), 200)).toMatchObject({ count: 1 });
    expect(of(await take(), id).map((one) => one.id)).toEqual([all[0]?.id]);
    const from = { from: new Date(Date.now() - 3_600_000).toISOString() };
    expect(await bodyOf(await admin.send('POST', resending, { body: from }), 200)).toEqual({ id, count: all.length });
    await off(id);
  });

  it('goes to no address of this machine or of an inner network, whatever its name leads to', async () => {
    const local = { ...dependencies, allowed: allowedReceivers(NO_NETWORKS, false) };
    for (const inner of [url, url.replace('127.0.0.1', 'localhost')]) {
      const { id } = await subscribe({ url: inner });
      await bodyOf(await admin.send('POST', `/webhooks/${id}/test`), 200);
      const before = received.length;
      await deliver(local, of(await take(), id)[0] as DueDelivery);
      expect(String((await deliveries(id))[0]?.attempts[0]?.error)).toContain('внутренний');
      expect(received).toHaveLength(before);
      await off(id);
    }
    const own = allowedReceivers(addressRangesSchema.parse('10.20.0.0/16'), false);
    const judged = ['10.20.0.7', '10.21.0.7', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00::1', '93.184.216.34'];
    expect(judged.filter((address) => own.includes(address))).toEqual(['10.20.0.7', '93.184.216.34']);
    for (const bad of ['http://priem.example/', 'https://a:b@priem.example/', 'ftp://priem.example/', 'priem']) {
      const body = { url: bad, events: ['letter.created'], siteId: null };
      const told = await bodyOf<{ faults: { field: string }[] }>(await admin.send('POST', '/webhooks', { body }), 422);
      expect(told.faults, bad).toMatchObject([{ field: 'url' }]);
    }
    for (const inner of [
      ...['https://10.0.0.1/x', 'https://192.168.1.1/x', 'https://169.254.169.254/x', 'https://0x0a000001/x'],
      ...['https://[fd00::1]/x', 'https://[fe80::1]/x', 'https://[::ffff:10.0.0.1]/x'],
    ]) {
      const body = { url: inner, events: ['letter.created'], siteId: null };
      const told = await bodyOf<{ faults: { field: string; message: string }[] }>(
        await admin.send('POST', '/webhooks', { body }),
        422,
      );
      expect(told.faults, inner).toMatchObject([{ field: 'url', message: expect.stringContaining('внутренней сети') }]);
    }
    const { id: standing } = await subscribe();
    const moved = { url: 'https://10.0.0.1/x', events: ['letter.created'], siteId: null };
    expect((await admin.send('POST', `/webhooks/${standing}/details`, { body: moved })).status).toBe(422);
    await off(standing);
    const loopback = [
      ...['https://127.0.0.1:3000/x', 'https://127.9.9.9/x', 'http://localhost/x', 'https://a.localhost./x'],
      ...['https://[::1]/x', 'https://2130706433/x', 'https://127.0.0.1./x'],
    ].map((text) => new URL(text));
    const outside = allowedReceivers(NO_NETWORKS, false);
    expect(loopback.filter((typed) => isAllowedHost(typed, outside))).toEqual([]);
    expect(loopback.filter((typed) => !isAllowedHost(typed, allowedReceivers(NO_NETWORKS, true)))).toEqual([]);
    expect(isAllowedHost(new URL('https://priem.example/x'), outside)).toBe(true);
    expect([1, 2, 3, 30].map((failures) => pauseMs(failures, 2_000))).toEqual([2_000, 4_000, 8_000, 3_600_000]);
  });
});
