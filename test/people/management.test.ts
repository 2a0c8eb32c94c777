import { describe, expect, it } from 'vitest';
import { newPasswordFault } from '#api/people/common-passwords.ts';
import { deviceWords } from '#api/people/device-words.ts';
import { loginOf } from '#domain/people/login-of-name.ts';
import { mayBeOnePerson } from '#domain/people/namesake.ts';
import { givableRoles, manages, standingRefusal, type PeopleManager } from '#domain/people/management.ts';
import { headsAt } from '#domain/documents/sheet-heads.ts';
import { isPeopleHead, missingPeopleColumns, peopleOfSheet, unreadColumns } from '#domain/people/people-sheet.ts';
import { ROLES, type Role } from '#domain/people/role.ts';

const SITE = '50MS0095';
const OTHER = '77MS0001';
const manager = (role: Role): PeopleManager => ({
  ...{ accountId: role, role },
  siteId: role === 'admin' || role === 'auditor' ? null : SITE,
});

describe('looking after people', () => {
  it('is the admin’s of everybody, the site admin’s of his site’s people, nobody else’s', () => {
    expect(ROLES.map((role) => [role, givableRoles(manager(role))])).toEqual([
      ['clerk', []],
      ['supervisor', []],
      ['site_admin', ['clerk', 'supervisor', 'site_admin']],
      ['admin', ['clerk', 'supervisor', 'site_admin', 'admin', 'auditor']],
      ['auditor', []],
    ]);
    const ofSite = (role: Role, siteId: string | null) => manages(manager('site_admin'), { role, siteId });
    expect([ofSite('clerk', SITE), ofSite('clerk', OTHER), ofSite('admin', null), ofSite('auditor', null)]).toEqual([
      ...[true, false, false, false],
    ]);
  });

  it('never makes of a site’s admin one of the installation, nor moves anybody elsewhere', () => {
    const asked: readonly (readonly [
      by: Role,
      target: string | null,
      role: Role,
      siteId: string | null,
      words: RegExp | null,
    ])[] = [
      ['admin', null, 'admin', null, null],
      ['admin', null, 'clerk', OTHER, null],
      ['admin', 'admin', 'clerk', SITE, /Свою роль не меняют/],
      ['admin', null, 'auditor', SITE, /не принадлежат участку/],
      ['admin', null, 'site_admin', null, /нужен участок/],
      ['site_admin', null, 'clerk', SITE, null],
      ['site_admin', null, 'clerk', OTHER, /назначить не можете/],
      ['site_admin', null, 'admin', null, /назначить не можете/],
      ['site_admin', null, 'auditor', null, /назначить не можете/],
      ['supervisor', null, 'clerk', SITE, /назначить не можете/],
    ];
    for (const [by, target, role, siteId, words] of asked) {
      const refusal = standingRefusal(manager(by), target, { role, siteId });
      if (words === null) expect(refusal, `${by} makes ${role}`).toBeNull();
      else expect(refusal, `${by} makes ${role}`).toMatch(words);
    }
  });
});

