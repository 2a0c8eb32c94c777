import pLimit from 'p-limit';
import { LETTER_INVARIANTS, letterFindings } from '#domain/reconcile/letter/letter-rules.ts';
import type { LetterFacts } from '#domain/reconcile/facts.ts';
import { readLetterPage, readLettersById, type LetterPageRow } from '#db/reconcile/letter-page.ts';
import { readLetterParts, type LetterParts } from '#db/reconcile/letter-parts.ts';
import { LedgerUnavailableError, type PostAcceptance } from '../../ports/post-ledger.ts';
import { letterFactsOf } from './letter-facts.ts';
import { count, type Look, type Sighting } from '../look.ts';
import { readClock } from '../read-clock.ts';
import { pagesOf, type SubjectInspector, type SubjectPages } from '../subject-inspector.ts';
import { knownLetterWorkflows } from '#db/reconcile/whole-tables.ts';
import { LETTER_WORKFLOW } from '#domain/letters/letter-process.ts';

/** Letters of a page that the engine and the store are asked about at once. */
const LANES = 8;

/** I1–I10 of every letter. One page at a time is in memory, and no more files than there are lanes. */
async function* inspectLetters(look: Look): AsyncGenerator<Sighting> {
  for await (const { rows, parts } of pagesOf(look, PAGES)) {
    const clock = await readClock(look.dependencies);
    const numbers = rows.flatMap(({ number }) => number ?? []);
    const acceptances = await acceptancesOf(look, numbers);
    const facts = await pLimit(LANES).map(rows, (row) => letterFactsOf(look, row, { parts, acceptances, clock }));
    for (const one of facts) {
      count(look, LETTER_INVARIANTS);
      for (const finding of letterFindings(one, look.bounds)) yield { finding, stamp: stampOf(one) };
    }
    look.options.onProgress?.();
  }
}

/** Undefined: the Post's books cannot be read now; that is told once, not of every letter. */
async function acceptancesOf(
  { dependencies: { ledger } }: Look,
  numbers: readonly string[],
): Promise<readonly PostAcceptance[] | undefined> {
  try {
    return await ledger?.ofNumbers(numbers);
  } catch (error) {
    if (error instanceof LedgerUnavailableError) return undefined;
    throw error;
  }
}

function stampOf({ letter, workflow }: LetterFacts): string {
  return `${String(letter.version)}:${String(workflow?.historyEvents ?? '')}`;
}

const PAGES: SubjectPages<LetterPageRow, LetterParts> = {
  ...{ kind: 'letter', pageSize: 200 },
  ...{ readAfter: readLetterPage, readByIds: readLettersById, readParts: readLetterParts },
};

export const LETTERS: SubjectInspector = {
  ...{ kind: 'letter', workflowType: LETTER_WORKFLOW, knownWorkflows: knownLetterWorkflows },
  inspect: inspectLetters,
};
