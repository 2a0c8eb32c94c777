import type { EntityManager } from '@mikro-orm/postgresql';
import { caseNumberText, withWholeYear } from '#domain/letters/case-number.ts';
import type { LetterFields, Recipient } from '#domain/letters/letter.ts';
import { LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import { searchForm } from '#domain/search/search-form.ts';
import { loadFields } from '../letters/letter-row.ts';
import { searchLetters } from '../letters/letter-search.ts';

/** How many of the newest letters with the words are looked at. */
const LOOKED_AT = 60;

/** A draft is nobody's experience yet, and what was recalled was recalled for a reason. */
const SENT = LETTER_STATUSES.filter((status) => status !== 'draft' && status !== 'cancelled');

/** Letters of the case that the site has written, newest first. */
export async function lettersOfCase(em: EntityManager, siteId: string, caseNumber: string): Promise<LetterFields[]> {
  const asked = likeOf(withWholeYear(caseNumberText(caseNumber)));
  const found = await lettersWith(em, siteId, caseNumberText(caseNumber));
  return found.filter((fields) => likeOf(withWholeYear(fields.caseNumber ?? '')) === asked);
}

/** Whom the site has written to under such a name, the last written to first; each spelling of an address once. */
export async function recipientsNamed(em: EntityManager, siteId: string, name: string): Promise<Recipient[]> {
  const words = likeOf(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const letters = await lettersWith(em, siteId, name);
  return distinct(letters.map(({ recipient }) => recipient)).filter((recipient) => {
    const own = likeOf(recipient.name).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => own.some((part) => part.startsWith(word)));
  });
}

/** Each person or company at each address once, in the order given. */
export function distinct(recipients: readonly Recipient[]): Recipient[] {
  const known = new Map<string, Recipient>();
  for (const recipient of recipients) {
    const key = [recipient.type, recipient.name, recipient.address].map(likeOf).join('|');
    if (recipient.name !== '' && !known.has(key)) known.set(key, recipient);
  }
  return [...known.values()];
}

async function lettersWith(em: EntityManager, siteId: string, text: string): Promise<LetterFields[]> {
  const { ids } = await searchLetters(em, {
    siteId,
    text,
    statuses: SENT,
    timeZone: 'Europe/Moscow',
    limit: LOOKED_AT,
  });
  const fields = await loadFields(em, ids);
  return ids.flatMap((id) => fields.get(id) ?? []);
}

function likeOf(text: string): string {
  return searchForm(text).toLowerCase();
}
