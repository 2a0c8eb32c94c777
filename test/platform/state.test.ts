import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyRingSchema } from '#config/key-ring.ts';
import { onFreePorts } from '#scripts/platform/bring-up/on-free-ports.ts';
import { freePort } from '#scripts/platform/free-port.ts';
import { identityOf, isRunning } from '#scripts/platform/process-identity.ts';
import { claimPort } from '#scripts/platform/state/port-claims.ts';
import { settlePorts } from '#scripts/platform/state/ports.ts';
import { takeRunLock } from '#scripts/platform/state/run-lock.ts';
import { ensureSecrets } from '#scripts/platform/state/secrets.ts';
import { isAcceptedVersion } from '#scripts/platform/temporal/cli-pin.ts';

describe('state of an installation', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'mask-state-'));
  });
  afterEach(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  it('makes its secrets once, for the owner’s eyes only', () => {
    const file = join(dir, 'secrets.json');
    const first = ensureSecrets(file);
    chmodSync(file, 0o644);
    expect(ensureSecrets(file)).toEqual(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(keyRingSchema.parse(first.payloadKeys)[0].bytes).toHaveLength(32);
    expect(first.payloadKeys).not.toBe(first.blobKeys);
  });

  it('never writes new keys over damaged ones', () => {
    const file = join(dir, 'secrets.json');
    writeFileSync(file, '{"payloadKeys":');
    expect(() => ensureSecrets(file)).toThrow(/повреждён/);
    expect(readFileSync(file, 'utf8')).toBe('{"payloadKeys":');
  });

  it('keeps its ports, goes to the next free one when a port is taken, and says so', async () => {
    const file = join(dir, 'ports.json');
    const wished = await freePort(20_000);
    writeFileSync(file, JSON.stringify({ api: wished }));
    const said: string[] = [];
    const settle = () => settlePorts(file, { held: {}, keep: [], claim: () => true }, (news) => said.push(news));
    expect((await settle()).api).toBe(wished);
    const stranger = await listen(wished);
    const { api } = await settle();
    stranger.close();
    expect(api).toBeGreaterThan(wished);
    expect(said).toContain(`порт ${wished} занят, взят ${api} (api)`);
    expect((await settle()).api).toBe(api);
  });

  it('gives no port twice', async () => {
    const wished = await freePort(21_000);
    writeFileSync(join(dir, 'ports.json'), JSON.stringify({ api: wished, emulator: wished }));
    const ports = await settlePorts(
      join(dir, 'ports.json'),
      { held: {}, keep: [], claim: () => true },
      () => undefined,
    );
    expect(new Set(Object.values(ports)).size).toBe(Object.values(ports).length);
  });

  it('gives no port that another start has chosen and does not listen on yet', async () => {
    const [claims, file, wished] = [join(dir, 'claims'), join(dir, 'ports.json'), await freePort(22_000)];
    const other = spawn('sleep', ['60']);
    mkdirSync(claims);
    const settle = async () =>
      (await settlePorts(file, { held: {}, keep: [], claim: (port) => claimPort(claims, port) }, () => undefined)).api;
    writeFileSync(join(claims, `${String(wished)}.lock`), JSON.stringify(identityOf(other.pid ?? 0)));
    writeFileSync(file, JSON.stringify({ api: wished }));
    expect(await settle()).toBeGreaterThan(wished);
    other.kill('SIGKILL');
    await once(other, 'exit');
    writeFileSync(file, JSON.stringify({ api: wished }));
    expect(await settle()).toBe(wished);
  });

  it('begins anew on the next free ports when somebody takes one before we do, and gives up for any other reason', async () => {
    const file = join(dir, 'ports.json');
    const wished = await freePort(23_000);
    writeFileSync(file, JSON.stringify({ api: wished }));
    let [tries, putAway] = [0, 0];
    let stranger: Server | undefined;
    const attempt = () => ({
      bringUp: async () => {
        tries += 1;
        if (tries > 1) return 'готово';
        stranger = await listen(wished);
        throw new Error('EADDRINUSE');
      },
      putAway: () => Promise.resolve(void (putAway += 1)),
    });
    expect(await onFreePorts(file, attempt, () => undefined)).toBe('готово');
    expect([tries, putAway]).toEqual([2, 1]);
    await new Promise((done) => stranger?.close(done));
    const failing = () => ({ bringUp: () => Promise.reject(new Error('нет базы')), putAway: () => Promise.resolve() });
    await expect(onFreePorts(file, failing, () => undefined)).rejects.toThrow('нет базы');
    // What we put away ourselves lets its port go a moment later: that is no stranger, and nothing is begun anew for it.
    const own = await listen(wished);
    const slow = { ...failing(), putAway: () => Promise.resolve(void setTimeout(() => own.close(), 400)) };
    await expect(onFreePorts(file, () => slow, expect.unreachable)).rejects.toThrow('нет базы');
  });

  it('lets one start in at a time; the lock of a dead one does not count', () => {
    const file = join(dir, 'start.lock');
    const release = takeRunLock(file);
    expect(() => takeRunLock(file)).toThrow(`Система уже запущена (процесс ${process.pid})`);
    release();
    writeFileSync(file, JSON.stringify({ pid: process.pid, born: 'another life' }));
    takeRunLock(file)();
  });
});

describe('identity of a process', () => {
  it('is not that of a later process with the same number', () => {
    const own = identityOf(process.pid);
    expect(own && isRunning(own)).toBe(true);
    expect(isRunning({ pid: process.pid, born: 'earlier' })).toBe(false);
  });
});

describe('version of the Temporal program', () => {
  it.each([
    ['temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)', true],
    ['temporal version 1.10.0 (Server 1.33.0, UI 2.60.0)', true],
    ['temporal version 2.0.0', true],
    ['temporal version 1.8.2 (Server 1.31.2, UI 2.50.1)', false],
    ['tctl version 1.18.0', false],
  ])('%s → %s', (output, accepted) => {
    expect(isAcceptedVersion(output)).toBe(accepted);
  });
});

function listen(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
