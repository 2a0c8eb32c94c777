import type { ProcessIdentity } from '../process-identity.ts';

/** One running part of the system. */
export interface RunningUnit {
  readonly process: ProcessIdentity;
  /** A word for the console: an address, «продолжает работу с прошлого запуска»… */
  readonly note?: string | undefined;
  /** Asks for a sign of life: rejects, or does not settle, when there is none. Absent: only its end is noticed. */
  readonly probe?: (() => Promise<void>) | undefined;
  /** Done now and then while it runs: its log is kept short. */
  readonly tend?: (() => void) | undefined;
  stop(): Promise<void>;
}

/** A part of the system that the supervisor keeps running. */
export interface Unit {
  /** File name of its log and of its run record. */
  readonly name: string;
  /** In Russian, for the console. */
  readonly title: string;
  /**
   * Resolves when the part is ready to serve; rejects with the reason in words, and then nothing of it runs.
   * @param ended nobody waits for it any more: what can be broken off is
   */
  launch(tell: (news: string) => void, ended: AbortSignal): Promise<RunningUnit>;
}
