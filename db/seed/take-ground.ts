import type { MikroORM } from '@mikro-orm/postgresql';
import { markInEarnest } from '../operating/in-earnest.ts';
import { record } from '../record.ts';
import { requireProductionGround } from './production-ground.ts';
import { requireRehearsalGround } from './rehearsal-ground.ts';

/** Which of the two kinds a program is told to be. */
export interface GroundKind {
  readonly isRehearsal: boolean;
  /** Words of what was found beside the database that belongs to a rehearsal. */
  readonly also?: readonly string[];
}

/** Ground that was judged, and good. */
export interface JudgedGround {
  /** What starts in earnest is a court's own from here on; of a rehearsal nothing is written. @param orm over the database that was judged */
  take(orm: MikroORM): Promise<void>;
}

/**
 * Before a program works over a database: a court's own is no ground for a rehearsal, nor a rehearsal's for a court. Nothing is written;
 * that is `take`'s, so that whoever has more to look at first need not judge twice. @throws NotForRehearsal · NotForProduction in words
 */
export async function judgeGround(orm: MikroORM, { isRehearsal, also = [] }: GroundKind): Promise<JudgedGround> {
  if (isRehearsal) {
    await requireRehearsalGround(orm.em.fork());
    return { take: () => Promise.resolve() };
  }
  await requireProductionGround(orm.em.fork(), also);
  return { take: (own) => record(own, 'court.in_earnest', markInEarnest, 'statement') };
}

/** Judged and taken at once. @throws NotForRehearsal · NotForProduction in words */
export async function takeGround(orm: MikroORM, kind: GroundKind): Promise<void> {
  await (await judgeGround(orm, kind)).take(orm);
}
