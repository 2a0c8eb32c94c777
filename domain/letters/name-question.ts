/** How companies write what they are before their names. */
export const LEGAL_FORMS =
  'ООО|ОАО|ЗАО|ПАО|АО|НАО|ИП|КФХ|ГУП|МУП|ФГУП|ФКУ|ФГБУ|МКУ|МБУ|ГБУ|ТСЖ|ТСН|СНТ|ГСК|НКО|МФК|МКК';

/** What the name begins with, when that is a form of a company or of a man of business. */
export function legalForm(name: string): string | undefined {
  const first = `^(${LEGAL_FORMS}|Индивидуальный предприниматель|Администрация|Общество с)(?=[^\\p{L}]|$)`;
  return new RegExp(first, 'iu').exec(name.trim())?.[0];
}

/** Such a form stands somewhere in the name: «"Ромашка" ООО». */
export function hasLegalForm(name: string): boolean {
  return new RegExp(`(^|[^\\p{L}])(${LEGAL_FORMS})([^\\p{L}]|$)`, 'u').test(name);
}

/**
 * What to ask about a person's or a company's name: it may be right, but such a name rarely is. Undefined: nothing. Nothing is stopped by it.
 * Browsers run this very function and what stands above it (`api/pages/assets.ts`), so nothing else is used here.
 */
export function nameQuestion(type: string, typed: string): string | undefined {
  const name = typed.replace(/\s+/g, ' ').trim();
  if (!/\p{L}/u.test(name)) return undefined;
  const words = name.split(' ');
  const isPatronymic = (word: string): boolean => /(ич|вна|ична|оглы|кызы)$/i.test(word);
  if (type !== 'person') {
    if (words.length < 2 || words.length > 3 || hasLegalForm(name) || !words.some(isPatronymic)) return undefined;
    return `«${name}» похоже на имя человека. Если получает он сам, выберите «Физическое лицо».`;
  }
  const form = legalForm(name);
  if (form !== undefined && /^(ИП|индивидуальный предприниматель)$/i.test(form)) {
    return `«${form}» перед именем: если получает человек, оставьте только фамилию, имя и отчество.`;
  }
  if (form !== undefined) return `«${form}» — это организация? Тогда выберите «Организация».`;
  const questions: string[] = [];
  // Particles and short words of names from other languages are written small: «Мамедов Али оглы», «фон Дитмар».
  const small = words.find(
    (word) => /^\p{Ll}{3,}/u.test(word) && !/^(оглы|кызы|заде|фон|дер|ван|дель|ибн|бек|хан)$/iu.test(word),
  );
  if (small !== undefined) questions.push(`«${small}» начинается с маленькой буквы.`);
  const loud = words.find((word) => /^\p{Lu}{2}[\p{Lu}-]*$/u.test(word));
  if (loud !== undefined) questions.push(`«${loud}» набрано одними заглавными.`);
  const hasInitials =
    words.length > 1 && words.some((word) => /^(\p{L}\.?-?){1,2}$/u.test(word) && /^\p{L}(\.|$)/u.test(word));
  if (hasInitials) questions.push('Вместо имени инициалы: адресата ищут по имени целиком.');
  else if (words.length === 1) questions.push('Одно слово: нужны фамилия, имя и отчество, если оно есть.');
  const isOblique =
    words.some((word) => /(ич(у|а|ем)|вн(е|ы|ой)|ичн(е|ы|ой))$/iu.test(word)) ||
    (words.length === 2 &&
      words.every((word) => /(ову|еву|ёву|ину|ыну|скому|цкому|[бвгджзйклмнпрстфхцчшщ]у|ю)$/iu.test(word))) ||
    (hasInitials && words.some((word) => /(ову|еву|ёву|ину|ыну|скому|цкому)$/iu.test(word))) ||
    (words.length === 2 &&
      /(овой|евой|ёвой|иной|ыной|ской|цкой)$/iu.test(words[0] ?? '') &&
      /[еи]$/iu.test(words[1] ?? ''));
  if (isOblique) questions.push('Похоже, имя не в именительном падеже («Иванову Петру» вместо «Иванов Пётр»).');
  return questions.length === 0 ? undefined : `${questions.join(' ')} Проверьте, так ли пишется.`;
}
