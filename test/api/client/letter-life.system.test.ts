import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAccountId } from '#db/seed/seed.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { openCourtSystem, type CourtSystem } from '#test/crash/kit/court-system.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { testTemporal } from '#test/environment/temporal.ts';
import { EVENT_TYPES } from '#domain/webhooks/event-types.ts';
import { deliveryPageSchema } from '#views/webhooks/webhook.ts';
import { openFlakyReceiver } from '#test/webhooks/flaky-receiver.ts';
import { enter, enterAsProgram, type CourtClient } from './court-client.ts';

const DOCUMENT = join(PROJECT_ROOT, 'samples', 'kopiya-resheniya.pdf');
const FIELDS = {
  kind: 'registered',
  documentKind: 'other',
  title: 'Копия решения 2-1195/2026',
  repeatReason: 'ещё одно, для проверки',
  recipient: {
    type: 'person',
    name: 'Тестов Тест Тестович',
    address: '140000, Московская обл, г Люберцы, ул Примерная, д 5, кв 7',
  },
} as const;

describe('a client that is made from the OpenAPI document', () => {
  let system: CourtSystem;
  let clerk: CourtClient;
  let judge: CourtClient;
  let admin: CourtClient;
  beforeAll(async () => {
    system = await openCourtSystem(await testTemporal());
    // Many decisions at once on a busy machine: that nobody answered in time is another answer than that the letter was not asked yet.
    const patient = { MASK_UPDATE_DEADLINE_MS: '60000' };
    const quick = { MASK_WEBHOOK_RETRY_MS: '100' };
    const [, site] = await Promise.all([system.startWorker(quick), system.startApi(patient)]);
    expect(site.pid).toBeGreaterThan(0);
    const url = system.env.api['MASK_PUBLIC_URL'] ?? '';
    clerk = await enter(url, 'sekretar');
    judge = await enter(url, 'sudya');
    admin = await enter(url, 'admin');
  });
  afterAll(() => system.close());

  const card = async (letterId: string) => {
    const { data } = await clerk.GET('/letters/{letterId}', { params: { path: { letterId } } });
    if (!data) throw new Error('no card');
    return data;
  };

  const add = async (letterId: string) => {
    const form = new FormData();
    form.append('file', new File([await readFile(DOCUMENT)], 'решение.pdf'));
    const added = await clerk.POST('/letters/{letterId}/attachments', {
      params: { path: { letterId }, header: clerk.once() },
      body: { file: '' },
      bodySerializer: () => form,
    });
    expect(added.response.status).toBe(201);
  };

  it('drives a letter from its draft to the court’s file', async () => {
    const created = await clerk.POST('/letters', {
      params: { header: clerk.once() },
      body: { fields: FIELDS, approverId: demoAccountId('sudya') },
    });
    const letterId = created.data?.id ?? '';
    const path = { letterId };
    expect(created.response.status).toBe(201);
    const workflow = await admin.GET('/letters/{letterId}/workflow', { params: { path } });
    expect([workflow.response.status, workflow.data]).toEqual([200, null]);

    const header = { ...clerk.changing, 'if-match': created.response.headers.get('etag') ?? '' };
    const edited = await clerk.PUT('/letters/{letterId}', {
      params: { path, header },
      body: { fields: { ...FIELDS, comment: 'Срочно' }, approverId: demoAccountId('sudya') },
    });
    expect(edited.response.headers.get('etag')).toBe(`"${(edited.data?.version ?? 0).toString()}"`);
    const stale = await clerk.PUT('/letters/{letterId}', {
      params: { path, header },
      body: { fields: FIELDS, approverId: demoAccountId('sudya') },
    });
    expect([stale.response.status, stale.error?.type]).toEqual([412, 'urn:mask:problem:stale']);

    await add(letterId);
    const sent = await clerk.POST('/letters/{letterId}/submission', { params: { path, header: clerk.once() } });
    expect(sent.data?.number).toMatch(/^50MS0095\//);

    await approve(letterId);
    const file = await clerk.GET('/letters/{letterId}/files/{kind}', {
      params: { path: { letterId, kind: 'pdf' } },
      parseAs: 'arrayBuffer',
    });
    expect(
      Buffer.from(file.data as ArrayBuffer)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    const opened = await waitFor(async () => {
      const batch = await judge.POST('/batches', { params: { header: judge.once() } });
      if (!batch.data) throw new Error(`no batch: ${JSON.stringify(batch.error)}`);
      return batch;
    });
    expect(opened.response.status).toBe(201);
    const filed = await waitFor(async () => {
      const now = await card(letterId);
      if (now.status !== 'filed') throw new Error(now.status);
      return now;
    });
    expect(filed.outcome).toBe('delivered');
    const late = await clerk.POST('/letters/{letterId}/cancellation', {
      params: { path, header: clerk.once() },
      body: { reason: 'ошибка в адресе' },
    });
    expect([late.response.status, late.error?.type]).toEqual([409, 'urn:mask:problem:conflict']);
  });

  it('an approval that is sent as soon as the letter is shown on approval is taken, of many letters at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 25 }, async () => {
        const letterId = await submit();
        const shown = await shownOnApproval(letterId);
        const { data, error } = await judge.POST('/letters/{letterId}/approval', {
          params: { path: { letterId }, header: judge.once() },
          body: shown,
        });
        return data ?? error;
      }),
    );
    const taken = expect.objectContaining({ kind: 'done' }) as unknown;
    expect(answers).toEqual(Array.from({ length: 25 }, () => taken));
  });

  it('a program writes a letter, sends it to signature and follows it by events of which its receiver fails every second: each at least once, signed, in order', async () => {
    const receiver = await openFlakyReceiver();
    const site = system.env.api['MASK_PUBLIC_URL'] ?? '';
    const subscribed = await admin.POST('/webhooks', {
      params: { header: admin.once() },
      body: { url: receiver.url, events: EVENT_TYPES, siteId: '50MS0095' },
    });
    receiver.trust(subscribed.data?.secret ?? '');
    const made = await admin.POST('/machine-clients', {
      params: { header: admin.once() },
      body: {
        name: 'Архив суда',
        siteId: '50MS0095',
        scopes: ['letters:read', 'letters:write'],
        requestsPerMinute: 600,
      },
    });
    const program = await enterAsProgram(site, { id: made.data?.id ?? '', secret: made.data?.secret ?? '' });
    const once = () => ({ 'idempotency-key': randomUUID() });

    const body = { fields: FIELDS, approverId: demoAccountId('sudya') };
    const created = await program.POST('/letters', { params: { header: once() }, body });
    const path = { letterId: created.data?.id ?? '' };
    const form = new FormData();
    form.append('file', new File([await readFile(DOCUMENT)], 'решение.pdf'));
    const sending = { params: { path, header: once() }, body: { file: '' }, bodySerializer: () => form };
    expect((await program.POST('/letters/{letterId}/attachments', sending)).response.status).toBe(201);
    expect(
      (await program.POST('/letters/{letterId}/submission', { params: { path, header: once() } })).data?.number,
    ).toMatch(/^50MS0095/);
    const signing = await program.POST('/letters/{letterId}/approval', {
      params: { path, header: { ...once(), 'x-csrf-token': '' } },
      body: { revision: 1, pdfSha256: 'a'.repeat(64) },
    });
    expect([signing.response.status, signing.error?.detail]).toEqual([403, expect.stringContaining('только человек')]);
    await approve(path.letterId);

    const webhookId = subscribed.data?.id ?? '';
    const events = await waitFor(async () => {
      const { data } = await admin.GET('/webhooks/{webhookId}/deliveries', { params: { path: { webhookId } } });
      const { items } = deliveryPageSchema.parse(data);
      const own = items.filter(({ subjectId }) => subjectId === path.letterId).toReversed();
      if (!own.every(({ isDelivered }) => isDelivered)) throw new Error('some are on their way');
      if (!own.some(({ status }) => status === 'signed')) throw new Error('not signed yet');
      return own;
    });
    await admin.POST('/webhooks/{webhookId}/off', { params: { path: { webhookId }, header: admin.once() } });
    receiver.close();

    expect(receiver.unproven).toEqual([]);
    const taken = receiver.told.filter(({ subject, isTaken }) => isTaken && subject.id === path.letterId);
    const ids = [...new Set(taken.map(({ id }) => id))];
    expect(ids.slice(0, events.length)).toEqual(events.map(({ id }) => id));
    const statuses = ['draft', 'preparing', 'awaiting_signature', 'signed'];
    expect(taken.map(({ status }) => status)).toEqual(expect.arrayContaining(statuses));
    expect(receiver.told.filter(({ isTaken }) => !isTaken).length).toBeGreaterThan(2);
    for (const [, told] of Map.groupBy(receiver.told, ({ subject }) => subject.id)) {
      // The next one of a subject is not even tried before the one before was taken.
      const sequences = told.map(({ sequence }) => sequence);
      expect(sequences).toEqual(sequences.toSorted((left, right) => left - right));
    }
  });

  const submit = async (): Promise<string> => {
    const body = { fields: FIELDS, approverId: demoAccountId('sudya') };
    const { data } = await clerk.POST('/letters', { params: { header: clerk.once() }, body });
    const letterId = data?.id ?? '';
    await add(letterId);
    await clerk.POST('/letters/{letterId}/submission', { params: { path: { letterId }, header: clerk.once() } });
    return letterId;
  };

  const shownOnApproval = (letterId: string) =>
    waitFor(async () => {
      const { status, revision, pdfSha256 } = await card(letterId);
      if (status !== 'awaiting_signature') throw new Error(status);
      return { revision, pdfSha256: pdfSha256 ?? '' };
    });

  const approve = async (letterId: string): Promise<void> => {
    const decision = await judge.POST('/letters/{letterId}/approval', {
      params: { path: { letterId }, header: judge.once() },
      body: await shownOnApproval(letterId),
    });
    expect(decision.data).toMatchObject({ kind: 'done', result: { signed: true } });
  };
});
