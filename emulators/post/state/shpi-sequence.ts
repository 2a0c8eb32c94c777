import type { DatabaseSync } from 'node:sqlite';
import { formatShpi, monthNumberOf } from '../shpi.ts';

const LAST_SERIAL = 99_999;

/** Gives out ШПИ in order; a number is never given twice, a full month runs over into the next. Call inside a transaction. */
export function nextShpi(database: DatabaseSync, officeIndex: string, instant: Date): string {
  const take = database.prepare(
    `INSERT INTO shpi_sequence (month_number, last_serial) VALUES (?, 1)
     ON CONFLICT (month_number) DO UPDATE SET last_serial = last_serial + 1 WHERE last_serial < ${LAST_SERIAL}
     RETURNING last_serial AS serial`,
  );
  const first = monthNumberOf(instant);
  for (let months = 0; months < 99; months += 1) {
    const monthNumber = ((first - 1 + months) % 99) + 1;
    const row = take.get(monthNumber);
    if (row) return formatShpi({ officeIndex, monthNumber, serial: Number(row.serial) });
  }
  throw new Error('Диапазон ШПИ эмулятора исчерпан');
}
