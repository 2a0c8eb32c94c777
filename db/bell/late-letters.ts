import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { lateIds, readLateSpans } from '../delivery/late-letters.ts';
import { database } from '../statements/database.ts';

/** Writes for the bell of every letter that the Post has not brought by the day on which it was expected, once. @returns how many are new */
export async function noteLateLetters(em: EntityManager, now: Date): Promise<number> {
  const spans = await readLateSpans(em, now);
  if (spans.length === 0) return 0;
  const made =
    await sql`insert into bell_fact (event, subject_kind, subject_id, revision, site_id, account_id, at, data)
    select 'letter_late', 'letter', l.id, 0, l.site_id, null::uuid, ${now}::timestamptz, jsonb_build_object('number', l.number, 'status', l.status,
      'own', to_jsonb(array_remove(array[l.author_id, l.approver_id, l.signed_by_id]::text[], null)))
    from letter l where l.id in ${lateIds(spans, now)}
      and not exists (select from bell_fact f where f.event = 'letter_late' and f.subject_kind = 'letter' and f.subject_id = l.id)
    on conflict on constraint bell_fact_once do nothing`.execute(database(em));
  return Number(made.numAffectedRows ?? 0n);
}
