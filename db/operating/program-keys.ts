import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { KeyRing } from '#config/key-ring.ts';
import { record } from '../record.ts';
import { database } from '../statements/database.ts';
import { now } from '../statements/values.ts';
import { programName } from './program-name.ts';

/** The rings of an installation: `files` seals stored files and copies, `messages` histories of workflows and secrets of authenticators. */
export const RING_NAMES = ['files', 'messages'] as const;
export type RingName = (typeof RING_NAMES)[number];

/** What a program has at hand. */
export type ProgramRings = Readonly<Partial<Record<RingName, KeyRing>>>;

const EVERY_MS = 20_000;
/** Three notes missed: it does not run. */
const SILENT_AFTER = sql<Date>`now() - interval '60 seconds'`;

/**
 * Tells the database, and goes on telling, which keys this process can open with. What cannot be told now is told next time; until then nobody takes
 * this program for one that knows a new key. `onUntold` hears of it. @returns how to stop
 */
export async function tellProgramKeys(
  orm: MikroORM,
  kind: string,
  rings: ProgramRings,
  onUntold: (error: unknown) => void,
): Promise<() => void> {
  const program = `${programName()}/${kind}`;
  const tell = (): Promise<void> => record(orm, 'program.keys', (em) => note(em, program, rings)).catch(onUntold);
  await tell();
  const timer = setInterval(() => void tell(), EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

async function note(em: EntityManager, program: string, rings: ProgramRings): Promise<void> {
  const db = database(em);
  const rows = RING_NAMES.flatMap((ring) => (rings[ring] ?? []).map(({ id }) => ({ program, ring, key_id: id })));
  await db.deleteFrom('program_key').where('program', '=', program).execute();
  await db.deleteFrom('program_key').where('noted_at', '<', SILENT_AFTER).execute();
  if (rows.length > 0)
    await db
      .insertInto('program_key')
      .values(rows.map((row) => ({ ...row, noted_at: now() })))
      .execute();
}

/** Running programs that have keys of the ring, but not this one. */
export async function programsWithoutKey(em: EntityManager, ring: RingName, keyId: string): Promise<readonly string[]> {
  const rows = await database(em)
    .selectFrom('program_key')
    .select('program')
    .where('ring', '=', ring)
    .where('noted_at', '>=', SILENT_AFTER)
    .groupBy('program')
    .having(sql<boolean>`not bool_or(key_id = ${keyId})`)
    .orderBy('program')
    .execute();
  return rows.map(({ program }) => program);
}
