import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EntityManager, MikroORM } from '#db/orm.ts';
import { migrate } from '#db/migrate.ts';
import { appendAudit } from '#db/work/audit.ts';
import { walkChains } from '#db/work/audit-chain.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId, seed } from '#db/seed/seed.ts';
import { ownDatabase } from '#test/environment/own-database.ts';
import { letterSubject } from '#domain/work/subject.ts';

describe('the database', () => {
  const own = ownDatabase(3);
  beforeAll(() => seed(own.url));
  const run = (sql: string, params: unknown[] = []) =>
    own.orm.em.fork().execute<Record<string, unknown>[]>(sql, params);

  it('has every table and column that the entities name: they ask for nothing to be made or changed', async () => {
    const statements = (await own.orm.schema.getUpdateSchemaSQL()).split(/;\s*\n/).map((statement) => statement.trim());
    const changes = statements.filter(
      (statement) => /^(create|alter)/i.test(statement) && !/ drop constraint /i.test(statement),
    );
    expect(changes).toEqual([]);
    const dropped = statements.filter((statement) => /drop (table|column)/i.test(statement));
    expect(dropped).toEqual([]);
  });

  it('is brought up to date once; a second time there is nothing to do', async () => {
    expect(await migrate(own.url)).toEqual([]);
  });

  it('demo people are put in once; a second time changes nothing, not even what was changed meanwhile', async () => {
    await seed(own.url);
    await run(`update account set full_name = 'Переименован' where login = 'sekretar'`);
    const before = await run('select * from account order by login');
    await seed(own.url, { recallWindowSeconds: 77 });
    expect(await run('select * from account order by login')).toEqual(before);
    expect(JSON.stringify(before)).not.toContain('sekretar-2026');
  });

  it('timeline, audit and kept answers can be neither changed nor removed', async () => {
    const letterId = await insertLetter(own.orm);
    await appendTimeline(own.orm.em.fork(), {
      subject: letterSubject(letterId),
      eventKey: 'x',
      at: new Date(),
      kind: 'created',
    });
    const entry = { at: new Date(), action: 'test', subject: { kind: 'test', id: '1' } };
    await own.orm.em.fork().transactional((em) => appendAudit(em, entry));
    await run(
      `insert into idempotency_key (actor_id, key, request_hash, response_status, response_body, created_at)
       values (?, 'some-key', 'x', 200, '{}', now())`,
      [randomUUID()],
    );
    for (const [table, column] of [
      ['timeline', 'kind'],
      ['audit', 'action'],
      ['idempotency_key', 'request_hash'],
    ]) {
      await expect(run(`update ${table} set ${column} = 'y'`), `update ${table}`).rejects.toThrow(/append-only/);
      await expect(run(`delete from ${table}`), `delete ${table}`).rejects.toThrow(/append-only/);
    }
  });

  it('the same event is written once, however often it is told', async () => {
    const letterId = await insertLetter(own.orm);
    const event = { subject: letterSubject(letterId), eventKey: 'once', at: new Date(), kind: 'created' } as const;
    const written = await Promise.all([1, 2, 3].map(() => appendTimeline(own.orm.em.fork(), event)));
    expect(written.filter(Boolean)).toHaveLength(1);
  });

  it('the chain of the audit stays whole under many writers, and shows where it was tampered with', async () => {
    const write = (index: number) =>
      own.orm.em.fork().transactional((em) =>
        appendAudit(em, {
          at: new Date(),
          action: 'test.parallel',
          subject: { kind: 'test', id: String(index) },
          data: { index, nested: { b: 1, a: [1, 2] } },
        }),
      );
    await Promise.all(Array.from({ length: 20 }, (_, index) => write(index)));
    expect((await walkChains(own.orm.em.fork())).brokenAt).toEqual([]);
    await run('alter table audit disable trigger audit_append_only');
    await run(`update audit set subject_id = 'forged' where sequence = 5`);
    await run('alter table audit enable trigger audit_append_only');
    expect((await walkChains(own.orm.em.fork())).brokenAt).toEqual(['5']);
  });

  it('a site writes to a chain of its own: it never waits for another site, and each chain shows its own harm', async () => {
    const letterId = await insertLetter(own.orm);
    const write = (em: EntityManager, subject: { readonly kind: string; readonly id: string }) =>
      appendAudit(em, { at: new Date(), action: 'test.site', subject });
    await own.orm.em.fork().transactional((em) => write(em, letterSubject(letterId)));
    const chains = await run('select chain from audit where subject_id = ?', [letterId]);
    expect(chains).toEqual([{ chain: DEMO_SITE_ID }]);
    await own.orm.em.fork().transactional(async (holding) => {
      await write(holding, { kind: 'test', id: '1' });
      // The chain of the installation is held by the open transaction; the site's is not.
      await own.orm.em.fork().transactional((em) => write(em, letterSubject(letterId)));
    });
    const before = await walkChains(own.orm.em.fork());
    expect(Object.keys(before.ends).toSorted()).toEqual([DEMO_SITE_ID, 'installation']);
    await run('alter table audit disable trigger audit_append_only');
    await run(`update audit set action = 'forged' where chain = '${DEMO_SITE_ID}' and sequence = 1`);
    await run('alter table audit enable trigger audit_append_only');
    const after = await walkChains(own.orm.em.fork());
    expect(after.brokenAt).toContain(`${DEMO_SITE_ID}/1`);
    // What was found whole before is not read again, but the place to begin from must be the same.
    expect((await walkChains(own.orm.em.fork(), before.ends)).brokenAt).not.toContain(`${DEMO_SITE_ID}/1`);
    await run('alter table audit disable trigger audit_append_only');
    await run(`update audit set hash = 'forged' where chain = '${DEMO_SITE_ID}' and sequence = 2`);
    await run('alter table audit enable trigger audit_append_only');
    expect((await walkChains(own.orm.em.fork(), before.ends)).brokenAt).toContain(`${DEMO_SITE_ID}/2`);
  });

  it('a row cannot point to what is not there', async () => {
    await expect(
      run(`insert into attachment (id, letter_id, ordinal, file_name, byte_size, sha256, created_at)
           values ('${randomUUID()}', '${randomUUID()}', 1, 'x', 1, 'x', now())`),
    ).rejects.toThrow(/foreign key/);
  });
});

async function insertLetter(orm: MikroORM): Promise<string> {
  const id = randomUUID();
  await orm.em.fork().execute(
    `insert into letter (id, site_id, kind, document_kind, title, recipient_type, recipient_name, recipient_address, author_id,
                         approver_id, profile_id, status, status_since, created_at, updated_at)
     values (?, '50MS0095', 'simple', 'other', 't', 'person', 'n', 'a', ?, ?, 'otpravka-2020', 'draft', now(), now(), now())`,
    [id, demoAccountId('sekretar'), demoAccountId('sudya')],
  );
  return id;
}
