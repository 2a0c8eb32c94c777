import type { Changes, CourtSystem } from '#test/crash/kit/court-system.ts';
import type { ChildProgram } from '#test/crash/kit/child-program.ts';
import { must } from './scenario.ts';

const DEATH_MS = 90_000;

/** Waits until the program has killed itself at its point. @throws Broken when it ends otherwise, or lives on */
export async function diesByItself(program: ChildProgram): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<'alive'>();
  const timer = setTimeout(resolve, DEATH_MS, 'alive');
  const how = await Promise.race([program.ended, promise]);
  clearTimeout(timer);
  must(how === 'SIGKILL', `ожидалась смерть в точке отказа, вышло: ${String(how)}`);
}

/** A worker that kills itself at the point, when its work comes there. */
export async function startAndDie(court: CourtSystem, failPoint: string, changes: Changes = {}): Promise<ChildProgram> {
  const worker = await court.startWorker({ ...changes, MASK_FAIL_POINT: failPoint });
  await diesByItself(worker);
  return worker;
}
