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

/**
 * Before a program works over a database: a court's own is no ground for a rehearsal, nor a rehearsal's for a court. What starts in earnest
 * is a court's own from then on. @throws NotForRehearsal · NotForProduction in words
 */
export async function takeGround(orm: MikroORM, { isRehearsal, also = [] }: GroundKind): Promise<void> {
  if (isRehearsal) return requireRehearsalGround(orm.em.fork());
  await requireProductionGround(orm.em.fork(), also);
  await record(orm, 'court.in_earnest', markInEarnest, 'statement');
}
