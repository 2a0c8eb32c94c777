import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import type { OwnEngine } from '#test/crash/kit/own-engine.ts';
import type { OwnDatabase } from './own-database.ts';
import type { Random } from './random.ts';

/**
 * What a row needs for itself. `shared`: its own court (database, files, emulator, namespace, queue) on services that other lanes use
 * too. The others are for rows that stop or harm a whole service: an engine or a PostgreSQL of the lane's own, or both.
 */
export type GroundKind = 'shared' | 'own-engine' | 'own-database' | 'own-everything';

/** One row of the fault matrix: a story with one fault, told again for every seed. */
export interface Scenario {
  /** As in the matrix, such as `F4`. */
  readonly row: string;
  /** The fault, Russian, one line. */
  readonly title: string;
  /** What must hold, Russian, one line. */
  readonly guarantee: string;
  readonly ground: GroundKind;
  /**
   * Tells the story once. Throws when the guarantee does not hold. The judge comes after it, so that a story only checks what is its own;
   * it may leave programs running and letters under way: the judge sees them through.
   */
  run(context: FaultContext): Promise<void>;
}

/** What a story gets. Everything random comes from `random`; nothing waits for a time, everything for a fact. */
export interface FaultContext {
  readonly seed: number;
  readonly random: Random;
  /** The lane's own court, which earlier seeds of the same row have used: letters of theirs may be in the file. */
  readonly court: CourtSystem;
  /** Only for `own-engine` and `own-everything`. @throws for the others */
  readonly engine: OwnEngine;
  /** Only for `own-database` and `own-everything`. @throws for the others */
  readonly database: OwnDatabase;
  /** A line that is told when the run fails: what was chosen, how far it came. */
  note(words: string): void;
}

/** The guarantee does not hold. */
export class Broken extends Error {
  override name = 'Broken';
}

/** @throws Broken with the words when it is not so */
export function must(isSo: boolean, words: string): asserts isSo {
  if (!isSo) throw new Broken(words);
}
