import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFullDisk } from '#db/room/room.ts';
import { freePorts } from '#scripts/platform/free-port.ts';
import type { Cluster } from '#scripts/platform/postgres/cluster.ts';
import { removeCluster } from '#scripts/platform/postgres/housing.ts';
import { consoleProgress } from '#scripts/platform/progress.ts';
import { Supervisor } from '#scripts/platform/supervision/supervisor.ts';
import { postgresUnit } from '#scripts/platform/units/postgres-unit.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { noSmallDisk, smallDisk, type SmallDisk } from '#test/platform/kit/small-disk.ts';

describe.skipIf(noSmallDisk)('PostgreSQL on a full disk', () => {
  let disk: SmallDisk;
  let supervisor: Supervisor;
  let cluster: Cluster;
  beforeAll(async () => {
    disk = smallDisk(160);
    supervisor = new Supervisor(consoleProgress(() => undefined));
    const [port = 0] = await freePorts(1);
    await supervisor.start(postgresUnit(join(disk.path, 'postgres'), port, (opened) => (cluster = opened)));
  });
  afterAll(async () => {
    await supervisor.stopAll();
    removeCluster(join(disk.path, 'postgres'));
    disk.unmount();
  });

  async function withClient<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: cluster.adminUrl, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
  const insert = (id: number): Promise<unknown> =>
    withClient((client) =>
      client.query(`insert into letter values ($1::int, repeat(md5($1::int::text), 20000))`, [id]),
    );

  it('says so, keeps every row that it acknowledged, and goes on by itself when there is room', async () => {
    await withClient((client) => client.query('create table letter (id int primary key, text text)'));
    await withClient((client) => client.query('alter table letter alter text set storage external'));
    const taken: number[] = [];
    let id = 0;
    const put = async (): Promise<void> => {
      id += 1;
      await insert(id);
      taken.push(id);
    };
    for (let round = 0; round < 3; round += 1) await put();
    disk.fill();
    const errors: unknown[] = [];
    // Until its journal has no room either: then the server ends itself.
    for (let round = 0; round < 60 && errors.length < 5; round += 1)
      await put().catch((error: unknown) => errors.push(error));
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.some(isFullDisk)).toBe(true);

    disk.free();
    await waitFor(put, { intervalMs: 250 });
    const kept = await withClient((client) => client.query<{ id: number }>('select id from letter order by id'));
    expect(kept.rows.map((row) => row.id)).toEqual(expect.arrayContaining(taken));
  });
});
