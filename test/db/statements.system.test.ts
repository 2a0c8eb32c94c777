import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { EntityManager } from '#db/orm.ts';
import { database, statements } from '#db/statements/database.ts';
import { PreparedClient } from '#db/statements/prepared-client.ts';
import { StatementNames } from '#db/statements/statement-name.ts';
import { carryOut, together } from '#db/statements/together.ts';
import { anyOf, json, milliseconds, rowsGiven } from '#db/statements/values.ts';
import { ownDatabase } from '#test/environment/own-database.ts';

const NOW = new Date('2026-11-28T10:00:00.123Z');

describe('statements', () => {
  const own = ownDatabase(1);
  const em = (): EntityManager => own.orm.em.fork();

  it('give every value as its column type says, and keep lists, texts and nulls in jsonb as they are', async () => {
    const key = randomUUID();
    const bodies = [['a', 1], 'text', { deep: [null] }, 7, null];
    for (const [index, body] of bodies.entries()) await carryOut(em(), answer(`${key}-${String(index)}`, body));
    const rows = await database(em())
      .selectFrom('idempotency_key')
      .select(['response_body', 'created_at', 'response_status', 'actor_id'])
      .where('key', 'like', `${key}%`)
      .orderBy('key')
      .execute();
    expect(rows.map((row) => row.response_body)).toEqual(bodies);
    expect(rows[0]).toMatchObject({ created_at: NOW, response_status: 200, actor_id: expect.any(String) as string });
    await carryOut(em(), message('big'));
    const message_ = await database(em()).selectFrom('outbox').select(['id', 'delivered_at', 'attempts']).execute();
    expect(message_).toEqual([{ id: expect.stringMatching(/^\d+$/) as string, delivered_at: null, attempts: 0 }]);
  });

  it('are refused by the compiler when a table, a column, a value or a jsonb text is not what the entities say', () => {
    // @ts-expect-error there is no such table
    void (() => statements.selectFrom('lettre'));
    // @ts-expect-error there is no such column
    void (() => statements.selectFrom('letter').select('titel'));
    // @ts-expect-error there is no such status
    void (() => statements.updateTable('letter').set({ status: 'sined' }));
    // @ts-expect-error a list is not jsonb until `json` makes it so
    void (() => statements.updateTable('letter').set({ faults: [] }));
    // @ts-expect-error what is awaited has other words
    void (() => statements.updateTable('letter').set({ awaiting: json({ who: 'author' }) }));
    // @ts-expect-error an instant is no text
    void (() => statements.updateTable('letter').set({ created_at: '2026-11-28' }));
  });

  it('go together as one: all that can be written is written, and each says whether it has', async () => {
    await carryOut(em(), message('known'));
    const written = await together(em(), {
      known: message('known'),
      fresh: message('fresh'),
      answer: answer(randomUUID(), {}),
      seen: statements
        .selectFrom('outbox')
        .select('id')
        .where('dedupe_key', '=', anyOf(['known', 'x'])),
    });
    expect(written).toEqual({ known: false, fresh: true, answer: true, seen: true });
    const nothing = together(em(), { lost: message('lost'), wrong: answer(randomUUID(), {}, 'no uuid') });
    await expect(nothing).rejects.toThrow(/uuid/);
    expect(await carryOut(em(), statements.selectFrom('outbox').select('id').where('dedupe_key', '=', 'lost'))).toBe(
      false,
    );
  });

  it('stay within the transaction of their entity manager', async () => {
    const undone = em().transactional(async (tx) => {
      await together(tx, { message: message('undone') });
      expect(await keys(tx)).toContain('undone');
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await keys(em())).not.toContain('undone');
  });

  it('take rows given with them as a table', async () => {
    const given = rowsGiven('r', { id: 'uuid', anyName: 'int', at: 'timestamptz', list: 'jsonb' }, [
      { id: randomUUID(), anyName: 3, at: NOW, list: ['x'] },
      { id: randomUUID() },
    ]);
    const rows = await database(em())
      .selectFrom(given)
      .select(['anyName', 'at', sql<Date>`r.at + ${milliseconds(877)}`.as('later'), 'list'])
      .orderBy('anyName')
      .execute();
    expect(rows).toEqual([
      { anyName: 3, at: NOW, later: new Date('2026-11-28T10:00:01.000Z'), list: ['x'] },
      { anyName: null, at: null, later: null, list: null },
    ]);
  });

  it('cannot be carried out where there is no database', async () => {
    await expect(statements.selectFrom('outbox').select('id').execute()).rejects.toThrow(/part of a step/);
  });

  it('fail under the same name and code whichever way they go', async () => {
    const run = (text: string) => em().execute(text);
    const insert = `insert into site (id, name) values ('x', 'x')`;
    const same = { name: 'NotNullConstraintViolationException', code: '23502' };
    await expect(run(insert)).rejects.toMatchObject(same);
    await expect(database(em()).executeQuery(sql.raw(insert).compile(database(em())))).rejects.toMatchObject(same);
  });

  it('are planned once for a connection; one that asks for every column outlives a new column', async () => {
    await carryOut(em(), message('known'));
    // Names of its own: a process that has run much names nothing new.
    const one = new PreparedClient({ connectionString: own.url }, new StatementNames());
    await one.connect();
    try {
      await one.query('begin');
      for (const key of ['a', 'b']) await one.query('select last_error from outbox where dedupe_key = $1', [key]);
      const { rows } = await one.query<{ s: string }>('select statement as s from pg_prepared_statements where $1', [
        true,
      ]);
      expect(rows.filter(({ s }) => s.startsWith('select last_error'))).toHaveLength(1);
      const all = () => one.query<object>('select * from outbox where dedupe_key = $1', ['known']);
      await all();
      await one.query('alter table outbox add column novelty int not null default 7');
      expect((await all()).rows).toEqual([expect.objectContaining({ novelty: 7 })]);
    } finally {
      await one.end();
    }
  });
});

function message(key: string) {
  return statements
    .insertInto('outbox')
    .values({
      dedupe_key: key,
      kind: 'signal',
      workflow_id: 'letter/1',
      payload: json({ key }),
      created_at: NOW,
      next_attempt_at: NOW,
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning('id');
}

function answer(key: string, body: unknown, actorId = randomUUID() as string) {
  return statements
    .insertInto('idempotency_key')
    .values({
      actor_id: actorId,
      key,
      request_hash: 'h',
      response_status: 200,
      response_body: json(body),
      created_at: NOW,
    })
    .returning('key');
}

async function keys(em: EntityManager): Promise<string[]> {
  const rows = await database(em).selectFrom('outbox').select('dedupe_key').execute();
  return rows.map((row) => row.dedupe_key);
}
