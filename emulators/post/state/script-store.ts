import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Fate } from '../fates.ts';
import { inTransaction } from '#emulators/storage/durable-database.ts';

/** Which call a fault hits. `fc` is both opening and reading a ticket. */
export const FAULT_TARGETS = ['upload', 'search', 'form103', 'notice', 'fc', 'rtm34'] as const;
/** @see FAULT_TARGETS */
export type FaultTarget = (typeof FAULT_TARGETS)[number];

/** How a call fails; `_before` leaves the work undone, `_after` does it first. */
export const FAULT_MODES = [
  'timeout_before',
  'timeout_after',
  'error_before',
  'error_after',
  'reset_before',
  'reset_after',
  'rubbish_before',
  'rubbish_after',
  'slow',
  'partial',
] as const;
/** @see FAULT_MODES */
export type FaultMode = (typeof FAULT_MODES)[number];

const DEFAULT_SLOW_MS = 3_000;

/** One entry of the queue of faults. */
export const plannedFault = z
  .strictObject({
    target: z.enum(FAULT_TARGETS),
    mode: z.enum(FAULT_MODES),
    times: z.number().int().min(1).default(1),
    /** Only for `slow`. */
    delayMs: z.number().int().min(0).default(DEFAULT_SLOW_MS),
  })
  .refine((fault) => fault.mode !== 'partial' || fault.target === 'upload', 'partial бывает только у upload');
/** @see plannedFault */
export type PlannedFault = z.infer<typeof plannedFault>;

/** What the person at the controls has asked for: fates, faults, operations added by hand. */
export interface ScriptStore {
  setFate(registrationNumber: string, fate: Fate): void;
  /** The next upload of this letter is found faulty, once. */
  setRejection(registrationNumber: string, rejection: Rejection): void;
  /** Takes the rejection that is meant for this letter off the list. */
  takeRejection(registrationNumber: string): Rejection | undefined;
  setFaults(faults: readonly PlannedFault[]): void;
  faults(): readonly PlannedFault[];
  /** Takes the next fault for this target off the queue. */
  takeFault(target: FaultTarget): PlannedFault | undefined;
  addOperation(shpi: string, operation: AddedOperation): void;
  operations(shpi: string): readonly AddedOperation[];
  /** Forgets everything but the ШПИ and upload numbers already used. */
  reset(): void;
}

/** A fault that the Post finds by its own lights, whatever our checks say. */
export interface Rejection {
  readonly column: string;
  readonly message: string;
}

export interface AddedOperation {
  readonly operType: number;
  readonly operAttr: number;
  readonly operAtMs: number;
}

/** The scripts kept in the emulator's database. */
export function createScriptStore(database: DatabaseSync): ScriptStore {
  const insertFault = database.prepare('INSERT INTO faults (target, mode, times, delay_ms) VALUES (?, ?, ?, ?)');
  const faultRows = 'SELECT number, target, mode, times, delay_ms AS delayMs FROM faults';
  return {
    setFate: (registrationNumber, fate) =>
      inTransaction(database, () => {
        database.prepare('INSERT OR REPLACE INTO fates VALUES (?, ?)').run(registrationNumber, fate);
        database.prepare('UPDATE letters SET fate = ? WHERE registration_number = ?').run(fate, registrationNumber);
      }),
    setRejection: (registrationNumber, { column, message }) => {
      database.prepare('INSERT OR REPLACE INTO rejections VALUES (?, ?, ?)').run(registrationNumber, column, message);
    },
    takeRejection: (registrationNumber) => {
      const row = database
        .prepare('DELETE FROM rejections WHERE registration_number = ? RETURNING column_name, message')
        .get(registrationNumber);
      return row && { column: String(row.column_name), message: String(row.message) };
    },
    setFaults: (faults) =>
      inTransaction(database, () => {
        database.exec('DELETE FROM faults');
        for (const { target, mode, times, delayMs } of faults) insertFault.run(target, mode, times, delayMs);
      }),
    faults: () => database.prepare(`${faultRows} ORDER BY number`).all().map(faultOf),
    takeFault: (target) => takeFault(database, `${faultRows} WHERE target = ? ORDER BY number LIMIT 1`, target),
    addOperation: (shpi, { operType, operAttr, operAtMs }) => {
      const sql = 'INSERT INTO operations (shpi, oper_type, oper_attr, oper_at_ms) VALUES (?, ?, ?, ?)';
      database.prepare(sql).run(shpi, operType, operAttr, operAtMs);
    },
    operations: (shpi) => operationsFor(database, shpi),
    reset: () =>
      inTransaction(database, () => {
        const tables = [
          'letters',
          'uploads',
          'tickets',
          'fates',
          'rejections',
          'operations',
          'faults',
          'options',
          'clock_jumps',
        ];
        for (const table of tables) database.exec(`DELETE FROM ${table}`);
      }),
  };
}

function takeFault(database: DatabaseSync, query: string, target: FaultTarget): PlannedFault | undefined {
  return inTransaction(database, () => {
    const row = database.prepare(query).get(target);
    if (!row) return undefined;
    database.prepare('UPDATE faults SET times = times - 1 WHERE number = ?').run(Number(row.number));
    database.exec('DELETE FROM faults WHERE times <= 0');
    return faultOf(row);
  });
}

function faultOf(row: Record<string, unknown>): PlannedFault {
  const { target, mode, times, delayMs } = row;
  return plannedFault.parse({ target, mode, times, delayMs });
}

function operationsFor(database: DatabaseSync, shpi: string): readonly AddedOperation[] {
  const rows = database.prepare('SELECT * FROM operations WHERE shpi = ? ORDER BY number').all(shpi);
  return rows.map((row) => ({
    operType: Number(row.oper_type),
    operAttr: Number(row.oper_attr),
    operAtMs: Number(row.oper_at_ms),
  }));
}
