import type { AskedLetter } from './batch-facts.ts';
import { comparedName } from './found-words.ts';

/** What names an addressee, and where he lives: words of his address that follow the name are no part of it. */
type Addressee = Pick<AskedLetter, 'recipientName' | 'recipientAddress'>;

/** A name goes on with it, whatever stands between. */
const PATRONYMIC = /^\s+\p{L}+(?:ВИЧ|ВНА|ИЧНА|ЛЬИЧ|МИЧ|КИЧ)(?!\p{L})|^\s+(?:ОГЛЫ|КЫЗЫ)(?!\p{L})/u;
/** A word with a capital after one space; «г.» and «ул.» are none. */
const NEXT_WORD = /^[ \u00a0](\p{Lu}[\p{L}-]+)(?![\p{L}.])/u;
/** What a list of the Post says of a piece, or of where it goes, after its addressee. */
const NOT_OF_NAMES =
  /^(?:ЗАКАЗН|ПРОСТ|ПИСЬМ|ЭЛЕКТРОНН|БУМАЖН|ОТПРАВЛ|РОССИ|РФ$|ПРИНЯТ|ОШИБ|НОВЫ|СТАТУС|АДРЕС|ИНДЕКС|КУДА|ШПИ$|РПО$|ГОРОД|ОБЛ|КРАЙ|РЕСП|УЛ|СЕЛО|ПОС)/u;

/** Of the letters, those whose addressees a text names in full: a longer name that begins with one, «… Андреевна-Длинная», is another's. */
export function namedWithin<Letter extends Addressee>(text: string, letters: readonly Letter[]): readonly Letter[] {
  return letters.filter((letter) => isNamedWithin(text, letter));
}

export function isNamedWithin(text: string, { recipientName, recipientAddress }: Addressee): boolean {
  const words = comparedName(recipientName)
    .split(' ')
    .map((word) => RegExp.escape(word));
  if (words.join('') === '') return false;
  const name = new RegExp(`(?<![\\p{L}\\p{N}-])${words.join(String.raw`\s+`)}(?![\\p{L}\\p{N}-])`, 'giu');
  const plain = text.replaceAll('Ё', 'Е').replaceAll('ё', 'е');
  return [...plain.matchAll(name)].some(({ 0: found, index }) => {
    const after = plain.slice(index + found.length);
    return !goesOn(after, comparedName(recipientAddress));
  });
}

function goesOn(after: string, address: string): boolean {
  if (PATRONYMIC.test(after.toUpperCase())) return true;
  const next = NEXT_WORD.exec(after)?.[1]?.toUpperCase();
  return next !== undefined && !NOT_OF_NAMES.test(next) && !address.includes(next);
}
