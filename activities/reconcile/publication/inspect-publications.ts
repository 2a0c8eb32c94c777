import { findOwedPublications, knownPublicationWorkflows } from '#db/reconcile/publications.ts';
import { PUBLICATION_WORKFLOW, publicationWorkflowId } from '#domain/publications/publication-process.ts';
import { publicationProgresses } from '#domain/reconcile/publication/publication-progresses.ts';
import { count, idsIn, type Look, type Sighting } from '../look.ts';
import { readClock } from '../read-clock.ts';
import type { SubjectInspector } from '../subject-inspector.ts';

/** I7 of every publication that owes a picture; the others wait for nobody. */
async function* inspectPublications(look: Look): AsyncGenerator<Sighting> {
  const { orm, book } = look.dependencies;
  const clock = await readClock(look.dependencies);
  for (const owed of await findOwedPublications(orm.em.fork(), idsIn(look, 'publication'))) {
    count(look, ['I7']);
    const described = await book.describe(publicationWorkflowId(owed.matterId));
    const isLed = described?.status === 'running';
    const stamp = String(owed.wantedSince);
    for (const finding of publicationProgresses(owed, isLed, look.bounds, clock)) yield { finding, stamp };
    look.options.onProgress?.();
  }
}

export const PUBLICATIONS: SubjectInspector = {
  ...{ kind: 'publication', workflowType: PUBLICATION_WORKFLOW, knownWorkflows: knownPublicationWorkflows },
  inspect: inspectPublications,
};
