import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { FAILING_FROM } from '#domain/operating/documents-failing.ts';
import { CHANNEL_NAMES, type ChannelName } from '#domain/post/channels.ts';
import { database } from '../statements/database.ts';
import { now } from '../statements/values.ts';

/** Names of what is noted. */
export const FACT_NAMES = [
  'worker_beat',
  /** By program (`machine/pid`): it is there. */
  'program_beat',
  'disk_free_bytes',
  'disk_floor_bytes',
  'certificate_days',
  'blobs_unneeded',
  'blobs_cleared',
  'site_beat',
  'channel',
  /** By program: documents in a row that ended the process which reads them. */
  'documents_ended',
  'schedules_missing',
  'trust_failed',
  'list_age_seconds',
  'signed_files_failed',
  'signed_files_looked',
  /** Noted once: since then absences are written down. */
  'outages_since',
  /** By part of the outside that settings may leave out: 1 where the worker has been given it, 0 where not. */
  'connected',
] as const;
export type FactName = (typeof FACT_NAMES)[number];

export interface NewFact {
  readonly name: FactName;
  readonly part: string;
  readonly value: number;
}

export interface OperatingFactRow extends NewFact {
  /** Since it was noted, by the database's clock. */
  readonly ageSeconds: number;
}

/** Each fact takes the place of what was noted before. */
export async function noteFacts(em: EntityManager, facts: readonly NewFact[]): Promise<void> {
  if (facts.length === 0) return;
  await database(em)
    .insertInto('operating_fact')
    .values(facts.map((fact) => ({ ...fact, noted_at: now() })))
    .onConflict((conflict) =>
      conflict
        .columns(['name', 'part'])
        .doUpdateSet(({ ref }) => ({ value: ref('excluded.value'), noted_at: ref('excluded.noted_at') })),
    )
    .execute();
}

/** What is noted by program, and goes when nobody notes it again. */
const OF_PROGRAMS: readonly FactName[] = ['program_beat', 'documents_ended'];
const FORGOTTEN_AFTER = sql<Date>`now() - interval '1 hour'`;

/** Each start of a program is another one: those that are gone leave nothing behind. */
export async function forgetPrograms(em: EntityManager): Promise<void> {
  const old = database(em)
    .deleteFrom('operating_fact')
    .where('name', 'in', [...OF_PROGRAMS]);
  await old.where('noted_at', '<', FORGOTTEN_AFTER).execute();
}

/** Twelve beats: a program that is only slow is not taken for gone. */
const GONE_AFTER = sql<Date>`now() - interval '60 seconds'`;

/** Names of the programs that are there. */
export async function heardPrograms(em: EntityManager): Promise<ReadonlySet<string>> {
  const rows = await database(em)
    .selectFrom('operating_fact')
    .select('part')
    .where('name', '=', 'program_beat')
    .where('noted_at', '>=', GONE_AFTER)
    .execute();
  return new Set(rows.map(({ part }) => part));
}

export async function readFacts(em: EntityManager): Promise<readonly OperatingFactRow[]> {
  const rows = await database(em)
    .selectFrom('operating_fact')
    .select(['name', 'part'])
    .select(sql<number>`value::float8`.as('value'))
    .select(sql<number>`greatest(0, extract(epoch from now() - noted_at))::float8`.as('ageSeconds'))
    .execute();
  return rows.flatMap(({ name, ...row }) => {
    const known = FACT_NAMES.find((candidate) => candidate === name);
    return known === undefined ? [] : [{ name: known, ...row }];
  });
}

/** Which queues a worker may serve (MASK_WORKER_QUEUES): together these have everything done. */
const SERVED = ['documents', 'decisions'] as const;
/** Six beats. */
const SILENT_AFTER_SECONDS = 30;

/** True while every queue has a worker that has told of itself lately. */
export function isWorkerThere(facts: readonly OperatingFactRow[]): boolean {
  const beats = facts.filter(({ name, ageSeconds }) => name === 'worker_beat' && ageSeconds <= SILENT_AFTER_SECONDS);
  return SERVED.every((queue) => beats.some(({ part }) => part === queue || part === 'all'));
}

/** Parts of the outside that the settings do not name: nothing of them can be away. */
export function unconnectedParts(facts: readonly OperatingFactRow[]): ReadonlySet<string> {
  return new Set(facts.filter(({ name, value }) => name === 'connected' && value === 0).map(({ part }) => part));
}

/** Ways to the Post that a worker has told of lately. */
export function offeredChannels(facts: readonly OperatingFactRow[]): ReadonlySet<ChannelName> {
  return channelsToldLately(facts, 1);
}

/** Ways of which a worker has said lately that it has none of them. While no worker says anything, nothing is known to be off. */
export function unconnectedChannels(facts: readonly OperatingFactRow[]): ReadonlySet<ChannelName> {
  return channelsToldLately(facts, 0);
}

function channelsToldLately(facts: readonly OperatingFactRow[], told: 0 | 1): ReadonlySet<ChannelName> {
  const fresh = facts.filter(
    ({ name, value, ageSeconds }) => name === 'channel' && value === told && ageSeconds <= SILENT_AFTER_SECONDS,
  );
  return new Set(CHANNEL_NAMES.filter((channel) => fresh.some(({ part }) => part === channel)));
}

/** Four looks of the worker. */
const LOOKED_WITHIN_SECONDS = 120;

/** How many schedules were missing at the worker's last look and could not be made; null: nobody has looked lately. */
export function missingSchedulesOf(facts: readonly OperatingFactRow[]): number | null {
  const looked = facts.find(({ name }) => name === 'schedules_missing');
  return looked === undefined || looked.ageSeconds > LOOKED_WITHIN_SECONDS ? null : looked.value;
}

/** Documents in a row that ended their process, of the program that has most of them; null: none has told lately. */
export function documentsEnded(facts: readonly OperatingFactRow[]): number | null {
  const told = facts.filter(({ name, ageSeconds }) => name === 'documents_ended' && ageSeconds <= SILENT_AFTER_SECONDS);
  return told.length === 0 ? null : Math.max(...told.map(({ value }) => value));
}

/** False while every document ends the process that reads it, in any program: letters come to each. What was told long ago is not gone by. */
export function areDocumentsRead(facts: readonly OperatingFactRow[]): boolean {
  return (documentsEnded(facts) ?? 0) < FAILING_FROM;
}

/** True while no place that a worker watches is below its floor; what was told long ago is not gone by. */
export function isRoomThere(facts: readonly OperatingFactRow[]): boolean {
  const fresh = facts.filter(({ ageSeconds }) => ageSeconds <= SILENT_AFTER_SECONDS);
  return fresh
    .filter(({ name }) => name === 'disk_free_bytes')
    .every(({ part, value }) => {
      const floor = fresh.find((fact) => fact.name === 'disk_floor_bytes' && fact.part === part);
      return floor === undefined || value >= floor.value;
    });
}
