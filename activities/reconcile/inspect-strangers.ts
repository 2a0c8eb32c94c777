import {
  archiveTwice,
  unknownAcceptance,
  unknownWorkflow,
  unreadableLedger,
} from '#domain/reconcile/system/strangers.ts';
import { knownNumbers } from '#db/reconcile/whole-tables.ts';
import { LedgerUnavailableError } from '../ports/post-ledger.ts';
import { count, type Look, type Sighting } from './look.ts';
import { SUBJECT_INSPECTORS } from './subjects.ts';

/** I1: workflows that no row knows. */
export async function* inspectWorkflows(look: Look): AsyncGenerator<Sighting> {
  const { book, orm } = look.dependencies;
  for (const { workflowType, knownWorkflows } of SUBJECT_INSPECTORS) {
    for await (const ids of book.ids(workflowType)) {
      const known = await knownWorkflows(orm.em.fork(), ids);
      count(look, ['I1'], ids.length);
      for (const id of ids) if (!known.has(id)) yield sighting(unknownWorkflow(id));
      look.options.onProgress?.();
    }
  }
}

/** I2 and I6: what the Post's own books show besides. */
export async function* inspectLedger(look: Look): AsyncGenerator<Sighting> {
  try {
    yield* readLedger(look);
  } catch (error) {
    if (!(error instanceof LedgerUnavailableError)) throw error;
    yield sighting(unreadableLedger());
  }
}

async function* readLedger(look: Look): AsyncGenerator<Sighting> {
  const { ledger, orm } = look.dependencies;
  if (ledger === undefined) return;
  const uploads = new Map<string, Set<string>>();
  for await (const page of ledger.pages()) {
    const numbers = page.map(({ registrationNumber }) => registrationNumber);
    const known = await knownNumbers(orm.em.fork(), numbers);
    count(look, ['I2', 'I6'], page.length);
    for (const number of numbers) if (!known.has(number)) yield sighting(unknownAcceptance(number));
    for (const { archiveSha256, uploadId } of page) {
      if (archiveSha256 === null) continue;
      uploads.set(archiveSha256, (uploads.get(archiveSha256) ?? new Set()).add(uploadId));
    }
    look.options.onProgress?.();
  }
  for (const [archive, ids] of uploads) if (ids.size > 1) yield sighting(archiveTwice(archive, [...ids]));
}

export function sighting(finding: Sighting['finding']): Sighting {
  return { finding, stamp: '' };
}
