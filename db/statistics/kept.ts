import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Figures } from '#domain/statistics/figures.ts';
import type { Norms } from '#domain/statistics/measures.ts';
import type { Pace } from '#domain/statistics/periods.ts';
import { database } from '../statements/database.ts';
import { anyOf, json } from '../statements/values.ts';

/** All sites together, where a site's id stands else. */
export const ALL_SITES = 'all';

/** A report that makes itself. */
export interface ScheduleRow {
  readonly scope: string;
  readonly pace: Pace;
  readonly isOn: boolean;
  readonly since: string;
  readonly recipients: readonly string[];
}

/** Of one scope, or of every one. */
export function listSchedules(em: EntityManager, scope: string | null): Promise<readonly ScheduleRow[]> {
  return database(em)
    .selectFrom('statistics_schedule')
    .select(['scope', 'pace', 'is_on as isOn', 'since', 'recipients'])
    .$if(scope !== null, (one) => one.where('scope', '=', scope ?? ''))
    .orderBy('scope')
    .orderBy('pace')
    .execute();
}

export async function putSchedule(
  em: EntityManager,
  { scope, pace, isOn, since, recipients }: ScheduleRow,
  { byId, at }: { readonly byId: string; readonly at: Date },
): Promise<void> {
  const columns = { is_on: isOn, since, recipients: json(recipients), changed_by_id: byId, changed_at: at };
  await database(em)
    .insertInto('statistics_schedule')
    .values({ scope, pace, ...columns })
    .onConflict((same) => same.columns(['scope', 'pace']).doUpdateSet(columns))
    .execute();
}

/** A report of one period as it was made. */
export interface KeptRow {
  readonly id: string;
  readonly scope: string;
  readonly pace: Pace;
  readonly from: string;
  readonly to: string;
  readonly madeAt: Date;
  readonly letters: number;
  readonly xlsxSha256: string;
  readonly pdfSha256: string;
}

export interface NewKept extends Omit<KeptRow, 'letters'> {
  readonly figures: Figures;
  readonly norms: Norms;
}

/** False: that period was made already. */
export async function keepStatistics(em: EntityManager, kept: NewKept): Promise<boolean> {
  const { id, scope, pace, from, to, madeAt, figures, norms, xlsxSha256, pdfSha256 } = kept;
  const made = await database(em)
    .insertInto('kept_statistics')
    .values({
      ...{ id, scope, pace, first_day: from, last_day: to, made_at: madeAt, figures: json(figures) },
      ...{ norms: json(norms), xlsx_sha256: xlsxSha256, pdf_sha256: pdfSha256 },
    })
    .onConflict((same) => same.constraint('kept_statistics_period').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

function keptRows(em: EntityManager) {
  return database(em)
    .selectFrom('kept_statistics')
    .select(['id', 'scope', 'pace', 'first_day as from', 'last_day as to', 'made_at as madeAt'])
    .select(['xlsx_sha256 as xlsxSha256', 'pdf_sha256 as pdfSha256'])
    .select(sql<number>`(figures ->> 'letters')::int`.as('letters'));
}

/** Newest period first; of these scopes, or of every one. */
export function listKept(
  em: EntityManager,
  scopes: readonly string[] | null,
  limit: number,
): Promise<readonly KeptRow[]> {
  return keptRows(em)
    .$if(scopes !== null, (some) => some.where('scope', '=', anyOf(scopes ?? [])))
    .orderBy('last_day', 'desc')
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function findKept(em: EntityManager, id: string): Promise<KeptRow | null> {
  return (await keptRows(em).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** First days of the periods that are made. */
export async function madePeriods(em: EntityManager, scope: string, pace: Pace): Promise<ReadonlySet<string>> {
  const rows = await database(em)
    .selectFrom('kept_statistics')
    .select('first_day')
    .where('scope', '=', scope)
    .where('pace', '=', pace)
    .execute();
  return new Set(rows.map(({ first_day }) => first_day));
}

/** Who may be told of reports of this scope: the site's people and those of the whole installation; of all sites only the latter. */
export function possibleRecipients(
  em: EntityManager,
  scope: string,
): Promise<readonly { readonly id: string; readonly fullName: string; readonly position: string }[]> {
  return database(em)
    .selectFrom('account')
    .select(['id', 'full_name as fullName', 'position'])
    .where('is_active', '=', sql<boolean>`true`)
    .where('is_machine', '=', sql<boolean>`false`)
    .where(({ eb, or }) => or([eb('site_id', 'is', null), eb('site_id', '=', scope)]))
    .orderBy('full_name')
    .orderBy('id')
    .execute();
}
