import type { EntityManager } from '@mikro-orm/postgresql';
import type { ArchiveRule, ArchiveStop } from '#domain/archive/archive-rule.ts';
import { database } from '../statements/database.ts';

/** The rule and how the last night's work went; null: it has never run. */
export interface KeptArchiveRule extends ArchiveRule {
  readonly changedAt: Date | null;
  readonly ranAt: Date | null;
  readonly movedCount: number | null;
  readonly stop: ArchiveStop | null;
}

export function readArchiveRule(em: EntityManager): Promise<KeptArchiveRule> {
  return database(em)
    .selectFrom('archive_rule')
    .select(['is_on as isOn', 'years', 'changed_at as changedAt', 'ran_at as ranAt'])
    .select(['moved_count as movedCount', 'stop'])
    .executeTakeFirstOrThrow();
}

export async function setArchiveRule(
  em: EntityManager,
  { isOn, years }: ArchiveRule,
  byId: string,
  now: Date,
): Promise<void> {
  await database(em)
    .updateTable('archive_rule')
    .set({ is_on: isOn, years, changed_at: now, changed_by_id: byId })
    .execute();
}

export async function noteArchiveRun(
  em: EntityManager,
  { moved, stop }: { readonly moved: number; readonly stop: ArchiveStop },
  now: Date,
): Promise<void> {
  await database(em).updateTable('archive_rule').set({ ran_at: now, moved_count: moved, stop }).execute();
}
