import { listUnkeptNumbers } from '#db/proof/sent-unkept.ts';
import type { ChainEnds } from '#db/work/audit-chain.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { keyOf, type Breach } from '#domain/reconcile/breach.ts';
import type { Invariant } from '#domain/reconcile/invariant.ts';
import type { ReconcileDependencies, ReconcileOptions } from './dependencies.ts';
import { inspectBooks, inspectQueues, inspectReadiness, inspectStorage } from './inspect-books.ts';
import { inspectLedger, inspectWorkflows } from './inspect-strangers.ts';
import { confirmed, openLook, type Inspection, type Look, type Sighting } from './look.ts';
import { SUBJECT_INSPECTORS } from './subjects.ts';

const SECOND_LOOK_AFTER_MS = 5_000;
/** What changed between two looks is looked at again, but not for ever: the next run sees it too. */
const LOOKS_AGAIN = 3;

const INSPECTIONS: readonly Inspection[] = [
  ...SUBJECT_INSPECTORS.map(({ inspect }) => inspect),
  inspectWorkflows,
  inspectLedger,
  inspectBooks,
  inspectQueues,
  inspectStorage,
  inspectReadiness,
];

/** What a whole run has found. */
export interface ReconcileReport {
  readonly breaches: readonly Breach[];
  /** How many things were held against each invariant. */
  readonly checked: Readonly<Record<Invariant, number>>;
  /** The journal holds up to here. */
  readonly auditEnds: ChainEnds;
  /**
   * Numbers of letters that the Post has and whose signature the copy did not hold that was put back: no side contradicts another and
   * nothing can be mended, but whoever asks how the court stands must know of them.
   */
  readonly unkeptNumbers: readonly string[];
}

/**
 * Reads workflows, database, files and the Post's books, each on its own, and returns what contradicts I1–I12. Nothing is changed.
 * What differs is read again after a pause, and counts only when it differs in the same way in the same state.
 * @throws when a side cannot be read at all: nothing is said then of anything
 */
export async function reconcile(
  dependencies: ReconcileDependencies,
  options: ReconcileOptions = {},
): Promise<readonly Breach[]> {
  return (await inspectAll(dependencies, options)).breaches;
}

/** The same with the counts. */
export async function inspectAll(
  dependencies: ReconcileDependencies,
  options: ReconcileOptions = {},
): Promise<ReconcileReport> {
  const first = await openLook(dependencies, options, null);
  const { sightings, suspects } = await lookAtAll(first);
  const breaches = suspects.length === 0 ? [] : await lookAgain(dependencies, options, suspects, sightings);
  const unkeptNumbers = await listUnkeptNumbers(dependencies.orm.em.fork());
  return { breaches, checked: first.checked, auditEnds: first.auditEnds, unkeptNumbers };
}

async function lookAtAll(look: Look): Promise<{ readonly sightings: Sighting[]; readonly suspects: Inspection[] }> {
  const sightings: Sighting[] = [];
  const suspects: Inspection[] = [];
  for (const inspection of INSPECTIONS) {
    const found = await seen(inspection, look);
    if (found.length > 0) suspects.push(inspection);
    sightings.push(...found);
  }
  return { sightings, suspects };
}

/** Only what was found before is looked at again. */
async function lookAgain(
  dependencies: ReconcileDependencies,
  options: ReconcileOptions,
  suspects: readonly Inspection[],
  first: readonly Sighting[],
): Promise<readonly Breach[]> {
  const breaches = new Map<string, Breach>();
  let open = first;
  for (let round = 0; round < LOOKS_AGAIN && open.length > 0; round += 1) {
    await pause(options.secondLookAfterMs ?? SECOND_LOOK_AFTER_MS);
    options.onProgress?.();
    const before = open;
    const look = await openLook(dependencies, options, new Set(before.map(({ finding }) => finding.subject)));
    const known = new Set(before.map(({ finding }) => keyOf(finding)));
    const after: Sighting[] = [];
    for (const inspection of suspects) after.push(...(await seen(inspection, look)));
    const sure = confirmed(before, after);
    for (const { finding } of sure) breaches.set(keyOf(finding), breachOf(finding));
    open = after.filter((one) => known.has(keyOf(one.finding)) && !breaches.has(keyOf(one.finding)));
  }
  return [...breaches.values()];
}

async function seen(inspection: Inspection, look: Look): Promise<Sighting[]> {
  const sightings: Sighting[] = [];
  for await (const one of inspection(look)) sightings.push(one);
  return sightings;
}

function breachOf({ invariant, subject, words, mend }: Breach): Breach {
  return mend === undefined ? { invariant, subject, words } : { invariant, subject, words, mend };
}
