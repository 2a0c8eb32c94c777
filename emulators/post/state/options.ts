import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { FATES } from '../fates.ts';
import type { PostEmulatorSettings } from '../settings.ts';
import type { PostalPace } from '../postal-time.ts';
import { PUBLISHED_RULES, uploadRules } from '../upload/rules.ts';
import { keepJump, listJumps } from './clock-jumps.ts';

/** What `PUT /control/…` may change while the emulator runs; kept across restarts until `POST /control/reset`. */
export const runtimeOptions = z.object({
  dayMs: z.number().int().min(0),
  ticketDelayMs: z.number().int().min(0),
  form103DelayMs: z.number().int().min(0),
  clockOffsetMs: z.number().int(),
  defaultFate: z.enum([...FATES, 'by_name']),
  ...uploadRules.shape,
});
/** @see runtimeOptions */
export type RuntimeOptions = z.infer<typeof runtimeOptions>;

/** The options in force and the emulated clock. */
export interface OptionStore {
  current(): RuntimeOptions;
  change(part: Partial<RuntimeOptions>): RuntimeOptions;
  /** Emulated clock: the machine's clock plus the offset. */
  nowMs(): number;
  /** At what pace postal days pass on that clock. */
  pace(): PostalPace;
}

function firstOptions(settings: PostEmulatorSettings): RuntimeOptions {
  return {
    dayMs: settings.POST_EMULATOR_DAY_MS,
    ticketDelayMs: settings.POST_EMULATOR_TICKET_DELAY_MS,
    form103DelayMs: settings.POST_EMULATOR_FORM103_DELAY_MS,
    clockOffsetMs: 0,
    defaultFate: 'by_name',
    ...PUBLISHED_RULES,
  };
}

/** Options of the environment, overlaid by those changed through control and kept in the database. */
export function createOptionStore(database: DatabaseSync, settings: PostEmulatorSettings): OptionStore {
  const rows = database.prepare('SELECT name, value FROM options');
  const write = database.prepare('INSERT OR REPLACE INTO options (name, value) VALUES (?, ?)');
  const current = (): RuntimeOptions => {
    const kept = rows.all().map((row) => [String(row.name), JSON.parse(String(row.value))] as const);
    return runtimeOptions.parse({ ...firstOptions(settings), ...Object.fromEntries(kept) });
  };
  return {
    current,
    change(part) {
      const { clockOffsetMs } = current();
      const byMs = (part.clockOffsetMs ?? clockOffsetMs) - clockOffsetMs;
      keepJump(database, { fromMs: Date.now() + clockOffsetMs, byMs });
      for (const [name, value] of Object.entries(part)) write.run(name, JSON.stringify(value));
      return current();
    },
    nowMs: () => Date.now() + current().clockOffsetMs,
    pace: () => ({ dayMs: current().dayMs, jumps: listJumps(database) }),
  };
}
