import { createHash } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { EntityManager } from '@mikro-orm/postgresql';
import { USUAL_PROFILE } from '#domain/post/shipped-profiles.ts';
import { DEMO_PEOPLE, DEMO_SITE_ID, SECOND_SITE_ID, type DemoPerson } from './demo-people.ts';
import { openOrm } from '../orm.ts';
import { database } from '../statements/database.ts';
import { now } from '../statements/values.ts';
import { requireRehearsalGround } from './rehearsal-ground.ts';

/** Terms of the demo sites; whatever is left out is as a real court would have it. */
export interface SeedOptions {
  /** How long a signed letter may be recalled, seconds. */
  readonly recallWindowSeconds?: number | undefined;
  readonly remindAfterSeconds?: number | undefined;
  readonly escalateAfterSeconds?: number | undefined;
  readonly outcomeWatchSeconds?: number | undefined;
  /** `HH:MM` in the site's zone. */
  readonly cutOffTime?: string | undefined;
  /** Index of the office where the first of them hands in letters on paper; absent: it has none. */
  readonly paperOffice?: string | undefined;
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
 * Never call it in production: the passwords are printed. @throws NotForRehearsal when the database was ever a court's own
 */
export async function seed(databaseUrl: string, options: SeedOptions = {}): Promise<void> {
  const orm = await openOrm(databaseUrl, 2);
  try {
    await orm.em.fork().transactional(async (em) => {
      await requireRehearsalGround(em);
      for (const site of SITES) await addSite(em, site, options);
      for (const person of DEMO_PEOPLE) await addPerson(em, person);
      await bindToRegister(em);
    });
  } finally {
    await orm.close(true);
  }
}

/** The demo site is called there as here: its invented cases are read as soon as a register is named. */
async function bindToRegister(em: EntityManager): Promise<void> {
  await database(em)
    .insertInto('case_register')
    .values({ site_id: DEMO_SITE_ID, code: DEMO_SITE_ID, is_on: true, read_count: 0, changed_count: 0, version: 1 })
    .onConflict((conflict) => conflict.column('site_id').doNothing())
    .execute();
}

async function addSite(em: EntityManager, site: (typeof SITES)[number], options: SeedOptions): Promise<void> {
  const terms = { ...DEFAULTS, ...definedOf(options) };
  await database(em)
    .insertInto('site')
    .values({
      id: site.id,
      name: site.name,
      return_address: site.returnAddress,
      time_zone: 'Europe/Moscow',
      cut_off_time: terms.cutOffTime,
      recall_window_seconds: terms.recallWindowSeconds,
      remind_after_seconds: terms.remindAfterSeconds,
      escalate_after_seconds: terms.escalateAfterSeconds,
      outcome_watch_seconds: terms.outcomeWatchSeconds,
      channel: 'emulator',
      profile_id: USUAL_PROFILE,
      paper_office: site.id === DEMO_SITE_ID ? (options.paperOffice ?? null) : null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

type DefinedOptions = { readonly [K in keyof SeedOptions]: Exclude<SeedOptions[K], undefined> };

function definedOf(options: SeedOptions): DefinedOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** Hashing is slow on purpose: nothing is hashed for a person who is there already. */
async function addPerson(em: EntityManager, person: DemoPerson): Promise<void> {
  const db = database(em);
  const present = db.selectFrom('account').select('id').where('login', '=', person.login);
  if (await present.executeTakeFirst()) return;
  await db
    .insertInto('account')
    .values({
      id: demoAccountId(person.login),
      login: person.login,
      full_name: person.fullName,
      position: person.position,
      role: person.role,
      site_id: person.siteId,
      password_hash: await hash(person.password),
      signer_id: person.signerId ?? null,
      created_at: now(),
    })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .execute();
}

/** The same id on every machine, so that demonstrations can be repeated. */
export function demoAccountId(login: string): string {
  const hex = createHash('sha256').update(`demo-account:${login}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export { DEMO_PEOPLE };
