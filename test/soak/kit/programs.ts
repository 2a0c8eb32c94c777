import { startProgram, type ChildProgram } from '#test/crash/kit/child-program.ts';

/** One program of a lane that may be killed and started again over its state. */
export interface Program {
  isUp(): boolean;
  /** SIGKILL; false when it was not running. */
  kill(): Promise<boolean>;
  /** Starts it; nothing when it runs. */
  start(): Promise<void>;
}

/** Starts the program for the first time. */
export async function openProgram(script: string, env: Readonly<Record<string, string>>): Promise<Program> {
  let running: ChildProgram | undefined = await startProgram(script, env);
  return {
    isUp: () => running !== undefined,
    kill: async () => {
      const isKilled = running !== undefined;
      await running?.kill();
      running = undefined;
      return isKilled;
    },
    start: async () => {
      running ??= await startProgram(script, env);
    },
  };
}

/** The workers of a lane: none, one or several at once. */
export interface Workers {
  alive(): readonly ChildProgram[];
  /** One without a fail point runs. */
  hasHealthy(): boolean;
  /** How many have died by their own fail point. */
  diedByThemselves(): number;
  /** SIGKILL to the one that was started first; false when there is none. */
  killOne(): Promise<boolean>;
  /** @param failPoint as in MASK_FAIL_POINT; without it the worker is healthy */
  start(failPoint?: string): Promise<void>;
  /** One healthy worker and no other. */
  heal(): Promise<void>;
  stop(): Promise<void>;
}

/** No worker runs yet. */
export function openWorkers(env: Readonly<Record<string, string>>): Workers {
  const alive = new Map<ChildProgram, string | undefined>();
  const killed = new Set<ChildProgram>();
  let died = 0;
  const kill = async (worker: ChildProgram): Promise<void> => {
    killed.add(worker);
    await worker.kill();
  };
  const begin = async (failPoint?: string): Promise<ChildProgram | undefined> => {
    const wish = failPoint === undefined ? {} : { MASK_FAIL_POINT: failPoint };
    try {
      return await startProgram('temporal/worker/main.ts', { ...env, ...wish });
    } catch (error) {
      if (failPoint === undefined || !String(error).includes('SIGKILL')) throw error;
      // It has met its point before it was ready.
      died += 1;
      return undefined;
    }
  };
  const start = async (failPoint?: string): Promise<void> => {
    const worker = await begin(failPoint);
    if (!worker) return;
    alive.set(worker, failPoint);
    void worker.ended.then(() => {
      alive.delete(worker);
      if (!killed.has(worker)) died += 1;
    });
  };
  const isHealthy = ([, failPoint]: readonly [ChildProgram, string | undefined]): boolean => failPoint === undefined;
  return {
    alive: () => [...alive.keys()],
    hasHealthy: () => [...alive].some(isHealthy),
    diedByThemselves: () => died,
    killOne: async () => {
      const [first] = alive.keys();
      if (first) await kill(first);
      return first !== undefined;
    },
    start,
    heal: async () => {
      const [kept] = [...alive].filter(isHealthy);
      await Promise.all([...alive.keys()].filter((worker) => worker !== kept?.[0]).map(kill));
      if (!kept) await start();
    },
    stop: async () => {
      for (const worker of alive.keys()) killed.add(worker);
      await Promise.all([...alive.keys()].map((worker) => worker.stop()));
    },
  };
}
