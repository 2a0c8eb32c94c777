/** Letters as people type them in logins. Source: ГОСТ 52535.1-2006, the table of passports, without signs. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh' },
  ...{ щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia' },
};
const MAX_SURNAME = 40;

/** A free login of a name: `Петрова Анна Ильинична` is `petrova.ai`, the next one `petrova.ai2`. Empty where no letter can be written. */
export function loginOf(fullName: string, taken: ReadonlySet<string>): string {
  const [surname = '', ...names] = fullName.toLowerCase().split(/\s+/);
  const initials = names.map((name) => latin(name.slice(0, 1))).join('');
  const base = [latin(surname).slice(0, MAX_SURNAME), initials].filter((part) => part !== '').join('.');
  if (base === '') return '';
  for (let number = 1; ; number += 1) {
    const login = number === 1 ? base : `${base}${String(number)}`;
    if (!taken.has(login)) return login;
  }
}

function latin(text: string): string {
  return [...text].map((letter) => LETTERS[letter] ?? (/[a-z0-9-]/.test(letter) ? letter : '')).join('');
}
