import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { readFile, rm, writeFile } from 'node:fs/promises';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';

/** Takes back what was planted. */
export type Undo = () => Promise<void>;

/** Does to rows what nobody may do through the program; triggers that guard a table are off for that one transaction. */
export interface Planter {
  /** Sets columns of the one row, which is found by the same condition afterwards, to SQL expressions. */
  change(table: string, where: string, columns: Readonly<Record<string, string>>): Promise<Undo>;
  remove(table: string, where: string): Promise<Undo>;
  add(table: string, row: Readonly<Record<string, unknown>>, where: string): Promise<Undo>;
  /** Runs a statement on the books of the Post's emulator, and another to take it back. */
  inPostBooks(statement: string, undo: string): Promise<Undo>;
  /** Turns one bit of a stored file over. */
  flipBit(sha256: string): Promise<Undo>;
  removeFile(sha256: string): Promise<Undo>;
}

export function createPlanter({ office, places }: CourtSystem): Planter {
  const fileOf = (sha256: string): string => join(places.blobs, sha256.slice(0, 2), sha256);
  const keep = async (table: string, where: string): Promise<string> => {
    const rows = await office.rows<{ kept: string }>(
      `select to_jsonb(t)::text as kept from "${table}" t where ${where}`,
    );
    if (rows.length === 0) throw new Error(`nothing to plant upon: ${table} where ${where}`);
    return `[${rows.map(({ kept }) => kept).join(',')}]`;
  };
  const unguarded = async (table: string, statement: string, params: readonly unknown[] = []): Promise<void> => {
    await office.orm.em.fork().transactional(async (tx) => {
      await tx.execute(`alter table "${table}" disable trigger user`);
      await tx.execute(statement, [...params]);
      await tx.execute(`alter table "${table}" enable trigger user`);
    });
  };
  const putBack = (table: string, kept: string): Promise<void> =>
    unguarded(table, `insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", ?::jsonb)`, [
      kept,
    ]);
  const remove: Planter['remove'] = async (table, where) => {
    const kept = await keep(table, where);
    await unguarded(table, `delete from "${table}" where ${where}`);
    return () => putBack(table, kept);
  };
  return {
    remove,
    change: async (table, where, columns) => {
      const kept = await keep(table, where);
      const names = Object.keys(columns);
      const sets = Object.entries(columns).map(([name, value]) => `"${name}" = ${value}`);
      await unguarded(table, `update "${table}" set ${sets.join(', ')} where ${where}`);
      const back = names.map((name) => `"${name}" = kept."${name}"`).join(', ');
      const rows = `jsonb_populate_recordset(null::"${table}", ?::jsonb) kept`;
      const same = `"${table}".ctid = (select ctid from "${table}" where ${where})`;
      return () => unguarded(table, `update "${table}" set ${back} from ${rows} where ${same}`, [kept]);
    },
    add: async (table, row, where) => {
      await putBack(table, JSON.stringify([row]));
      return () => unguarded(table, `delete from "${table}" where ${where}`);
    },
    inPostBooks: (statement, undo) => {
      const run = (sql: string): Promise<void> => {
        const database = new DatabaseSync(join(places.emulator, 'post.sqlite'));
        database.exec(`PRAGMA busy_timeout = 5000; ${sql}`);
        database.close();
        return Promise.resolve();
      };
      return run(statement).then(() => () => run(undo));
    },
    flipBit: async (sha256) => {
      const whole = await readFile(fileOf(sha256));
      const broken = Buffer.from(whole);
      broken[broken.length >> 1] = (broken[broken.length >> 1] ?? 0) ^ 1;
      await writeFile(fileOf(sha256), broken);
      return () => writeFile(fileOf(sha256), whole);
    },
    removeFile: async (sha256) => {
      const whole = await readFile(fileOf(sha256));
      await rm(fileOf(sha256));
      return () => writeFile(fileOf(sha256), whole);
    },
  };
}
