import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit } from '#db/work/audit.ts';
import { destructibleJournals } from '#db/runtime-role.ts';
import { migrate } from '#db/migrate.ts';
import { openOrm, type MikroORM } from '#db/orm.ts';
import { createTestDatabase, type TestDatabase } from '../environment/database.ts';

/** By hand: what was done and said, which nobody takes back. */
const JOURNALS = [
  ...['audit', 'timeline', 'task_comment', 'idempotency_key'],
  ...['matter_revision', 'publication_settings', 'delo_event', 'mailbox_message'],
  ...[
    'archive_return',
    'letter_settlement',
    'letter_scan',
    'subject_comment',
    'cabinet_reading',
    'upload_doubt',
    'form103_upload',
    'limits_profile',
    'calendar_version',
    'audit_check',
    'person_choice',
    'person_request',
  ],
  ...[
    'journal_root',
    'journal_root_span',
    'journal_stamp',
    'delivery_norm',
    'post_tariff',
    'proof_rule_mark',
    'seal',
    'in_earnest',
    'site_budget',
  ],
];
const DENIED = '42501';

describe('the role of the programs', () => {
  let database: TestDatabase;
  let orm: MikroORM;
  let owner: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    orm = await openOrm(database.runtimeUrl);
    owner = new Client(database.url);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await orm.close(true);
    await database.drop();
  });

  const codeOf = (statement: string): Promise<string> =>
    orm.em
      .fork()
      .execute(statement)
      .then(
        () => 'done',
        (error: unknown) => String((error as { code?: unknown }).code),
      );

  it('writes to the journals and cannot empty, rewrite or reshape them, even with their triggers away', async () => {
    const entry = { at: new Date(), action: 'probe', subject: { kind: 'installation', id: 'installation' } };
    await orm.em.fork().transactional((em) => appendAudit(em, entry));
    for (const table of JOURNALS) await owner.query(`alter table ${table} disable trigger user`);
    const done: string[] = [];
    for (const table of JOURNALS) {
      const [column] = (
        await owner.query<{ name: string }>(
          'select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position limit 1',
          [table],
        )
      ).rows;
      const name = column?.name ?? '';
      for (const statement of [
        `delete from ${table}`,
        `update ${table} set ${name} = ${name}`,
        `truncate ${table} cascade`,
        `alter table ${table} disable trigger user`,
        `alter table ${table} add column x int`,
        `drop table ${table} cascade`,
      ]) {
        if ((await codeOf(statement)) !== DENIED) done.push(statement);
      }
    }
    for (const table of JOURNALS) await owner.query(`alter table ${table} enable trigger user`);
    expect(done).toEqual([]);
    expect((await owner.query('select 1 from audit')).rowCount).toBe(1);
  });

  it('makes and changes no table, and knows neither the owner’s migrations nor a way to be the owner', async () => {
    const statements = [
      'create table mine (n int)',
      'create or replace function mask_refuse_change() returns trigger language plpgsql as $$ begin return old; end $$',
      'alter table letter add column x int',
      'truncate letter cascade',
      'delete from mikro_orm_migrations',
      'set role mask',
      "set session_replication_role = 'replica'",
    ];
    const codes = await Promise.all(statements.map(codeOf));
    expect(codes).toEqual(statements.map(() => DENIED));
  });

  it('is told apart from a role that could destroy the journals, and gets its rights anew with each migration', async () => {
    expect(await destructibleJournals(orm.em.fork())).toEqual([]);
    const ownerOrm = await openOrm(database.url, 1);
    expect(await destructibleJournals(ownerOrm.em.fork())).toEqual(JOURNALS.toSorted());
    await ownerOrm.close(true);
    const role = new URL(database.runtimeUrl).username;
    await owner.query(`grant delete, truncate on audit to ${role}`);
    await owner.query('create table later (n int)');
    expect(await destructibleJournals(orm.em.fork())).toEqual(['audit']);
    expect(await migrate(database.url, role)).toEqual([]);
    expect(await destructibleJournals(orm.em.fork())).toEqual([]);
    expect(await codeOf('insert into later values (1)')).toBe('done');
  });
});
