/** Ends of words: JavaScript's own \b knows Latin letters only. */
const END = '(?![а-яёa-z])';

/** Told in so many words that nothing is wrong; «Ошибок: 0» and «Принято без ошибки» among them. */
const FAULTLESS = new RegExp(
  [
    `без\\s+(?:ошибок|ошибки|замечани[йя])${END}`,
    `(?:нет|0)\\s+(?:ошибок|ошибки|замечаний)${END}`,
    `(?:ошибок|ошибки|замечаний)\\s*[:—–=-]?\\s*(?:нет|0|не\\s+(?:найдено|обнаружено|выявлено|имеется)|отсутствуют)${END}`,
  ].join('|'),
  'gi',
);

/** What a cell for messages holds when there is none. Both alphabets have their «OK». */
const NOTHING =
  /^(?:[-—–−.0\s✓\u2714]*|нет|не имеется|отсутству(?:ет|ют)|ok|ок|no|none|null|false|ложь|н\/д|n\/a|успешно|принято)$/i;

const FAULT = new RegExp(
  `ошибк[аиуе]${END}|ошибкой|ошибками|ошибок${END}|не принят|отклонен|отклонён|неверн|не найден|не заполн|недопустим`,
  'i',
);

/** The Post's refusal to take a letter; an addressee's refusal comes after the letter is taken. */
const REFUSED = /отказ(?!\S*\s+(?:(?:от|в)\s+(?:вручени|получени)|адресат|получател))/i;

/** The cabinet's section for letters with faults; «Новое отправление» is a state of a letter that is taken. */
const LEFT = /^(?:.*раздел\S*\s+|.*\sв\s+|в\s+)?["«]?нов(?:ое|ые|ых|ая|ый)["»]?\.?$|["«]нов(?:ые|ых)["»]/i;

/** The message of a cell; empty: it says that there is none. */
export function messageWithin(cell: string): string {
  const rest = cell.replaceAll(FAULTLESS, ' ').trim();
  return NOTHING.test(rest.replace(/[\s.,;:!]+$/, '')) ? '' : cell.trim();
}

/** A state by which the cabinet says that it has not taken the letter. */
export function saysLeft(state: string): boolean {
  const rest = state.replaceAll(FAULTLESS, ' ').trim();
  return LEFT.test(rest) || FAULT.test(rest) || REFUSED.test(rest);
}

/** Nothing but the name of the cabinet's section for letters with faults. */
export function saysOnlyLeft(words: string): boolean {
  return LEFT.test(words.trim()) && !FAULT.test(words);
}

/** A heading of the cabinet's page: a section with how many letters stand in it. */
export function isSectionHeading(line: string): boolean {
  return /^(?:раздел\s+)?["«]?(?:новые|архив)["»]?\s*[:—–-]?\s*(?:\(?\d{1,5}\)?)?$/i.test(line.trim());
}

/** A line of a text that tells of a fault; cells of it are parted by tabs. */
export function tellsFault(words: string): boolean {
  const rest = words.replaceAll(FAULTLESS, ' ');
  return FAULT.test(rest) || rest.split('\t').some((cell) => LEFT.test(cell.trim()));
}
