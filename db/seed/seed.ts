import { createHash } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { EntityManager } from '@mikro-orm/postgresql';
import { DEMO_PEOPLE, DEMO_SITE_ID, SECOND_SITE_ID, type DemoPerson } from './demo-people.ts';
import { openOrm } from '../orm.ts';

/** Terms of the demo sites; whatever is left out is as a real court would have it. */
export interface SeedOptions {
  /** How long a signed letter may be recalled, seconds. */
  readonly recallWindowSeconds?: number | undefined;
  readonly remindAfterSeconds?: number | undefined;
  readonly escalateAfterSeconds?: number | undefined;
  readonly outcomeWatchSeconds?: number | undefined;
  /** `HH:MM` in the site's zone. */
  readonly cutOffTime?: string | undefined;
}

const HOUR_SECONDS = 3_600;
const DEFAULTS = {
  recallWindowSeconds: 10,
  remindAfterSeconds: 4 * HOUR_SECONDS,
  escalateAfterSeconds: 24 * HOUR_SECONDS,
  outcomeWatchSeconds: 60 * 24 * HOUR_SECONDS,
  cutOffTime: '16:00',
} as const;

const SITES = [
  {
    id: DEMO_SITE_ID,
    name: 'Судебный участок № 95 (учебный)',
    returnAddress: '140000, Московская обл, г Учебный, ул Примерная, д 1',
  },
  {
    id: SECOND_SITE_ID,
    name: 'Судебный участок № 1 (учебный, соседний)',
    returnAddress: '101000, г Москва, ул Образцовая, д 2',
  },
] as const;

/**
 * Demo sites and people for a rehearsal. What is there already stays as it is, so that a second start changes nothing.
 * Never call it in production: the passwords are printed.
 */
export async function seed(databaseUrl: string, options: SeedOptions = {}): Promise<void> {
  const orm = await openOrm(databaseUrl, 2);
  try {
    await orm.em.fork().transactional(async (em) => {
      for (const site of SITES) await addSite(em, site, options);
      for (const person of DEMO_PEOPLE) await addPerson(em, person);
    });
  } finally {
    await orm.close(true);
  }
}

async function addSite(em: EntityManager, site: (typeof SITES)[number], options: SeedOptions): Promise<void> {
  const terms = { ...DEFAULTS, ...definedOf(options) };
  await em.execute(
    `insert into site (id, name, return_address, time_zone, cut_off_time, recall_window_seconds, remind_after_seconds,
                       escalate_after_seconds, outcome_watch_seconds, channel, profile_id)
     values (?, ?, ?, 'Europe/Moscow', ?, ?, ?, ?, ?, 'emulator', 'otpravka-2020') on conflict (id) do nothing`,
    [
      site.id,
      site.name,
      site.returnAddress,
      terms.cutOffTime,
      terms.recallWindowSeconds,
      terms.remindAfterSeconds,
      terms.escalateAfterSeconds,
      terms.outcomeWatchSeconds,
    ],
  );
}

function definedOf(options: SeedOptions): Partial<SeedOptions> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** Hashing is slow on purpose: nothing is hashed for a person who is there already. */
async function addPerson(em: EntityManager, person: DemoPerson): Promise<void> {
  const present = await em.execute<{ id: string }[]>('select id from account where login = ?', [person.login]);
  if (present.length > 0) return;
  await em.execute(
    `insert into account (id, login, full_name, position, role, site_id, password_hash, signer_id, is_active, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, true, now()) on conflict (login) do nothing`,
    [
      demoAccountId(person.login),
      person.login,
      person.fullName,
      person.position,
      person.role,
      person.siteId,
      await hash(person.password),
      person.signerId ?? null,
    ],
  );
}

/** The same id on every machine, so that demonstrations can be repeated. */
export function demoAccountId(login: string): string {
  const hex = createHash('sha256').update(`demo-account:${login}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export { DEMO_PEOPLE };
