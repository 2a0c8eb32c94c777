import { listBegunPublications, knownPublicationWorkflows, type BegunPublication } from '#db/reconcile/publications.ts';
import { PUBLICATION_WORKFLOW, publicationWorkflowId } from '#domain/publications/publication-process.ts';
import { publicationIsLed } from '#domain/reconcile/publication/publication-is-led.ts';
import { count, idsIn, type Look, type Sighting } from '../look.ts';
import type { SubjectInspector } from '../subject-inspector.ts';

const PAGE = 500;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * I1 of every publication that was begun: its process lives as long as the card, whether anything is owed or not. The engine's list says
 * of nearly all of them at once that they are led; it may lag, so that only what it does not name is asked for one by one.
 */
async function* inspectPublications(look: Look): AsyncGenerator<Sighting> {
  const again = idsIn(look, 'publication');
  const led = again === null ? await ledByList(look) : new Set<string>();
  for await (const page of begun(look, again)) {
    count(look, ['I1'], page.length);
    for (const one of page) if (!led.has(publicationWorkflowId(one.matterId))) yield* inspect(look, one);
    look.options.onProgress?.();
  }
}

async function* inspect({ dependencies: { book } }: Look, one: BegunPublication): AsyncGenerator<Sighting> {
  const described = await book.describe(publicationWorkflowId(one.matterId));
  const stamp = `${described?.status ?? 'unknown'} ${String(one.lastVersion)}`;
  for (const finding of publicationIsLed(one, described)) yield { finding, stamp };
}

async function ledByList({ dependencies: { book }, options }: Look): Promise<ReadonlySet<string>> {
  const led = new Set<string>();
  for await (const ids of book.ids(PUBLICATION_WORKFLOW, 'running')) {
    for (const id of ids) led.add(id);
    options.onProgress?.();
  }
  return led;
}

async function* begun(
  { dependencies: { orm } }: Look,
  again: readonly string[] | null,
): AsyncGenerator<readonly BegunPublication[]> {
  for (let after = NOBODY; ;) {
    const page = await listBegunPublications(orm.em.fork(), { after, among: again, limit: PAGE });
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.matterId;
  }
}

export const PUBLICATIONS: SubjectInspector = {
  ...{ kind: 'publication', workflowType: PUBLICATION_WORKFLOW, knownWorkflows: knownPublicationWorkflows },
  inspect: inspectPublications,
};
