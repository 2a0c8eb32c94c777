import type { DatabaseSync } from 'node:sqlite';
import type { CaseRecord } from '#domain/cases/case-record.ts';
import { inTransaction } from '#emulators/storage/durable-database.ts';
import { actBytes } from './cases/act-document.ts';
import { generatedCase, LAST_WITH_DOCUMENT } from './cases/generated-case.ts';
import { countUp, counted, openDatabase } from './state/database.ts';
import { createFaultStore, type FaultStore } from './state/fault-store.ts';
import type { AmirsEmulatorSettings } from './settings.ts';

/** A page of changes. */
export interface ChangePage {
  readonly cases: readonly CaseRecord[];
  /** The change that the page ends with. */
  readonly last: number;
  readonly hasMore: boolean;
}

/** The register of all its courts, and the script that it plays. */
export interface Register {
  readonly faults: FaultStore;
  readonly seed: number;
  /** Grows when everything is forgotten: a cursor of before is not known any more. */
  epoch(): number;
  knows(court: string): boolean;
  counts(): readonly { readonly court: string; readonly cases: number; readonly lastChange: number }[];
  /** How many calls for changes were answered or spoiled since the start. */
  calls(): number;
  noteCall(): void;
  /** Cases of the court that have changed since; each as it stands now, in the order of their changes. */
  changes(court: string, since: number, limit: number): ChangePage;
  find(court: string, ordinal: number): CaseRecord | null;
  /** Makes the court's cases so many: new ones are invented, none is taken away. @returns how many were added */
  generate(court: string, count: number): number;
  /** Puts cases in, or changes them: the next call for changes tells them. */
  put(court: string, records: readonly (readonly [ordinal: number, record: CaseRecord])[]): void;
  /** The same cases once more, as if somebody had saved each without changing anything. */
  touch(court: string, ordinals: readonly number[]): void;
  /** The document of an act of the court, by its hash; null: no case has it. */
  document(court: string, sha256: string): Buffer | null;
  /** Forgets every case and fault, and begins with the cases of the settings anew. */
  reset(): void;
  close(): void;
}

export function openRegister(settings: AmirsEmulatorSettings): Register {
  const database = openDatabase(settings.AMIRS_EMULATOR_DIR);
  const { AMIRS_EMULATOR_SEED: seed, AMIRS_EMULATOR_COURTS: courts, AMIRS_EMULATOR_CASES: usual } = settings;
  let calls = 0;
  const recordOf = (court: string, ordinal: number, body: unknown): CaseRecord =>
    typeof body === 'string' ? (JSON.parse(body) as CaseRecord) : generatedCase(seed, court, ordinal);
  const register: Register = {
    faults: createFaultStore(database),
    seed,
    epoch: () => counted(database, 'epoch'),
    knows: (court) => courts.includes(court),
    counts: () => courts.map((court) => countsOf(database, court)),
    calls: () => calls,
    noteCall: () => void (calls += 1),
    changes: (court, since, limit) => {
      const rows = database
        .prepare('SELECT ordinal, change, body FROM cases WHERE court = ? AND change > ? ORDER BY change LIMIT ?')
        .all(court, since, limit + 1);
      const shown = rows.slice(0, limit);
      return {
        cases: shown.map(({ ordinal, body }) => recordOf(court, Number(ordinal), body)),
        last: Number(shown.at(-1)?.change ?? since),
        hasMore: rows.length > limit,
      };
    },
    find: (court, ordinal) => {
      const row = database.prepare('SELECT body FROM cases WHERE court = ? AND ordinal = ?').get(court, ordinal);
      return row ? recordOf(court, ordinal, row.body) : null;
    },
    generate: (court, count) => inTransaction(database, () => addCases(database, court, count)),
    put: (court, records) =>
      inTransaction(database, () => {
        const put = database.prepare('INSERT OR REPLACE INTO cases (court, ordinal, change, body) VALUES (?, ?, ?, ?)');
        for (const [ordinal, record] of records)
          put.run(court, ordinal, countUp(database, 'change'), JSON.stringify(record));
      }),
    touch: (court, ordinals) =>
      inTransaction(database, () => {
        const change = database.prepare('UPDATE cases SET change = ? WHERE court = ? AND ordinal = ?');
        for (const ordinal of ordinals) change.run(countUp(database, 'change'), court, ordinal);
      }),
    document: (court, sha256) => {
      const all = database.prepare('SELECT ordinal, body FROM cases WHERE court = ? AND ordinal <= ?');
      for (const { ordinal, body } of all.iterate(court, LAST_WITH_DOCUMENT)) {
        const { number, acts } = recordOf(court, Number(ordinal), body);
        const act = acts.find(({ document }) => document?.sha256 === sha256);
        if (act) return actBytes(court, number, act.title);
      }
      return null;
    },
    reset: () =>
      inTransaction(database, () => {
        database.exec('DELETE FROM cases; DELETE FROM faults;');
        countUp(database, 'epoch');
        for (const court of courts) addCases(database, court, usual);
      }),
    close: () => database.close(),
  };
  if (counted(database, 'epoch') === 0) register.reset();
  return register;
}

function countsOf(database: DatabaseSync, court: string) {
  const row = database.prepare('SELECT count(*) AS n, max(change) AS last FROM cases WHERE court = ?').get(court);
  return { court, cases: Number(row?.n ?? 0), lastChange: Number(row?.last ?? 0) };
}

function addCases(database: DatabaseSync, court: string, count: number): number {
  const { cases } = countsOf(database, court);
  const insert = database.prepare('INSERT INTO cases (court, ordinal, change, body) VALUES (?, ?, ?, NULL)');
  for (let ordinal = cases + 1; ordinal <= count; ordinal += 1) insert.run(court, ordinal, countUp(database, 'change'));
  return Math.max(0, count - cases);
}
