const NAMES: Readonly<Record<string, string>> = {
  павла: 'Павел',
  петра: 'Пётр',
  льва: 'Лев',
  ильи: 'Илья',
  никиты: 'Никита',
  фомы: 'Фома',
  любови: 'Любовь',
};

/**
 * A person's name out of the genitive or the dative in which documents have it («с Иванова Ивана Ивановича» → «Иванов Иван Иванович»). A guess:
 * it is offered and never filled in by itself. Null: no such form is recognised.
 */
export function nominative(name: string): string | null {
  const [surname = '', first = '', patronymic = ''] = name.trim().split(/\s+/);
  if (/(ича|ичу)$/u.test(patronymic))
    return [manSurname(surname), manName(first), patronymic.replace(/[ау]$/u, '')].join(' ');
  if (/(вны|вне|ичны|ичне)$/u.test(patronymic)) {
    return [womanSurname(surname), womanName(first), patronymic.replace(/[ые]$/u, 'а')].join(' ');
  }
  return null;
}

function manSurname(surname: string): string {
  if (/(ск|цк)ого$|(ск|цк)ому$/u.test(surname)) return surname.replace(/(ого|ому)$/u, 'ий');
  if (/(ого|ому)$/u.test(surname)) return surname.replace(/(ого|ому)$/u, 'ый');
  return surname.replace(/(?<=\p{L}{2}[бвгджзклмнпрстфхцчшщ])[ау]$/u, '').replace(/я$|ю$/u, 'ь');
}

function manName(name: string): string {
  const known = NAMES[name.toLowerCase()];
  if (known !== undefined) return known;
  if (/[аеиоуыэ][яю]$/u.test(name)) return name.replace(/.$/u, 'й');
  if (/[яю]$/u.test(name)) return name.replace(/.$/u, 'ь');
  return name.replace(/[ау]$/u, '');
}

function womanSurname(surname: string): string {
  if (/(ск|цк)ой$/u.test(surname)) return surname.replace(/ой$/u, 'ая');
  return surname.replace(/(?<=ов|ев|ёв|ин|ын)ой$/u, 'а');
}

function womanName(name: string): string {
  const known = NAMES[name.toLowerCase()];
  if (known !== undefined) return known;
  if (/(ии)$/u.test(name)) return name.replace(/.$/u, 'я');
  if (/[гкхжшщч]и$/u.test(name)) return name.replace(/.$/u, 'а');
  if (/[ие]$/u.test(name)) return name.replace(/.$/u, /[нлрст]е$/u.test(name) ? 'а' : 'я');
  return name.replace(/ы$/u, 'а');
}