describe('a sheet of people', () => {
  const rules = {
    manager: manager('admin'),
    sites: new Set([SITE, OTHER]),
    takenLogins: new Set(['ivanov.ii']),
    people: [],
  };
  const heads = ['№', 'Фамилия', 'ИМЯ', 'Отчество', 'Должность:', 'Роль', 'Участок', 'Логин'];
  const read = (...rows: readonly (readonly string[])[]) =>
    peopleOfSheet({ columns: heads, rows: rows.map((cells, at) => ({ place: at + 2, cells })) }, rules);

  it('is recognised by its heads, whatever their order and case; what is not read is named', () => {
    expect(missingPeopleColumns(heads)).toEqual([]);
    expect(missingPeopleColumns(['Имя', 'Должность'])).toEqual(['ФИО', 'Роль']);
    expect(unreadColumns(heads)).toEqual(['№']);
  });

  it('becomes people with free logins, roles by the words of a staff list', () => {
    const [first, second, third] = read(
      ['1', 'Иванов', 'Иван', 'Ильич', 'секретарь', 'секретарь', '50ms0095', ''],
      ['2', 'Щукин-Юрьев', 'Пётр', '', 'мировой судья', 'Судья', SITE, ''],
      ['3', 'Ревизоров', 'Лев', '', 'ревизор', 'Проверяющий', '', 'REV'],
    );
    expect(first).toMatchObject({ login: 'ivanov.ii2', role: 'clerk', siteId: SITE, faults: [] });
    expect(second).toMatchObject({ login: 'shchukin-iurev.p', role: 'supervisor', faults: [] });
    expect(third).toMatchObject({ login: 'rev', role: 'auditor', siteId: null, faults: [] });
    expect(loginOf('Ёлкина Ю. Я.', new Set())).toBe('elkina.iuia');
  });

  it('takes posts of a real staff list for roles, each in full: a part of one gives no right and is asked for at its row', () => {
    const roles = (word: string) =>
      read(['1', 'Иванов', 'Пётр', '', 'должность', word, SITE, '']).map(
        ({ role, faults }) => faults.length === 0 && role,
      );
    for (const word of ['Мировой судья', 'СУДЬЯ', 'начальник', 'Председатель суда'])
      expect(roles(word), word).toEqual(['supervisor']);
    const clerks = [
      'Секретарь судебного заседания',
      'помощник судьи',
      'Помощник мирового судьи',
      'Секретарь суда',
      'Ведущий специалист',
    ];
    for (const word of clerks) expect(roles(word), word).toEqual(['clerk']);
    const unknown = [
      ...['Администратор суда', 'главный администратор', 'уборщик', 'начальник всего', 'заместитель начальника'],
      ...['судья в отставке', 'не судья', 'бывший секретарь', 'И.о. мирового судьи'],
    ];
    for (const word of unknown) expect(roles(word), word).toEqual([false]);
  });

  it('has a title above its heads, empty rows between people, and Russian letters in a code', () => {
    const sheet = [['Список работников'], [''], heads].map((cells) => ({ cells }));
    expect(headsAt(sheet, isPeopleHead)).toBe(2);
    const rows = read(['', '', '', '', '', '', '', ''], ['', '', '', '', 'секретарь', 'секретарь', SITE, '']);
    expect(rows.map(({ faults }) => faults.map(({ message }) => message))).toEqual([['Имя не указано.']]);
    const [russian] = read(['1', 'Иванов', 'Пётр', '', 'секретарь', 'секретарь', SITE.replace('M', 'М'), '']);
    expect(russian?.faults.map(({ message }) => message).join()).toMatch(/русские буквы «М».*Есть участок 50MS0095/);
  });

  it('names every fault of every row', () => {
    const rows = read(
      ['1', '', '', '', '', 'директор', 'XX', 'ы'],
      ['2', 'Иванов', 'Пётр', '', 'секретарь', 'секретарь', OTHER, 'ivanov.ii'],
      ['3', 'Иванов', 'Пётр', '', 'секретарь', 'секретарь', OTHER, 'drugoy'],
      ['4', 'Админов', 'Пётр', '', 'админ', 'Администратор', SITE, ''],
    );
    const words = rows.map(({ faults }) => faults.map(({ field, message }) => `${field}: ${message}`).join(' '));
    expect(words[0]).toMatch(
      /fullName.*position.*role: Роль «директор» не понята.*login.*siteId: «XX» — не код участка/,
    );
    expect(words[1]).toContain('Логин ivanov.ii занят: дайте другой или оставьте пустым');
    expect(words[2]).toContain('Этот человек уже есть в строке 3');
    expect(words[3]).toContain('не принадлежат участку');
  });

  it('says of an empty role that it is empty, and of a site’s name that its code is asked', () => {
    const name = 'Судебный участок № 95 Люберецкого судебного района';
    const [row] = read(['1', 'Иванов', 'Пётр', '', 'секретарь', '', name, '']);
    expect(row?.faults.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Роль не указана: напишите одно из: Секретарь/) as string,
      `«${name}» — не код участка: напишите код, например ${SITE}, а не название.`,
    ]);
  });

  it('says of a login that it names twice where it stands, and of one that is given what to do', () => {
    const rows = read(
      ['1', 'Первова', 'Анна', '', 'секретарь', 'секретарь', SITE, 'anna'],
      ['2', 'Вторая', 'Анна', '', 'секретарь', 'секретарь', SITE, 'Anna'],
      ['3', 'Третья', 'Анна', '', 'секретарь', 'секретарь', SITE, 'ivanov.ii'],
    );
    const words = rows.map(({ faults }) => faults.map(({ message }) => message).join(' '));
    expect(words).toEqual([
      '',
      'Логин anna уже стоит в строке 2: дайте другой или оставьте пустым, программа составит его сама.',
      'Логин ivanov.ii занят: дайте другой или оставьте пустым, программа составит его сама.',
    ]);
  });
});

