import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { DEMO_PEOPLE } from './demo-people.ts';
import { demoAccountId } from './seed.ts';

/** Logins of demo people who could still come in: their passwords are printed in the README. */
export async function demoPeopleLeft(em: EntityManager): Promise<readonly string[]> {
  const ids = DEMO_PEOPLE.map(({ login }) => demoAccountId(login));
  const found = database(em).selectFrom('account').select('login').where('id', '=', anyOf(ids));
  return (await found.where('is_active', '=', true).orderBy('login').execute()).map(({ login }) => login);
}
