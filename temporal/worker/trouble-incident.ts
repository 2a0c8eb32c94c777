import type { MikroORM } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { closeIncident, openIncident, openIncidentKeys } from '#db/work/incidents.ts';
import { INSTALLATION } from '#domain/work/subject.ts';

export interface IncidentParts {
  readonly orm: MikroORM;
  readonly isRehearsal: boolean;
}

/** What one of several programs, or the machine it stands on, is in. */
export interface Trouble {
  /** Its kind: begins the key of the incident. */
  readonly kind: string;
  /** The program or the machine, as others know it. */
  readonly whose: string;
  /** Since it is in it; null: it works again; undefined: nothing is known that changes what was told. */
  readonly words: ((now: Date) => readonly string[]) | null | undefined;
  /** What is open is told in the newest words. */
  readonly isRetold?: boolean;
}

/**
 * Each that is in trouble has one incident of its own, told once: nobody else's working closes it. It closes when that one works again;
 * when it is gone, anybody that is heard closes it. @param heard names of those that are there, besides the caller
 */
export async function tellTrouble(
  { orm, isRehearsal }: IncidentParts,
  { kind, whose, words, isRetold = false }: Trouble,
  heard: ReadonlySet<string>,
): Promise<void> {
  const open = await openIncidentKeys(orm.em.fork(), kind);
  const own = `${kind}/${whose}`;
  if (words && (isRetold || !open.has(own)))
    await record(orm, 'worker.trouble', async (tx) => {
      const now = await readNow(tx, isRehearsal);
      const incident = { key: own, siteId: null, subject: INSTALLATION, details: { words: words(now) } };
      await openIncident(tx, incident, now, isRetold);
    });
  const over = [...open].filter((key) => (key === own ? words === null : !heard.has(key.slice(kind.length + 1))));
  if (over.length === 0) return;
  await record(orm, 'worker.trouble_over', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    for (const key of over) await closeIncident(tx, key, now);
  });
}
