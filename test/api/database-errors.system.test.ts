import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { createDatabase } from '#api/database/database.ts';
import { ormOptions } from '#db/orm.ts';
import { openApi, type ApiHarness, type ApiUser } from './api-harness.ts';
import { createReadyDraft, draftBody } from './letter-makers.ts';

describe('errors of the database', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
  });
  afterAll(() => api.close());

  const withClient = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    // Only the server's own superuser may cut the connections of the programs' role.
    const address = new URL(inject('postgres').adminUrl);
    address.pathname = new URL(api.databaseUrl).pathname;
    const client = new Client(address.href);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const nameOfDatabase = (): string => new URL(api.databaseUrl).pathname.slice(1);
  const cutConnections = () =>
    withClient((client) =>
      client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      ),
    );

  it('a read-only database refuses changes with 503 and a time to come back, and goes on reading', async () => {
    await withClient((client) =>
      client.query(`alter database "${nameOfDatabase()}" set default_transaction_read_only = on`),
    );
    await cutConnections();
    const statuses: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      const response = await clerk.send('POST', '/letters', { body: draftBody() });
      statuses.push(response.status);
      if (response.status === 503) expect(response.headers.get('retry-after')).toBe('2');
      expect(await response.text()).not.toMatch(/read-only|postgres|SQL/i);
    }
    const reading = await clerk.send('GET', '/letters');
    await withClient(async (client) => {
      await client.query('set default_transaction_read_only = off');
      await client.query(`alter database "${nameOfDatabase()}" reset default_transaction_read_only`);
    });
    await cutConnections();
    expect(new Set(statuses)).toEqual(new Set([503]));
    expect(reading.status).toBe(200);
  });

  it('after connections were cut the api is well again by itself', async () => {
    await cutConnections();
    const statuses: number[] = [];
    do statuses.push((await clerk.send('POST', '/letters', { body: draftBody() })).status);
    while (statuses.at(-1) === 503 && statuses.length < 20);
    expect(statuses.at(-1)).toBe(201);
    expect(statuses.every((status) => status === 503 || status === 201)).toBe(true);
  });

  it('a row that somebody holds makes the caller come back later, not fail', async () => {
    const { id } = await createReadyDraft(clerk);
    await withClient(async (holder) => {
      await api.rows(`alter database "${nameOfDatabase()}" set lock_timeout = '200ms'`);
      await cutOthers(holder);
      await holder.query('begin');
      await holder.query('select 1 from letter where id = $1 for update', [id]);
      const response = await clerk.send('POST', `/letters/${id}/submission`);
      expect(response.status).toBe(503);
      await holder.query('rollback');
    });
    // Connections that were cut may still stand in the pool: each of them is one more honest 503.
    const statuses: number[] = [];
    do statuses.push((await clerk.send('POST', `/letters/${id}/submission`)).status);
    while (statuses.at(-1) === 503 && statuses.length < 20);
    expect(statuses.at(-1)).toBe(200);
  });

  it('a pool whose places are all taken asks the caller to come back, and serves the next one', async () => {
    const options = ormOptions(api.databaseUrl, 1);
    const driverOptions = { ...options.driverOptions, connectionTimeoutMillis: 3_000 };
    const orm = await MikroORM.init({ ...options, driverOptions });
    const database = createDatabase(orm);
    const answer = () => database.read((em) => em.execute('select 1 as here'));
    await orm.em.fork().transactional(async (holder) => {
      await holder.execute('select 1');
      await expect(answer()).rejects.toMatchObject({ code: 'unavailable', retryAfterSeconds: 2 });
    });
    await expect(answer()).resolves.toEqual([{ here: 1 }]);
    await orm.close(true);
  });

  it('a deadlock or a serialization failure is tried again, a defect is not', async () => {
    const database = createDatabase(api.orm);
    const failing = (code: string, times: number) => {
      const rounds: number[] = [];
      const done = database.change('drafts.save', async (em) => {
        rounds.push(rounds.length);
        if (rounds.length <= times)
          await em.execute(`do $$ begin raise exception 'x' using errcode = '${code}'; end $$`);
        return 'done';
      });
      return done.then((result) => ({ result, rounds: rounds.length }));
    };
    expect(await failing('40P01', 2)).toEqual({ result: 'done', rounds: 3 });
    expect(await failing('40001', 1)).toEqual({ result: 'done', rounds: 2 });
    await expect(failing('40001', 99)).rejects.toMatchObject({ code: 'unavailable', retryAfterSeconds: 2 });
    await expect(failing('22012', 1)).rejects.toMatchObject({ code: '22012' });
  });
});

async function cutOthers(client: Client): Promise<void> {
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
}
