import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES, type LetterFields } from './letter.ts';
import { LETTER_WAY_NAMES } from './letter-way.ts';
import { LETTER_TEXT_NAMES, letterText } from './letter-texts.ts';

/** What a supervisor had before his eyes: enough to say later what is different. */
export interface LetterSeen {
  readonly fields: LetterFields;
  readonly pageCount: number | null;
  /** SHA-256 of the document shown. */
  readonly documentDigest: string | null;
}

/** What is different since, each in a word or two; empty when nothing is. */
export function changesSince(seen: LetterSeen, now: LetterSeen): readonly string[] {
  const [before, after] = [factsOf(seen), factsOf(now)];
  return [...after.keys()].filter((name) => before.get(name) !== after.get(name));
}

function factsOf({ fields, pageCount, documentDigest }: LetterSeen): ReadonlyMap<string, string> {
  const { recipient } = fields;
  const texts = LETTER_TEXT_NAMES.map((name): [string, string] => [
    letterText(name).fact.toLowerCase(),
    fields[name] ?? '',
  ]);
  return new Map([
    ['получатель', `${recipient.type} ${recipient.name}`],
    ['адрес', recipient.address],
    ['ИНН и КПП', `${recipient.inn ?? ''} ${recipient.kpp ?? ''}`],
    ['вид письма', LETTER_KIND_NAMES[fields.kind]],
    ['как уйдёт', LETTER_WAY_NAMES[fields.way ?? 'own']],
    ['вид документа', DOCUMENT_KIND_NAMES[fields.documentKind]],
    ...texts,
    ['число страниц', String(pageCount ?? '')],
    ['документ', documentDigest ?? ''],
  ]);
}
