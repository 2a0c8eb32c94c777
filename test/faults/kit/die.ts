import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { EndedEarly, type ChildProgram } from '#test/crash/kit/child-program.ts';
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

/** A worker that will kill itself at the point; null when it came there before it was ready, as its relay may. */
export async function startDoomed(court: CourtSystem, failPoint: string): Promise<ChildProgram | null> {
  try {
    return await court.startWorker({ MASK_FAIL_POINT: failPoint });
  } catch (error) {
    if (error instanceof EndedEarly && error.how === 'SIGKILL') return null;
    throw error;
  }
}

/** A worker comes up and kills itself at the point, when its work comes there. */
export async function startAndDie(court: CourtSystem, failPoint: string): Promise<void> {
  const worker = await startDoomed(court, failPoint);
  if (worker) await diesByItself(worker);
}
