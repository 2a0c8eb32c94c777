import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateFor } from '#db/migrate.ts';
import { freePorts } from '#scripts/platform/free-port.ts';
import type { Cluster } from '#scripts/platform/postgres/cluster.ts';
import { removeCluster } from '#scripts/platform/postgres/housing.ts';
import { appDatabase } from '#scripts/platform/postgres/running-database.ts';
import { consoleProgress } from '#scripts/platform/progress.ts';
import { Supervisor } from '#scripts/platform/supervision/supervisor.ts';
import { postgresUnit } from '#scripts/platform/units/postgres-unit.ts';
import { openApi, type ApiHarness, type ApiUser } from '#test/api/api-harness.ts';
import { createDraft } from '#test/api/letter-makers.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { noSmallDisk, smallDisk, type SmallDisk } from '#test/platform/kit/small-disk.ts';

/** More than is left of the journal's last file. */
const JOURNAL_MEGABYTES = 64;

describe.skipIf(noSmallDisk)('a site whose PostgreSQL has ended itself on a full disk', () => {
  let disk: SmallDisk;
  let supervisor: Supervisor;
  let cluster: Cluster;
  let api: ApiHarness;
  let clerk: ApiUser;
  const folder = (): string => join(disk.path, 'postgres');
  beforeAll(async () => {
    disk = smallDisk(220);
    supervisor = new Supervisor(consoleProgress(() => undefined));
    const [port = 0] = await freePorts(1);
    await supervisor.start(postgresUnit(folder(), port, (opened) => (cluster = opened)));
    const { url: runtimeUrl, ownerUrl: url = runtimeUrl } = await appDatabase(cluster);
    await migrateFor({ url: runtimeUrl, ownerUrl: url });
    const given = { url, runtimeUrl, drop: () => Promise.resolve() };
    api = await openApi({ given, changes: { MASK_DISKS: `database=${folder()}` } });
    clerk = await api.signIn('sekretar');
  });
  afterAll(async () => {
    await api.close();
    await supervisor.stopAll();
    removeCluster(folder());
    disk.unmount();
  });

  const ready = async (): Promise<Record<string, unknown>> =>
    (await (await api.running.app.request('/health/ready')).json()) as Record<string, unknown>;

  it('refuses a decision in the words of the full disk, and goes on by itself when there is room', async () => {
    const { id } = await createDraft(clerk);
    const cancel = (): Promise<Response> =>
      clerk.send('POST', `/letters/${id}/cancellation`, { body: { reason: 'Не нужно' } });
    disk.fill();
    // A look at the disk serves everybody for half a second.
    await waitFor(async () => expect((await ready()).disk).toBe('low'));
    await fillJournal(cluster.adminUrl);
    const answer = await cancel();
    const told = (await answer.json()) as { readonly title: string; readonly detail: string };
    expect([answer.status, told.title]).toEqual([507, 'На сервере кончается место']);
    expect(told.detail).toContain('это действие не записано');
    disk.free();
    await waitFor(async () => expect((await cancel()).status).toBe(200), { intervalMs: 250 });
  });
});

/** Until the server has no room for its journal and ends itself. */
async function fillJournal(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  admin.on('error', () => undefined);
  await admin.connect();
  const write = `select pg_logical_emit_message(false, 'test', repeat('a', 1024 * 1024))`;
  let hasEnded = false;
  for (let written = 0; written < JOURNAL_MEGABYTES && !hasEnded; written += 1) {
    hasEnded = await admin.query(write).then(
      () => false,
      () => true,
    );
  }
  expect(hasEnded).toBe(true);
}
