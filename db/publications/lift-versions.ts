import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { publicationSubject } from '#domain/publications/publication-subject.ts';
import { database } from '../statements/database.ts';
import { enqueueSignals } from '../work/outbox.ts';
import { appendTimelineEntries } from '../work/timeline.ts';
import { begunPublications } from './begun.ts';
import { changedOf } from './note-change.ts';

/** Which recovery lifts the versions, and by how many. */
export interface VersionLift {
  readonly recoveryId: string;
  readonly lift: number;
}

/** So many lines and signals are written by one statement. */
const PORTION = 1_000;

/**
 * Passes over the versions that the time which is lost may have used, of every begun publication, and owes each of them its whole picture:
 * the handler may hold a newer one than the court knows of. The copy's process, or the one that is begun in its place, takes it.
 */
export async function liftVersions(em: EntityManager, { recoveryId, lift }: VersionLift, now: Date): Promise<void> {
  const lifted = await database(em)
    .updateTable('publication')
    .set({
      version_floor: sql<number>`greatest(last_version, version_floor) + ${lift}::int`,
      wanted_since: sql<Date>`coalesce(wanted_since, ${now}::timestamptz)`,
      updated_at: now,
    })
    .where('id', 'in', begunPublications(em).select('p.id'))
    .returning(['id', 'taken_count as takenCount', 'version_floor as versionFloor'])
    .execute();
  for (let from = 0; from < lifted.length; from += PORTION) {
    const portion = lifted.slice(from, from + PORTION);
    await appendTimelineEntries(
      em,
      portion.map(({ id, versionFloor }) => ({
        ...{ subject: publicationSubject(id), eventKey: `versions_lifted:${recoveryId}`, at: now },
        ...{ kind: 'versions_lifted' as const, data: { version: versionFloor } },
      })),
    );
    await enqueueSignals(
      em,
      portion.map(({ id, takenCount }) => changedOf(id, takenCount)),
      now,
    );
  }
}
