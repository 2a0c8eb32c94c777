import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FactorBox } from '#api/people/factor-box.ts';
import { keyRingSchema, type KeyRing } from '#config/key-ring.ts';
import { FACTOR_SECRETS, SecretBox, WEBHOOK_SECRETS } from '#config/secret-box.ts';
import { diskShelf } from '#db/blobs/disk-shelf.ts';
import { EncryptedBlobStore, sealingKeyOf } from '#db/blobs/encrypted-blob-store.ts';
import { tellProgramKeys } from '#db/operating/program-keys.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { AdminRefusal, readOptions } from '#scripts/admin/command.ts';
import { COMMANDS } from '#scripts/admin/commands.ts';
import { sealedInEngine } from '#scripts/admin/rings/sealed-histories.ts';
import { MANIFEST } from '#scripts/backup/manifest.ts';
import { createClient } from '#temporal/client/connect.ts';
import { SealingCodec } from '#temporal/codec/payload-codec.ts';
import { testTemporal, type TestTemporal } from '../environment/temporal.ts';
import { CLERK_ID, ownCourt } from '../letters/kit/own-court.ts';

const OLD = `old:${randomBytes(32).toString('base64')}`;

const fail = (error: unknown): never => {
  throw error;
};

describe('rings of keys, changed by commands while the program runs', () => {
  const court = ownCourt();
  let folder: string;
  let temporal: TestTemporal;
  const fileOf = (ring: string): string => join(folder, ring);
  const ringOf = async (ring: string): Promise<KeyRing> =>
    keyRingSchema.parse((await readFile(fileOf(ring), 'utf8')).trim());
  const clientOver = (ring: KeyRing) =>
    createClient({
      ...{ TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace, TEMPORAL_TLS: false },
      MASK_PAYLOAD_KEYS: ring,
    });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mask-rings-'));
    temporal = await testTemporal();
    for (const ring of ['files', 'messages']) await writeFile(fileOf(ring), `${OLD}\n`, { mode: 0o444 });
    const env = {
      ...{
        DATABASE_URL: court.orm.config.get('clientUrl'),
        MASK_BLOB_DIR: join(folder, 'blobs'),
        MASK_BACKUP_DIR: join(folder, 'copies'),
      },
      ...{ MASK_BLOB_KEYS_FILE: fileOf('files'), MASK_PAYLOAD_KEYS_FILE: fileOf('messages') },
      ...{ TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace },
    };
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });

  /** What the command says, or why it refuses. */
  const run = async (line: string): Promise<string> => {
    const [first = '', second = '', ...args] = line.split(' ');
    const command = COMMANDS.find(({ name }) => name === `${first} ${second}`);
    if (!command) throw new Error(`no command ${line}`);
    const parts = { open: () => Promise.resolve(court.orm), newPassword: () => Promise.resolve(null) };
    try {
      return (await command.run(parts, readOptions(command, args))).join('\n');
    } catch (error) {
      if (error instanceof AdminRefusal) return `отказ: ${error.message}`;
      throw error;
    }
  };

  it('files: no key seals before every program has it, nothing is lost on the way, and none goes while something needs it', async () => {
    const shelf = diskShelf(join(folder, 'blobs'));
    const sha256 = await new EncryptedBlobStore(shelf, await ringOf('files')).put(Buffer.from('Определение'));
    const stop = await tellProgramKeys(court.orm, 'worker', { files: await ringOf('files') }, fail);
    expect(await run('keys new --ring files')).toMatch(/добавлен/);
    const [, added] = await ringOf('files');
    expect(await run('keys switch --ring files')).toMatch(/отказ: Ключа \w+ ещё не знают: .*\/worker/);
    stop();
    (await tellProgramKeys(court.orm, 'worker', { files: await ringOf('files') }, fail))();
    expect(await run('keys switch --ring files')).toMatch(/Закрывает ключ/);
    expect((await ringOf('files')).map(({ id }) => id)).toEqual([added?.id, 'old']);
    expect((await stat(fileOf('files'))).mode & 0o777).toBe(0o444);
    expect(await run('keys retire --ring files --key old')).toMatch(/ещё нужен:[^]*файлов \(keys rewrap\): 1/);
    expect(await run(`keys retire --ring files --key ${added?.id ?? ''}`)).toMatch(/закрывают новое/);

    expect(await run('keys rewrap --ring files')).toMatch(/Перезакрыто файлов: 1,/);
    expect(await run('keys rewrap --ring files')).toMatch(/Перезакрыто файлов: 0,/);
    expect(sealingKeyOf((await shelf.read(sha256)) ?? Buffer.alloc(0))).toBe(added?.id);
    await mkdir(join(folder, 'copies', '2026-11-29T01-28-08Z'), { recursive: true });
    await writeFile(join(folder, 'copies', '2026-11-29T01-28-08Z', MANIFEST), '{"keyId":"old"}');
    expect(await run('keys retire --ring files --key old')).toMatch(/ещё нужен:[^]*резервных копий.*: 1/);
    expect(await run('keys retire --ring files --key old --copies leave')).toMatch(/убран/);
    const ring = await ringOf('files');
    expect(ring.map(({ id }) => id)).toEqual([added?.id]);
    expect(Buffer.from(await new EncryptedBlobStore(shelf, ring).get(sha256)).toString()).toBe('Определение');
  });

  it('messages: old histories stay readable and hold their key; secrets of authenticators are sealed anew', async () => {
    const before = clientOver(await ringOf('messages'));
    const started = { taskQueue: 'nobody', workflowId: 'of-old', args: ['Тестов'] };
    const handle = await before.workflow.start('letter', started);
    const { sealed, secret } = new FactorBox(await ringOf('messages')).offer(CLERK_ID, 'sekretar', '');
    await court.rows('update account set totp_sealed = ? where id = ?', [sealed, CLERK_ID]);
    const webhookId = randomUUID();
    const ofWebhook = new SecretBox(await ringOf('messages'), WEBHOOK_SECRETS).seal('whsec_1', webhookId);
    await court.rows(
      `insert into webhook (id, site_id, url, events, is_on, secret_sealed, old_secret_sealed, created_by_id, created_at, failing_since)
       values (?, null, 'https://receiver.example/', '[]', true, ?, ?, ?, now(), null)`,
      [webhookId, ofWebhook, ofWebhook, demoAccountId('admin')],
    );
    await expect.poll(async () => (await sealedInEngine(before)).get('old')).toBe(1);

    await run('keys new --ring messages');
    await run('keys switch --ring messages');
    expect(await run('keys retire --ring messages --key old')).toMatch(/второго фактора и подписок \(keys rewrap\): 3/);
    expect(await run('keys rewrap --ring messages')).toMatch(/секретов второго фактора и подписок 3,/);
    expect(await run('keys retire --ring messages --key old')).toBe(
      'отказ: Ключ old ещё нужен:\n  — историй процессов и расписаний: 1',
    );

    const ring = await ringOf('messages');
    const [row] = await court.rows<{ sealed: string }>('select totp_sealed as sealed from account where id = ?', [
      CLERK_ID,
    ]);
    expect(new SecretBox([ring[0]], FACTOR_SECRETS).open(row?.sealed ?? '', CLERK_ID)).toBe(secret);
    const [kept] = await court.rows<{ one: string; two: string }>(
      'select secret_sealed as one, old_secret_sealed as two from webhook where id = ?',
      [webhookId],
    );
    const opened = new SecretBox([ring[0]], WEBHOOK_SECRETS);
    expect([kept?.one, kept?.two].map((sealed) => opened.open(sealed ?? '', webhookId))).toEqual([
      'whsec_1',
      'whsec_1',
    ]);
    const after = clientOver(ring);
    await after.workflow.start('letter', { ...started, workflowId: 'of-new' });
    await expect.poll(async () => (await sealedInEngine(after)).get(ring[0].id)).toBe(1);
    const { events = [] } = await after.workflow.getHandle('of-old').fetchHistory();
    const input = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    const [decoded] = await new SealingCodec(ring).decode(input);
    expect(Buffer.from(decoded?.data ?? []).toString()).toContain('Тестов');

    await handle.terminate();
    await after.workflow.getHandle('of-new').terminate();
    await run('keys new --ring messages');
    const last = (await ringOf('messages')).at(-1)?.id ?? '';
    expect(await run(`keys retire --ring messages --key ${last}`)).toMatch(/убран/);
    await Promise.all([before.connection.close(), after.connection.close()]);
  });

  it('each change stands in the journal by ids, and what a key is stands nowhere but in its file', async () => {
    const acts = await court.rows<{ action: string; data: unknown }>(
      `select action, data from audit where action like 'keys.%'`,
    );
    expect(acts.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['keys.added', 'keys.switched', 'keys.rewrapped', 'keys.retired']),
    );
    const [, secret = ''] = OLD.split(':');
    expect(JSON.stringify(acts)).not.toContain(secret);
    expect(await run('keys list')).not.toContain(secret);
  });
});
