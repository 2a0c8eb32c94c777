import { commandLineOf, identityOf, isRunning, type ProcessIdentity } from './process-identity.ts';
import { parentOf } from './process-tree.ts';

const LOOK_EVERY_MS = 500;

/** What npm begins, and people end by ending npm. */
const RUN_WITH_NPM: ReadonlySet<string> = new Set(['start', 'demo', 'demo:around']);

/**
 * npm, and the shell between it and us: told to end, or killed, it ends without a word to what it has begun. Empty when we were not begun by
 * npm: who started us otherwise may leave us running on purpose.
 */
export function npmCallers(env: NodeJS.ProcessEnv = process.env): readonly ProcessIdentity[] {
  if (!RUN_WITH_NPM.has(env['npm_lifecycle_event'] ?? '')) return [];
  const parent = identityOf(process.ppid);
  if (parent === undefined) return [];
  const isShell = /^(?:\S*\/)?(?:sh|bash|dash) -c /.test(commandLineOf(parent.pid));
  const above = isShell ? identityOf(parentOf(parent.pid) ?? 0) : undefined;
  return above === undefined ? [parent] : [parent, above];
}

/** Resolves when one of them is gone; never, where there are none. Keeps no process alive. */
export function whenGone(callers: readonly ProcessIdentity[]): Promise<void> {
  return new Promise((resolve) => {
    if (callers.length === 0) return;
    const timer = setInterval(() => {
      if (callers.every(isRunning)) return;
      clearInterval(timer);
      resolve();
    }, LOOK_EVERY_MS);
    timer.unref();
  });
}
