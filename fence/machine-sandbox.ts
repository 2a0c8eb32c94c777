import { PreparedOnce } from './prepared-once.ts';
import { demandWholeSandbox, gapWords, SandboxRefused, type SandboxGap } from './sandbox-gaps.ts';
import { strongestSandbox } from './sandbox.ts';

/** Where it is said that documents are opened behind a fence with a gap; pino fits. */
export interface SandboxLog {
  warn(facts: object, message: string): void;
}

const PROBE_MEMORY_BYTES = 512 * 1024 * 1024;
const machine = new PreparedOnce(async () => (await strongestSandbox(PROBE_MEMORY_BYTES)).gaps);

/** What the strongest fence of this machine leaves open; asked once in the life of the process. Empty: it is whole. */
export function machineGaps(): Promise<readonly SandboxGap[]> {
  return machine.get();
}

/**
 * Called once at a program's start, before the first document: a gap is told, or the program does not start.
 * @throws SandboxRefused when the fence is not whole and must be
 */
export async function settleSandbox(isRequired: boolean, log: SandboxLog): Promise<void> {
  if (isRequired) demandWholeSandbox();
  const gaps = await machineGaps();
  if (gaps.length === 0) return;
  if (isRequired) throw new SandboxRefused(gaps);
  log.warn({ gaps }, `песочница для чужих документов неполна: ${gapWords(gaps)}`);
}
