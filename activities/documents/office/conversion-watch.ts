import { FenceBroken } from '#fence/fence-broken.ts';
import { watchProcess } from '#fence/watch-process.ts';
import type { WorkLimits } from '#fence/watch-process.ts';
import { ConversionRefused } from '../conversion-refused.ts';
import { ListenerDiedError } from './listener-died.ts';

/**
 * Watches the listener until `signal` says that the work is over. Never resolves before that.
 * @throws ConversionRefused `timeout` or `memory` @throws ListenerDiedError
 */
export async function watchConversion(pid: number, limits: WorkLimits, signal: AbortSignal): Promise<void> {
  try {
    await watchProcess(pid, limits, signal);
  } catch (error) {
    if (!(error instanceof FenceBroken)) throw error;
    const { how } = error;
    if (how === 'timeout' || how === 'memory') throw new ConversionRefused(how, { cause: error });
    throw new ListenerDiedError(how, { cause: error });
  }
}
