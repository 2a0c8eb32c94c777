import { once, EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { listen } from '#temporal/worker/listen.ts';
import { ownDatabase } from '../environment/own-database.ts';

const logger = { warn: () => undefined };
/** Far shorter than the poll of those who listen. */
const PATIENCE = { interval: 20 };

describe('listening to the database', () => {
  const database = ownDatabase(2);

  it('looks once when it begins: what was written just before is not left to the next poll', async () => {
    const stopping = new AbortController();
    let notices = 0;
    const onNotice = (): void => void (notices += 1);
    const given = { databaseUrl: database.url, channel: 'mask_site', logger, signal: stopping.signal } as const;
    const listening = listen({ ...given, onNotice });
    await expect.poll(() => notices, PATIENCE).toBe(1);
    stopping.abort();
    await listening;
  });

  it('looks again when the connection was lost and is made anew', async () => {
    const stopping = new AbortController();
    const bell = new EventEmitter();
    let notices = 0;
    const onNotice = (): void => {
      notices += 1;
      bell.emit('rung');
    };
    const given = { databaseUrl: database.url, channel: 'mask_site', logger, signal: stopping.signal } as const;
    const begun = once(bell, 'rung');
    const listening = listen({ ...given, onNotice });
    await begun;
    const sql = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen mask_site'`;
    await database.orm.em.fork().execute(sql);
    await expect.poll(() => notices, PATIENCE).toBe(2);
    stopping.abort();
    await listening;
  });
});
