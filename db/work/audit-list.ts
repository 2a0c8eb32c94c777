import type { EntityManager } from '@mikro-orm/postgresql';
import { database } from '../statements/database.ts';

/** An entry as it is shown. */
export interface AuditLine {
  readonly at: Date;
  /** Null: the program itself, or somebody at the machine. */
  readonly login: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly data: unknown;
}

/** The last entries of all chains, the newest one last. */
export async function listAudit(
  em: EntityManager,
  { action, login }: { readonly action?: string | undefined; readonly login?: string | undefined },
  last: number,
): Promise<readonly AuditLine[]> {
  const rows = await database(em)
    .selectFrom('audit as a')
    .leftJoin('account as p', 'p.id', 'a.actor_id')
    .select(['a.at', 'p.login', 'a.action', 'a.subject_type as subjectKind', 'a.subject_id as subjectId', 'a.data'])
    .$if(action !== undefined, (found) => found.where('a.action', '=', action ?? ''))
    .$if(login !== undefined, (found) => found.where('p.login', '=', login ?? ''))
    .orderBy('a.at', 'desc')
    .orderBy('a.sequence', 'desc')
    .limit(last)
    .execute();
  return rows.toReversed();
}
