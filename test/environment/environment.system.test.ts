import { Connection } from '@temporalio/client';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { testTemporal } from './temporal.ts';

describe('test environment', () => {
  let first: TestDatabase;
  let second: TestDatabase;

  beforeAll(async () => {
    [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });

  afterAll(async () => {
    await Promise.all([first.drop(), second.drop()]);
  });

  it('gives migrated databases that do not see each other', async () => {
    const [inFirst, inSecond] = [new Client(first.url), new Client(second.url)];
    await Promise.all([inFirst.connect(), inSecond.connect()]);
    await inFirst.query('CREATE TABLE only_here (id int)');
    const tables = `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`;
    const [here, there] = await Promise.all([names(inFirst, tables), names(inSecond, tables)]);
    expect(there).toContain('letter');
    expect(here).toEqual(expect.arrayContaining([...there, 'only_here']));
    expect(there).not.toContain('only_here');
    await Promise.all([inFirst.end(), inSecond.end()]);
  });

  it('sorts Russian text as Russians do and connects as an ordinary role', async () => {
    const client = new Client(first.url);
    await client.connect();
    const sorted = await names(client, `SELECT w FROM unnest(ARRAY['Ёлка','ель','Бар','арбуз','ёж']) w ORDER BY w`);
    expect(sorted).toEqual(['арбуз', 'Бар', 'ёж', 'Ёлка', 'ель']);
    expect(await names(client, `SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user`)).toEqual(['false']);
    await client.end();
  });

  it('gives an empty namespace on a real server of at least 1.32', async () => {
    const temporal = await testTemporal();
    const connection = await Connection.connect({ address: temporal.address });
    const info = await connection.workflowService.getSystemInfo({});
    const [, major, minor] = /^(\d+)\.(\d+)/.exec(info.serverVersion ?? '') ?? [];
    expect(Number(major) * 1000 + Number(minor)).toBeGreaterThanOrEqual(1032);
    const { executions } = await connection.workflowService.listWorkflowExecutions({ namespace: temporal.namespace });
    expect(executions).toEqual([]);
    await connection.close();
  });
});

async function names(client: Client, query: string): Promise<readonly unknown[]> {
  const { rows } = await client.query<Record<string, unknown>>(query);
  return rows.map((row) => Object.values(row)[0]);
}
