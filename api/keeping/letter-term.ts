import { listHoldsOver } from '#db/keeping/holds.ts';
import { readNomenclature } from '#db/keeping/nomenclature.ts';
import { findKeptLetter } from '#db/keeping/over-letters.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { keptUntil, START_RULE, termWords } from '#domain/keeping/storage-term.ts';
import type { LetterKeepingView, LetterTermView } from '#views/keeping/keeping.ts';

/** How long a letter is kept by the nomenclature of its site; null: its life has not ended, or it is destroyed. */
export async function readLetterTerm(
  em: EntityManager,
  { id, siteId }: Pick<LetterRow, 'id' | 'siteId'>,
): Promise<LetterTermView | null> {
  const nomenclature = await readNomenclature(em, siteId);
  const letter = await findKeptLetter(em, nomenclature, id);
  if (letter === null) return null;
  const { itemIndex, isOverridden, endedOn, isHeld } = letter;
  const item = nomenclature.items.find(({ index }) => index === itemIndex);
  const term = item?.term ?? 'commission';
  return {
    ...{ itemIndex, itemTitle: item?.title ?? 'индекса больше нет в номенклатуре', isOverridden, endedOn, isHeld },
    termWords: termWords(term),
    keptUntil: endedOn === null ? null : keptUntil(endedOn, term),
    rule: START_RULE,
  };
}

/** The same with what forbids to destroy it, which may come before its life has ended. */
export async function readLetterKeeping(em: EntityManager, letter: LetterRow): Promise<LetterKeepingView> {
  const holds = await listHoldsOver(em, letter.id);
  return {
    term: await readLetterTerm(em, letter),
    holds: holds.map(({ setAt, ...hold }) => ({ ...hold, setAt: setAt.toISOString() })),
  };
}
