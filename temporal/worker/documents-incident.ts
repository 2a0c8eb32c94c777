import type { MikroORM } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { closeIncident, hasOpenIncident, openIncident } from '#db/work/incidents.ts';
import { documentsFailingWords, FAILING_FROM } from '#domain/operating/documents-failing.ts';
import { INSTALLATION } from '#domain/work/subject.ts';

const KEY = 'documents-failing';

interface IncidentParts {
  readonly orm: MikroORM;
  readonly isRehearsal: boolean;
}

/**
 * While every document ends its process the administrator has one incident; it closes with the first that does not.
 * @param endedInRow pieces of work in a row that ended their process
 */
export async function tellDocuments({ orm, isRehearsal }: IncidentParts, endedInRow: number): Promise<void> {
  const isOpen = await hasOpenIncident(orm.em.fork(), KEY);
  if (endedInRow >= FAILING_FROM && !isOpen) {
    const details = { words: [documentsFailingWords(endedInRow)] };
    const incident = { key: KEY, siteId: null, subject: INSTALLATION, details };
    await record(orm, 'worker.documents_failing', async (tx) =>
      openIncident(tx, incident, await readNow(tx, isRehearsal)),
    );
  }
  if (endedInRow === 0 && isOpen)
    await record(orm, 'worker.documents_work', async (tx) => closeIncident(tx, KEY, await readNow(tx, isRehearsal)));
}
