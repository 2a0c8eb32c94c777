import type { DatabaseSync } from 'node:sqlite';
import type { ClockJump } from '../postal-time.ts';

/** Keeps that the emulated clock was moved; moved back, it has not passed what lies ahead of it now. */
export function keepJump(database: DatabaseSync, { fromMs, byMs }: ClockJump): void {
  if (byMs > 0) database.prepare('INSERT INTO clock_jumps (from_ms, by_ms) VALUES (?, ?)').run(fromMs, byMs);
  if (byMs >= 0) return;
  const toMs = fromMs + byMs;
  database.prepare('DELETE FROM clock_jumps WHERE from_ms >= ?').run(toMs);
  database.prepare('UPDATE clock_jumps SET by_ms = ? - from_ms WHERE from_ms + by_ms > ?').run(toMs, toMs);
}

/** The earliest first. */
export function listJumps(database: DatabaseSync): readonly ClockJump[] {
  const rows = database.prepare('SELECT from_ms, by_ms FROM clock_jumps ORDER BY from_ms').all();
  return rows.map((row) => ({ fromMs: Number(row.from_ms), byMs: Number(row.by_ms) }));
}
