import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { record } from '#db/record.ts';
import { appendAudit } from '#db/work/audit.ts';

/** What was done, for the audit; ids only. */
export interface Done {
  readonly action: string;
  readonly subject: {
    readonly kind: 'account' | 'site' | 'limits_profile' | 'calendar' | 'machine_client';
    readonly id: string;
  };
  readonly data?: Readonly<Record<string, unknown>>;
}

/** One transaction with its entry in the audit: whoever works at the machine itself has no account, so the entry says how it was done. */
export async function written(orm: MikroORM, name: string, work: (em: EntityManager) => Promise<Done>): Promise<void> {
  await record(orm, name, async (em) => {
    const { action, subject, data = {} } = await work(em);
    await appendAudit(em, { at: new Date(), action, subject, data: { ...data, by: 'npm run admin' } });
  });
}
