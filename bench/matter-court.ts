import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { INITIAL_SETTINGS } from '#domain/publications/publication-settings.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { openCourt, type Court, type CourtOptions } from './court.ts';
import { openGround } from './ground.ts';
import { DELIVERY, PUBLISHED_GROUP } from './matter-events.ts';

/** Opens a court with the emulator of an authority's site for one measurement, and its database beside it. */
export async function inMatterCourt<T>(
  measure: (court: Court, database: Client) => Promise<T>,
  options: Omit<CourtOptions, 'hasAuthority'> = {},
): Promise<T> {
  const ground = await openGround('dev');
  try {
    const court = await openCourt(ground, 'matters', { ...options, hasAuthority: true });
    const database = new Client({ connectionString: court.databaseUrl });
    try {
      await database.connect();
      return await measure(court, database);
    } finally {
      await database.end();
      await court.close();
    }
  } finally {
    await ground.close();
  }
}

/** A key by which ДЕЛО's events are told. */
export async function machineToken(database: Client): Promise<string> {
  const token = randomUUID();
  const hash = createHash('sha256').update(token).digest('hex');
  await database.query(
    `insert into machine_client (id, site_id, name, token_hash, scopes, created_by_id, created_at, requests_per_minute) values ($1, $2, 'Замер', $3, '["delo:events"]', $4, now(), 60000)`,
    [randomUUID(), DEMO_SITE_ID, hash, demoAccountId('admin')],
  );
  return token;
}

/** One group of cards is published at once; the court's own mail goes to the emulator of an authority's site. */
export async function publishSome(database: Client): Promise<void> {
  const settings = {
    ...INITIAL_SETTINGS,
    ...{ isOn: true, documentGroups: [PUBLISHED_GROUP], deliveryKinds: [DELIVERY], windowSeconds: 0 },
    ...{ recipient: 'obrabotchik@sayt.example', sender: 'sud@sud.example' },
  };
  await database.query(
    `insert into publication_settings (site_id, version, settings, author_id, created_at) values ($1, 1, $2, $3, now())`,
    [DEMO_SITE_ID, JSON.stringify(settings), demoAccountId('admin')],
  );
}

/** Until every publication's newest picture was handed over. */
export async function untilPublished(database: Client): Promise<void> {
  const owed = `select count(*)::int as n from publication where wanted_since is not null or last_status = 'composed'`;
  for (;;) {
    const { rows } = await database.query<{ n: number }>(owed);
    if (rows[0]?.n === 0) return;
    await pause(500);
  }
}

/** The version that the site shows to the applicant. */
export async function shownVersion({ authority }: Court, matterId: string): Promise<number | null> {
  const answer = await fetch(`${authority ?? ''}/control/cards/${matterId}`);
  if (!answer.ok) return null;
  return ((await answer.json()) as { readonly shownVersion: number | null }).shownVersion;
}

const BUSY = 503;
const BUSY_PAUSE_MS = 1_000;

/** One request with these events; told again while the site is busy, as a program does. @throws when one of them is not applied */
export async function tell(site: string, token: string, events: readonly object[]): Promise<void> {
  const answer = await fetch(`${site}/api/v1/delo/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ events }),
  });
  if (answer.status === BUSY) {
    await pause(BUSY_PAUSE_MS);
    return tell(site, token, events);
  }
  const { results } = (await answer.json()) as { readonly results?: readonly { readonly result: string }[] };
  const wrong = results?.find(({ result }) => result !== 'applied' && result !== 'repeated');
  if (!results || wrong) throw new Error(`событие не принято: HTTP ${String(answer.status)} ${JSON.stringify(wrong)}`);
}
