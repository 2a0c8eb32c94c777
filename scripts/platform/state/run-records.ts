import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isRunning, type ProcessIdentity } from '../process-identity.ts';

const recordSchema = z.object({
  pid: z.int().positive(),
  born: z.string(),
  /** What it was started with; a process started otherwise is not taken over. */
  signature: z.string(),
});

/** A note about a process that we started. */
export type RunRecord = z.infer<typeof recordSchema>;

/** Notes in `.mask/run/<name>.json`: by them a next start finds what a killed one left. */
export class RunRecords {
  readonly #dir: string;

  constructor(dir: string) {
    mkdirSync(dir, { recursive: true });
    this.#dir = dir;
  }

  write(name: string, process: ProcessIdentity, signature: string): void {
    const draft = `${this.#file(name)}.draft`;
    writeFileSync(draft, JSON.stringify({ ...process, signature }));
    renameSync(draft, this.#file(name));
  }

  /** The recorded process if that very process still runs. */
  running(name: string): RunRecord | undefined {
    if (!existsSync(this.#file(name))) return undefined;
    const record = recordSchema.parse(JSON.parse(readFileSync(this.#file(name), 'utf8')));
    return isRunning(record) ? record : undefined;
  }

  remove(name: string): void {
    rmSync(this.#file(name), { force: true });
  }

  names(): readonly string[] {
    return readdirSync(this.#dir)
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.slice(0, -'.json'.length));
  }

  #file(name: string): string {
    return join(this.#dir, `${name}.json`);
  }
}
