import { Client } from 'pg';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';

/** Keeps things where they are: whoever wants to change them waits, and relays pass them by. @throws Error when there is nothing to hold */
export interface Holds {
  /** The message that starts the batch's workflow. */
  batchStart(batchId: string): Promise<Held>;
  /** Whatever the letter's workflow is yet to be told. */
  messagesOf(letterId: string): Promise<Held>;
  letter(letterId: string): Promise<Held>;
  /** Nobody writes down that anything is about to be sent. */
  intents(): Promise<Held>;
  /** Ends whatever waits for what is held, undone, then lets go of everything. */
  releaseAll(): Promise<void>;
}

export interface Held {
  /** Waits until somebody wants it. */
  untilWanted(): Promise<void>;
  release(): Promise<void>;
}

/** Of one database. */
export function openHolds(url: string): Holds {
  const holders = new Set<Client>();
  const hold = async (sql: string, params: readonly unknown[] = []): Promise<Held> => {
    const client = new Client(url);
    await client.connect();
    holders.add(client);
    await client.query('begin');
    const { rowCount } = await client.query(sql, [...params]);
    if (rowCount === 0) throw new Error(`nothing to hold: ${sql}`);
    return {
      untilWanted: () =>
        waitFor(async () => {
          const { rows } = await client.query(WAITING);
          if (rows.length === 0) throw new Error('nobody wants what is held');
        }),
      release: () => release(client),
    };
  };
  const release = async (client: Client): Promise<void> => {
    holders.delete(client);
    await client.end();
  };
  return {
    batchStart: (batchId) =>
      hold(`select id from outbox where delivered_at is null and payload ->> 'batchId' = $1 for update`, [batchId]),
    messagesOf: (letterId) =>
      hold('select id from outbox where delivered_at is null and workflow_id = $1 for update', [
        letterWorkflowId(letterId),
      ]),
    letter: (letterId) => hold('select id from letter where id = $1 for update', [letterId]),
    intents: () => hold('lock table submission_intent in share mode'),
    releaseAll: async () => {
      for (const client of holders) await client.query(`select pg_terminate_backend(pid) from (${WAITING}) waiting`);
      for (const client of holders) await release(client);
    },
  };
}

/** Of `pg_locks`, for what else tells of other sessions is frozen at the beginning of a transaction. */
const WAITING = 'select pid from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))';
