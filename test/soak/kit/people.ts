import type { Actor } from '#api/actor.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';

function actorOf(login: string, role: Actor['role']): Actor {
  const named = { fullName: 'Тестов Тест Тестович', position: 'сотрудник участка', timeZone: 'Europe/Moscow' };
  return { accountId: demoAccountId(login), role, siteId: DEMO_SITE_ID, ...named };
}

export const CLERK = actorOf('sekretar', 'clerk');
/** Who is asked to sign first. */
export const JUDGE = actorOf('sudya', 'supervisor');
/** Who a letter may be handed to. */
export const CHIEF = actorOf('nachalnik', 'supervisor');

/** The supervisor with this account. */
export function supervisorOf(accountId: string): Actor {
  return accountId === CHIEF.accountId ? CHIEF : JUDGE;
}
