import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openOrm, type MikroORM } from '#db/orm.ts';
import { migrate } from '#db/migrate.ts';

/** The last step before tasks, timeline and files were keyed by subject. */
const BEFORE = 'Migration20261128000020_audit_of_site';
const STEP = 'Migration20261128000030_work_by_subject';

describe('an installation whose tasks, timeline and files were kept by letter and batch', () => {
  let database: { url: string; drop: () => Promise<void> };
  let orm: MikroORM;
  const ids = {
    author: randomUUID(),
    approver: randomUUID(),
    letter: randomUUID(),
    other: randomUUID(),
    batch: randomUUID(),
  };
  const run = <T extends object>(sql: string, params: unknown[] = []): Promise<T[]> =>
    orm.em.fork().execute(sql, params);

  beforeAll(async () => {
    database = await emptyDatabase();
    orm = await openOrm(database.url);
    await orm.migrator.up({ to: BEFORE });
    await fill();
  });
  afterAll(async () => {
    await orm.close(true);
    await database.drop();
  });

  /** Rows of every kind as the program wrote them then. */
  async function fill(): Promise<void> {
    await run(
      `insert into site (id, name, return_address, time_zone, cut_off_time, recall_window_seconds, remind_after_seconds,
                         escalate_after_seconds, outcome_watch_seconds, profile_id, channel)
       values ('50MS0095', 'Участок', 'адрес', 'Europe/Moscow', '16:00', 600, 3600, 86400, 864000, 'otpravka-2020', 'emulator')`,
    );
    for (const [id, login, role] of [
      [ids.author, 'a', 'clerk'],
      [ids.approver, 'b', 'supervisor'],
    ]) {
      await run(
        `insert into account (id, login, full_name, position, role, site_id, password_hash, created_at)
         values (?, ?, 'Кто-то', 'кто-то', ?, '50MS0095', 'x', now())`,
        [id, login, role],
      );
    }
    for (const id of [ids.letter, ids.other]) {
      await run(
        `insert into letter (id, site_id, kind, document_kind, title, recipient_type, recipient_name, recipient_address, author_id,
                             approver_id, profile_id, status, status_since, created_at, updated_at)
         values (?, '50MS0095', 'registered', 'court_order', 'т', 'person', 'и', 'а', ?, ?, 'otpravka-2020', 'preparing', now(), now(), now())`,
        [id, ids.author, ids.approver],
      );
    }
    await run(
      `insert into batch (id, site_id, batch_date, ordinal, status, status_since, letter_count, channel, profile_id, created_at)
       values (?, '50MS0095', '2026-11-24', 1, 'unknown', now(), 1, 'emulator', 'otpravka-2020', now())`,
      [ids.batch],
    );
    const tasks: readonly (readonly [kind: string, columns: Readonly<Record<string, unknown>>])[] = [
      ['approve', { letter_id: ids.letter, revision: 2, assignee_id: ids.approver, status: 'open' }],
      ['approve', { letter_id: ids.letter, revision: 1, assignee_id: ids.approver, status: 'dropped', closed: true }],
      ['mend', { letter_id: ids.other, revision: 1, assignee_id: ids.author, status: 'done', closed: true }],
      ['missing_outcome', { letter_id: ids.other, revision: 1, status: 'open' }],
      ['unclear_submission', { batch_id: ids.batch, status: 'open' }],
      ['unclear_submission', { batch_id: ids.batch, status: 'done', closed: true }],
      ['incident', { about_letter_id: ids.letter, status: 'open', incident_key: 'I7 letter' }],
      ['incident', { about_batch_id: ids.batch, status: 'open', incident_key: 'batch/x' }],
      ['incident', { site_id: null, status: 'open', incident_key: 'I5 audit' }],
      ['incident', { status: 'done', closed: true, incident_key: 'I5 audit' }],
    ];
    for (const [kind, { closed, ...columns }] of tasks) {
      const row = { site_id: '50MS0095', revision: 0, ...columns, ...(closed === true && { closed_at: '2026-11-25' }) };
      const names = Object.keys(row);
      await run(
        `insert into task (id, kind, details, created_at, ${names.join(', ')})
         values (gen_random_uuid(), ?, '{"n": 1}', '2026-11-24T10:00:00Z', ${names.map(() => '?').join(', ')})`,
        [kind, ...Object.values(row)],
      );
    }
    for (const kind of ['pdf', 'signature', 'notice', 'form103', 'archive']) {
      await run(
        `insert into letter_file (letter_id, kind, revision, file_name, media_type, byte_size, sha256, created_at)
         values (?, ?, 1, 'f', 'm', 1, ?, now())`,
        [ids.letter, kind, kind.padEnd(64, '0')],
      );
    }
    for (const key of ['created', 'prepared:1', 'signed:1']) {
      await run(`insert into letter_event (letter_id, event_key, at, kind, data) values (?, ?, now(), ?, '{"a": 1}')`, [
        ...[ids.letter, key, key.split(':')[0]],
      ]);
    }
  }

  const tasks = (): Promise<object[]> =>
    run(`select kind, subject_kind, subject_id, revision, status, assignee_id is not null as owned, closed_at is not null as closed,
                excluded_owner_id, extract(epoch from follow_up_at - created_at)::int as follow_up from task order by kind, subject_kind, status, revision`);

  it('is brought up in place: every task names its subject and stands in the new words, nothing is lost', async () => {
    const [before] = await run<{ tasks: string }>('select count(*) as tasks from task');
    expect(await migrate(database.url)).toContain(STEP);
    const nil = '00000000-0000-0000-0000-000000000000';
    const row = (kind: string, subject: string, id: string, status: string, more: object = {}): object => ({
      ...{ kind, subject_kind: subject, subject_id: id, revision: 0, status, owned: false, excluded_owner_id: null },
      ...{ closed: status === 'completed' || status === 'obsolete', follow_up: null },
      ...more,
    });
    expect(await tasks()).toEqual([
      row('approve', 'letter', ids.letter, 'obsolete', { revision: 1, owned: true }),
      row('approve', 'letter', ids.letter, 'reserved', {
        ...{ revision: 2, owned: true, excluded_owner_id: ids.author, follow_up: 3_600 },
      }),
      row('incident', 'batch', ids.batch, 'ready'),
      row('incident', 'installation', nil, 'completed'),
      row('incident', 'installation', nil, 'ready'),
      row('incident', 'letter', ids.letter, 'ready'),
      row('mend', 'letter', ids.other, 'completed', { revision: 1, owned: true }),
      row('missing_outcome', 'letter', ids.other, 'ready', { revision: 1 }),
      row('unclear_submission', 'batch', ids.batch, 'completed'),
      row('unclear_submission', 'batch', ids.batch, 'ready'),
    ]);
    expect(Number(before?.tasks)).toBe(10);
    const files = await run<{ kind: string }>(
      `select kind from file where subject_kind = 'letter' and subject_id = ? order by kind`,
      [ids.letter],
    );
    expect(files.map(({ kind }) => kind)).toEqual(['archive', 'form103', 'notice', 'pdf', 'signature']);
    const lines = await run<{ event_key: string }>(
      `select event_key from timeline where subject_kind = 'letter' and subject_id = ? order by id`,
      [ids.letter],
    );
    expect(lines.map(({ event_key }) => event_key)).toEqual(['created', 'prepared:1', 'signed:1']);
  });

  it('keeps what makes a repeat harmless, and what may not be changed', async () => {
    const subject = ['letter', ids.letter];
    const twice: readonly (readonly [string, unknown[]])[] = [
      [
        `insert into timeline (subject_kind, subject_id, event_key, at, kind, data) values (?, ?, 'created', now(), 'x', '{}')`,
        subject,
      ],
      [
        `insert into file (subject_kind, subject_id, kind, revision, file_name, media_type, byte_size, sha256, created_at)
         values (?, ?, 'pdf', 1, 'f', 'm', 1, 'x', now())`,
        subject,
      ],
      [
        `insert into task (id, kind, subject_kind, subject_id, site_id, revision, details, created_at)
         values (gen_random_uuid(), 'approve', ?, ?, '50MS0095', 2, '{}', now())`,
        subject,
      ],
      [
        `insert into task (id, kind, subject_kind, subject_id, details, created_at, incident_key)
         values (gen_random_uuid(), 'incident', 'installation', gen_random_uuid(), '{}', now(), 'I5 audit')`,
        [],
      ],
    ];
    for (const [sql, params] of twice) await expect(run(sql, params), sql).rejects.toThrow(/duplicate key/);
    await expect(run(`update timeline set kind = 'y'`)).rejects.toThrow(/append-only/);
    await expect(run(`delete from timeline`)).rejects.toThrow(/append-only/);
    await expect(run(`update task set closed_at = now() where status = 'ready'`)).rejects.toThrow(/task_closed_check/);
  });

  it('can be taken back: the rows stand as they did before', async () => {
    await orm.migrator.down({ to: BEFORE });
    const rows = await run<{ line: string }>(
      `select concat_ws(' ', kind, letter_id, batch_id, 'about', about_letter_id, about_batch_id) as line from task where status = 'open'`,
    );
    expect(rows.map(({ line }) => line).toSorted()).toEqual(
      [
        `approve ${ids.letter} about`,
        `incident about ${ids.letter}`,
        `incident about ${ids.batch}`,
        'incident about',
        `missing_outcome ${ids.other} about`,
        `unclear_submission ${ids.batch} about`,
      ].toSorted(),
    );
    expect(await run('select 1 from letter_event')).toHaveLength(3);
    expect(await run('select 1 from letter_file')).toHaveLength(5);
    expect(await migrate(database.url)).toContain(STEP);
    expect(await tasks()).toHaveLength(10);
  });
});

async function emptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const { adminUrl, templateUrl } = inject('postgres');
  const url = new URL(templateUrl);
  const name = `test_old_${randomBytes(6).toString('hex')}`;
  const owner = url.username;
  const asAdmin = async (statement: string): Promise<void> => {
    const admin = new Client(adminUrl);
    await admin.connect();
    try {
      await admin.query(statement);
    } finally {
      await admin.end();
    }
  };
  await asAdmin(`create database "${name}" owner "${owner}"`);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(`drop database "${name}" with (force)`) };
}