describe('a person who may be there already', () => {
  const there = { position: 'судья', role: 'supervisor', siteId: SITE, isActive: false } as const;
  const people = [{ ...there, login: 'sudev.pl', fullName: 'Судьёв Пётр Львович' }];
  const rules = { manager: manager('admin'), sites: new Set([SITE]), takenLogins: new Set(['sudev.pl']), people };
  const read = (...rows: readonly (readonly string[])[]) =>
    peopleOfSheet(
      {
        columns: ['ФИО', 'Должность', 'Роль', 'Участок', 'Логин'],
        rows: rows.map(([name = '', login = ''], at) => ({
          place: at + 2,
          cells: [name, `с${at}`, 'судья', SITE, login],
        })),
      },
      rules,
    );

  it('is known by surname and what both names give of the rest; other names are other people', () => {
    const same = ['СУДЬЕВ ПЕТР ЛЬВОВИЧ', 'Судьёв П. Л.', 'Судьёв Пётр', 'Судьёв П.Л.'];
    const others = ['Судьёв Пётр Ильич', 'Судьёва Пётр Львович', 'Судьёв', 'Судьёв И. Л.'];
    const isAskedOf = (name: string) => mayBeOnePerson('Судьёв Пётр Львович', name);
    expect([same.map(isAskedOf), others.map(isAskedOf)]).toEqual([same.map(() => true), others.map(() => false)]);
  });

  it('is asked about at its row, in the sheet too, and a taken login is told with its holder', () => {
    const [mine, twice, login, other] = read(
      ...[['Судьёв П. Л.'], ['Судьев Петр'], ['Судьёв Пётр Львович', 'sudev.pl'], ['Другой Пётр', 'sudev.pl']],
    );
    expect(mine).toMatchObject({ faults: [], namesakes: people, likeRows: [] });
    expect(twice).toMatchObject({ faults: [], namesakes: people, likeRows: [2] });
    const who = 'Судьёв Пётр Львович, судья: логин sudev.pl, роль «Судья (начальник)», участок 50MS0095, заблокирован';
    expect(login?.faults.map(({ message }) => message)).toEqual([
      `Этот человек уже заведён: ${who}. Уберите строку; другому человеку дайте другой логин.`,
    ]);
    expect(other?.faults.map(({ message }) => message).join()).toContain(
      `Логин sudev.pl занят (${who}). Тот же человек`,
    );
  });
});

describe('a password', () => {
  it('is judged by its length and by how soon it is guessed, never by its signs', async () => {
    const judged: readonly (readonly [password: string, words: RegExp | null])[] = [
      ['корова стол дождь', null],
      ['korovastoldozhd', null],
      ['одиннадцать', /короче 12 знаков/],
      ['password2026!', /подбирают/],
      ['йцукенгшщзхъ', /подбирают/],
      ['Пароль123456', /подбирают/],
      ['qwerty123456', /подбирают/],
      ['паропаропаро', /разных|подбирают/],
      ['petrova-letom-doma', /содержать логин/],
    ];
    for (const [password, words] of judged) {
      const fault = await newPasswordFault(password, 'petrova');
      if (words === null) expect(fault, password).toBeNull();
      else expect(fault, password).toMatch(words);
    }
  });
});

describe('a device', () => {
  it('is named by browser and system and by nothing more', () => {
    const yandex =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 YaBrowser/24.1 Safari/537.36';
    expect([deviceWords(yandex), deviceWords('curl/8'), deviceWords(undefined)]).toEqual([
      ...['Яндекс Браузер, Windows', 'Программа', 'Программа'],
    ]);
  });
});
