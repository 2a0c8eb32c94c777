import { dayWords } from '#domain/work/plain-text.ts';
import type { TextsToMerge } from '#db/composing/composing.entity.ts';
import { findMergedTexts, keepMergedTexts } from '#db/composing/merged-texts.ts';
import { fieldsOf, rowOfFields } from '#db/letters/letter-row.ts';
import { changeLetter, type LetterRow } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { loadSite } from '#db/people/step-people.ts';
import { mergedFields, unmerged } from '#domain/composing/merge-fields.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';

/**
 * Puts the values of the merge fields into a letter's texts, whichever way it is sent, and keeps what they were made of. The caller holds the
 * letter's row.
 */
export async function mergeTexts(em: EntityManager, letter: LetterRow, now: Date): Promise<LetterRow> {
  const fields = fieldsOf(letter);
  const own = mergedFields(fields, await todayOf(em, letter.siteId, now));
  const [asTold, asSent] = [textsOf(fields), textsOf(own)];
  if (areSame(asTold, asSent)) return letter;
  const known = await findMergedTexts(em, letter.id);
  const asWritten = known !== null && areSame(known.asSent, asTold) ? known.asWritten : asTold;
  await keepMergedTexts(em, letter.id, { asWritten, asSent });
  const version = await changeLetter(em, letter.id, rowOfFields(own), now);
  return { ...letter, ...rowOfFields(own), version };
}

/** What a draft's texts were made of when it was made by itself and says its case already. */
export async function keepAsWritten(
  em: EntityManager,
  letterId: string,
  { written, said }: { readonly written: LetterFields; readonly said: LetterFields },
): Promise<void> {
  const [asWritten, asSent] = [textsOf(written), textsOf(said)];
  if (!areSame(asWritten, asSent)) await keepMergedTexts(em, letterId, { asWritten, asSent });
}

/** A letter's texts for another recipient: as they were written where nobody has changed them since, its own recipient's name a field again. */
export async function textsForAnother(em: EntityManager, letter: LetterRow): Promise<TextsToMerge> {
  const fields = fieldsOf(letter);
  const texts = textsOf(fields);
  const kept = await findMergedTexts(em, letter.id);
  const of = (name: keyof TextsToMerge): string => {
    if (kept !== null && kept.asSent[name] === texts[name]) return kept.asWritten[name];
    return unmerged(texts[name], { получатель: fields.recipient.name });
  };
  return { title: of('title'), comment: of('comment') };
}

/** As it stands in a text: `29.11.2026` on the site's own calendar. */
export async function todayOf(em: EntityManager, siteId: string, now: Date): Promise<string> {
  const { timeZone } = await loadSite(em, siteId);
  return dayWords(localDateAt(now, timeZone));
}

export function textsOf({ title, comment = '' }: LetterFields): TextsToMerge {
  return { title, comment };
}

function areSame(one: TextsToMerge, other: TextsToMerge): boolean {
  return one.title === other.title && one.comment === other.comment;
}
