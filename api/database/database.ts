import { setTimeout as delay } from 'node:timers/promises';
import type { EntityManager, MikroORM } from '#db/orm.ts';
import { record, type RecordExtent } from '#db/record.ts';
import { isFullDisk, type Room } from '#db/room/room.ts';
import { ApplicationError, noRoom } from '../errors.ts';
import { databaseErrorKind } from './database-error-kind.ts';

const RETRY_DELAYS_MS = [50, 200, 500];
const RETRY_AFTER_SECONDS = 2;

/** Runs work on the database; each call has its own entity manager. */
export interface Database {
  /** Reading outside a transaction. @throws ApplicationError `unavailable` */
  read<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /**
   * One named transaction, tried again after a deadlock or a serialization failure, so that `work` must have no effects elsewhere.
   * `statement`: the work writes by one statement only, which is a transaction of its own.
   * @throws ApplicationError `no-room` · `unavailable`: the same command may be sent again with the same key.
   */
  change<T>(name: string, work: (em: EntityManager) => Promise<T>, extent?: RecordExtent): Promise<T>;
}

/** @param room says why a server that has ended is away; absent: nobody watches its disk */
export function createDatabase(orm: MikroORM, room?: Pick<Room, 'isFull'>): Database {
  return {
    read: (work) => insist(() => work(orm.em.fork()), room),
    change: (name, work, extent) => insist(() => record(orm, name, work, extent), room),
  };
}

async function insist<T>(attempt: () => Promise<T>, room: Pick<Room, 'isFull'> | undefined): Promise<T> {
  for (let round = 0; ; round += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (isFullDisk(error)) throw noRoom(error);
      const kind = databaseErrorKind(error);
      if (kind === 'program' || kind === 'value') throw error;
      const delayMs = RETRY_DELAYS_MS[round];
      if (kind === 'unavailable' || delayMs === undefined) throw await away(error, room);
      await delay(delayMs * (0.5 + Math.random()));
    }
  }
}

/** PostgreSQL without room for its journal says nothing more: it ends itself, and only its disk tells why it does not answer. */
async function away(cause: unknown, room: Pick<Room, 'isFull'> | undefined): Promise<ApplicationError> {
  if (await room?.isFull('database')) return noRoom(cause);
  return new ApplicationError('unavailable', {
    detail: 'База данных сейчас не отвечает. Повторите через несколько секунд: введённое не потеряно.',
    retryAfterSeconds: RETRY_AFTER_SECONDS,
    cause,
  });
}
