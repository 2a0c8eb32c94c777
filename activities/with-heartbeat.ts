import { heartbeat } from '@temporalio/activity';

const HEARTBEAT_PACE_MS = 5_000;

/** Tells the engine that the work goes on, so that a dead worker is noticed within the heartbeat's time-out. */
export async function withHeartbeat<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => heartbeat(), HEARTBEAT_PACE_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
