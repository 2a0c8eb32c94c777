import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '#scripts/platform/free-port.ts';
import { openCluster, type Cluster } from '#scripts/platform/postgres/cluster.ts';
import { dataDirOf, removeCluster } from '#scripts/platform/postgres/housing.ts';
import { descendantsOf } from '#scripts/platform/process-tree.ts';
import { gone, killProcess } from '#scripts/platform/stop-process.ts';
import { identityOf, isRunning, type ProcessIdentity } from '#scripts/platform/process-identity.ts';

describe('the project’s own PostgreSQL', () => {
  let parent: string;
  let dir: string;
  let port: number;
  let cluster: Cluster | undefined;

  beforeEach(async () => {
    parent = mkdtempSync(join(tmpdir(), 'mask-cluster-'));
    chmodSync(parent, 0o711);
    dir = join(parent, 'postgres');
    port = await freePort();
  });

  afterEach(async () => {
    await cluster?.stop();
    cluster = undefined;
    removeCluster(dir);
    rmSync(parent, { recursive: true, force: true });
  });

  const open = async (): Promise<Cluster> => (cluster = await openCluster({ dir, port, durable: true }));

  it('is taken over, with its data, after the parent was killed with SIGKILL', async () => {
    const parentProcess = fork(new URL('./fixtures/open-cluster.ts', import.meta.url), [dir, String(port)]);
    const [message] = (await once(parentProcess, 'message')) as [{ pid: number }];
    parentProcess.kill('SIGKILL');
    await once(parentProcess, 'exit');
    const taken = await open();
    expect(taken.server).toMatchObject({ adopted: true, port, process: { pid: message.pid } });
    await taken.stop();
    expect(isRunning(taken.server.process)).toBe(false);
  });

  it('loses no acknowledged row when the server itself is killed with SIGKILL', async () => {
    const first = await open();
    const acknowledged = await insertUntilKilled(first, await first.ensureDatabase('mask', 'mask'));
    expect(await gone(first.server.process, 10_000)).toBe(true);
    const second = await open();
    expect(second.server.adopted).toBe(false);
    const client = new Client(await second.ensureDatabase('mask', 'mask'));
    await client.connect();
    const { rows } = await client.query<{ highest: number }>('SELECT max(n) AS highest FROM kept');
    await client.end();
    expect(rows[0]?.highest).toBeGreaterThanOrEqual(acknowledged);
  });

  it('starts anew when its sessions are stopped: after it was killed alone, and after the supervisor has ended it as frozen', async () => {
    for (const end of [killAlone, killProcess]) {
      const { server, adminUrl } = await open();
      await connected(adminUrl);
      const begotten = descendantsOf(server.process.pid);
      expect(begotten.length).toBeGreaterThan(3);
      for (const { pid } of [...begotten, server.process]) process.kill(pid, 'SIGSTOP');
      await end(server.process);
      if (end === killProcess) expect(begotten.filter((one) => isRunning(one))).toEqual([]);
      expect((await open()).server.adopted).toBe(false);
      expect(begotten.filter((one) => isRunning(one))).toEqual([]);
    }
  });

  it('starts although its note names a living process of somebody else, and leaves that process alone', async () => {
    // One identity for both: under another one PostgreSQL sees by itself that the process cannot be its own.
    chmodSync(parent, 0o700);
    await (await open()).stop();
    const stranger = spawn('sleep', ['600']);
    const identity = identityOf(stranger.pid ?? 0);
    const dataDir = dataDirOf(dir);
    writeFileSync(join(dataDir, 'postmaster.pid'), `${stranger.pid}\n${dataDir}\n0\n${port}\n`);
    const started = await open();
    expect(started.server.adopted).toBe(false);
    expect(identity && isRunning(identity)).toBe(true);
    stranger.kill();
  });

  it('lives under a folder that no other account may enter', async () => {
    chmodSync(parent, 0o700);
    expect((await open()).server.port).toBe(port);
  });

  it('begins anew when making the cluster was cut short', async () => {
    mkdirSync(join(dir, 'data.draft'), { recursive: true });
    writeFileSync(join(dir, 'data.draft', 'PG_VERSION'), '18\n');
    expect((await open()).server.port).toBe(port);
  });

  it('keeps its passwords from everybody else and accepts no connection without one', async () => {
    const opened = await open();
    expect(statSync(join(dir, 'postgres.password')).mode & 0o777).toBe(0o600);
    const url = new URL(opened.adminUrl);
    url.password = 'wrong';
    const stranger = new Client(url.href);
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
  });
});

async function killAlone(server: ProcessIdentity): Promise<void> {
  process.kill(server.pid, 'SIGKILL');
  await gone(server, 10_000);
}

/** A session that is being served; its end with the server is no error. */
async function connected(url: string): Promise<Client> {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Inserts one row at a time and kills the server in the middle. @returns the last number that was acknowledged. */
async function insertUntilKilled(cluster: Cluster, url: string): Promise<number> {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  await client.query('CREATE TABLE kept (n int)');
  let acknowledged = 0;
  const inserting = (async () => {
    for (let n = 1; ; n += 1) {
      await client.query('INSERT INTO kept VALUES ($1)', [n]);
      acknowledged = n;
      if (n === 200) process.kill(cluster.server.process.pid, 'SIGKILL');
    }
  })();
  await expect(inserting).rejects.toThrow();
  return acknowledged;
}
