import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EntityManager } from '#db/orm.ts';
import { moveBatch, mustMoveBatch } from '#db/batches/move-batch.ts';
import { moveLetters, moveUnanswered, mustMoveLetters, UnlawfulMoveError } from '#db/letters/move-letters.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId, seed } from '#db/seed/seed.ts';
import { BATCH_LIFE, batchStatusesBefore } from '#domain/batches/batch-life.ts';
import { BATCH_STATUSES } from '#domain/batches/batch-status.ts';
import { statusesBefore } from '#domain/letters/letter-life.ts';
import { LETTER_STATUSES, type LetterStatus } from '#domain/letters/letter-status.ts';
import { ownDatabase } from '#test/environment/own-database.ts';

const EARLIER = new Date('2026-11-20T08:00:00Z');
const NOW = new Date('2026-11-28T12:00:00Z');

class Undone extends Error {}

describe('moving letters and batches', () => {
  const own = ownDatabase(3);
  const run = (sql: string, params: unknown[] = []) =>
    own.orm.em.fork().execute<Record<string, unknown>[]>(sql, params);
  let letters: ReadonlyMap<LetterStatus, string>;
  let ordinal = 0;

  /** Sees what a work has done and undoes it. */
  async function seen<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    const results: T[] = [];
    const undone = own.orm.em.fork().transactional(async (em) => {
      results.push(await work(em));
      throw new Undone();
    });
    await expect(undone).rejects.toBeInstanceOf(Undone);
    return results[0] as T;
  }

  async function putLetter(status: LetterStatus, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const id = randomUUID();
    const columns = Object.keys(more);
    await run(
      `insert into letter (id, site_id, kind, document_kind, title, recipient_type, recipient_name, recipient_address, author_id, approver_id,
         profile_id, status, status_since, created_at, updated_at${columns.map((name) => `, ${name}`).join('')})
       values (?, ?, 'registered', 'summons', '', 'person', '', '', ?, ?, 'otpravka-2020', ?, ?, ?, ?${', ?'.repeat(columns.length)})`,
      [
        ...[id, DEMO_SITE_ID, demoAccountId('sekretar'), demoAccountId('sudya')],
        ...[status, EARLIER, EARLIER, EARLIER, ...Object.values(more)],
      ],
    );
    return id;
  }

  async function putBatch(status: string): Promise<string> {
    const id = randomUUID();
    await run(
      `insert into batch (id, site_id, batch_date, ordinal, status, status_since, letter_count, created_at, channel, profile_id)
       values (?, ?, '2026-11-28', ?, ?, ?, 1, ?, 'emulator', 'otpravka-2020')`,
      [id, DEMO_SITE_ID, (ordinal += 1), status, EARLIER, EARLIER],
    );
    return id;
  }

  beforeEach(async () => {
    await seed(own.url);
    letters = new Map(
      await Promise.all(LETTER_STATUSES.map(async (status) => [status, await putLetter(status)] as const)),
    );
  });

  it('lets a letter go only where its life lets it, whoever asks', async () => {
    for (const to of LETTER_STATUSES) {
      const moves = [...letters.values()].map((id) => ({ id, to, awaiting: null }));
      const moved = await seen((em) => moveLetters(em, moves, {}, NOW));
      const from = LETTER_STATUSES.filter((status) => moved.has(letters.get(status) ?? ''));
      expect({ to, from }).toEqual({ to, from: statusesBefore(to) });
    }
  });

  it('lets a batch go only where its life lets it: one that is settled is not sent again', async () => {
    const batches = await Promise.all(BATCH_STATUSES.map(async (status) => [status, await putBatch(status)] as const));
    for (const to of BATCH_STATUSES) {
      const moved = await seen(async (em) => {
        const answers: string[] = [];
        for (const [status, id] of batches) {
          if (await moveBatch(em, id, { to, awaiting: null }, NOW)) answers.push(status);
        }
        return answers;
      });
      expect({ to, from: moved }).toEqual({ to, from: batchStatusesBefore(to) });
    }
    expect(BATCH_LIFE.answered.next).not.toContain('submitting');
    const [, [, archived = ''] = []] = batches;
    const unlawful = seen((em) => mustMoveBatch(em, archived, { to: 'closed', awaiting: null }, NOW));
    await expect(unlawful).rejects.toThrow();
  });

  it('moves all or fails where all must move', async () => {
    const ids = [letters.get('submitting') ?? '', letters.get('delivered') ?? ''];
    const em = own.orm.em.fork();
    const moves = ids.map((id) => ({ id, to: 'accepted', awaiting: null }) as const);
    await expect(em.transactional((tx) => mustMoveLetters(tx, moves, {}, NOW))).rejects.toBeInstanceOf(
      UnlawfulMoveError,
    );
    const rows = await run('select status from letter where id = ?', [ids[0]]);
    expect(rows).toEqual([{ status: 'submitting' }]);
  });

  it('writes each letter its own columns, counts the change, and keeps since when it stands where it stood', async () => {
    const [one, other] = [await putLetter('submitting'), await putLetter('unknown')];
    const moves = [
      { id: one, to: 'accepted', awaiting: { code: 'delivery' }, more: { shpi: '14000026000026', sentAt: NOW } },
      { id: other, to: 'accepted', awaiting: { code: 'closing_of_batch' }, more: { shpi: null, sentAt: NOW } },
    ] as const;
    await mustMoveLetters(own.orm.em.fork(), moves, {}, NOW);
    const read = `select status, status_since, awaiting, shpi, sent_at, version from letter where id = any(?) order by version, shpi nulls last`;
    const both = { status: 'accepted', status_since: NOW, sent_at: NOW, version: 2 };
    expect(await run(read, [`{${one},${other}}`])).toEqual([
      { ...both, awaiting: { code: 'delivery' }, shpi: '14000026000026' },
      { ...both, awaiting: { code: 'closing_of_batch' }, shpi: null },
    ]);
    const later = new Date(NOW.getTime() + 60_000);
    const again = [{ id: one, to: 'accepted', awaiting: { code: 'delivery' } }] as const;
    await mustMoveLetters(own.orm.em.fork(), again, {}, later);
    expect(await run(read, [`{${one}}`])).toMatchObject([{ status_since: NOW, version: 3, shpi: '14000026000026' }]);
    await mustMoveLetters(own.orm.em.fork(), again, { isAnew: true }, later);
    expect(await run(read, [`{${one}}`])).toMatchObject([{ status_since: later, version: 4 }]);
  });

  it('leaves a letter of which a guard does not hold', async () => {
    const batchId = await putBatch('frozen');
    const taken = await putLetter('queued', { batch_id: batchId });
    const newer = await putLetter('preparing', { revision: 3 });
    const ended = await putLetter('in_transit', { outcome: 'lost' });
    const moved = async (id: string, to: LetterStatus, guard: object): Promise<boolean> =>
      seen(async (em) => (await moveLetters(em, [{ id, to, awaiting: null }], guard, NOW)).has(id));
    expect(await moved(taken, 'cancelled', { isOutsideBatch: true })).toBe(false);
    expect(await moved(letters.get('queued') ?? '', 'cancelled', { isOutsideBatch: true })).toBe(true);
    expect(await moved(newer, 'needs_fix', { revisionAtMost: 2 })).toBe(false);
    expect(await moved(newer, 'needs_fix', { revisionAtMost: 3 })).toBe(true);
    expect(await moved(ended, 'at_office', { isWithoutOutcome: true })).toBe(false);
    const awaiting = letters.get('awaiting_signature') ?? '';
    expect(await moved(awaiting, 'preparing', { from: ['preparing', 'returned'] })).toBe(false);
    expect(await moved(awaiting, 'preparing', {})).toBe(true);
  });

  it('moves those letters of a batch that have no answer yet', async () => {
    const batchId = await putBatch('submitting');
    const ids = await Promise.all([1, 2, 3].map(() => putLetter('submitting', { batch_id: batchId })));
    for (const [index, id] of ids.entries()) {
      await run(
        `insert into batch_letter (batch_id, letter_id, row, revision, registration_number, result) values (?, ?, ?, 1, ?, ?)`,
        [batchId, id, index + 1, `50MS0095/26/${String(index + 1)}`, index === 2 ? 'accepted' : null],
      );
    }
    const move = { to: 'unknown', awaiting: { code: 'look_up' } } as const;
    const moved = await moveUnanswered(own.orm.em.fork(), batchId, move, {}, NOW);
    expect(moved.toSorted()).toEqual(ids.slice(0, 2).toSorted());
  });
});
