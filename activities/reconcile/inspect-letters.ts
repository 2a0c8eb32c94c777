import pLimit from 'p-limit';
import { readSnapshot } from '#db/snapshot.ts';
import { LETTER_INVARIANTS, letterFindings } from '#domain/reconcile/letter/letter-rules.ts';
import type { LetterFacts } from '#domain/reconcile/facts.ts';
import { readLetterPage, readLettersById, type LetterPageRow } from '#db/reconcile/letter-page.ts';
import { readLetterParts, type LetterParts } from '#db/reconcile/letter-parts.ts';
import { LedgerUnavailableError, type PostAcceptance } from '../ports/post-ledger.ts';
import { letterFactsOf } from './letter-facts.ts';
import { count, idsIn, type Look, type Sighting } from './look.ts';
import { readClock } from './read-clock.ts';

const PAGE = 200;
/** Letters of a page that the engine and the store are asked about at once. */
const LANES = 8;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** I1–I10 of every letter. One page at a time is in memory, and no more files than there are lanes. */
export async function* inspectLetters(look: Look): AsyncGenerator<Sighting> {
  for await (const { rows, parts } of pages(look)) {
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
    return await ledger.ofNumbers(numbers);
  } catch (error) {
    if (error instanceof LedgerUnavailableError) return undefined;
    throw error;
  }
}

interface Page {
  readonly rows: readonly LetterPageRow[];
  readonly parts: LetterParts;
}

async function* pages(look: Look): AsyncGenerator<Page> {
  const wanted = idsIn(look, 'letter');
  if (wanted !== null) {
    for (let at = 0; at < wanted.length; at += PAGE) {
      const ids = wanted.slice(at, at + PAGE);
      yield await readPage(look, (em) => readLettersById(em, ids));
    }
    return;
  }
  for (let after = NOBODY; ;) {
    const last = after;
    const page = await readPage(look, (em) => readLetterPage(em, last, PAGE));
    if (page.rows.length === 0) return;
    yield page;
    after = page.rows.at(-1)?.id ?? after;
  }
}

/** Rows and parts as they stood at one moment: what is written meanwhile must not look like a difference. */
async function readPage(
  { dependencies: { orm } }: Look,
  read: (em: Parameters<typeof readLetterPage>[0]) => Promise<LetterPageRow[]>,
): Promise<Page> {
  return readSnapshot(orm, async (em) => {
    const rows = await read(em);
    return {
      rows,
      parts: await readLetterParts(
        em,
        rows.map(({ id }) => id),
      ),
    };
  });
}

function stampOf({ letter, workflow }: LetterFacts): string {
  return `${String(letter.version)}:${String(workflow?.historyEvents ?? '')}`;
}
