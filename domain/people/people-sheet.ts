import type { Fault } from '../documents/fault.ts';
import { placesOfHeads, plainHead } from '../documents/sheet-heads.ts';
import { latinCapitals } from '../letters/latin-capitals.ts';
import { isSiteCode } from '../letters/letter-number.ts';
import { loginFault, storedLogin } from './account-rules.ts';
import { loginOf } from './login-of-name.ts';
import { standingRefusal, type PeopleManager } from './management.ts';
import { mayBeOnePerson, namesakesOf, namesakeWords, type Namesake } from './namesake.ts';
import { ROLE_NAMES, ROLES, type Role } from './role.ts';

/** Rows of one sheet; a court has fewer people. */
export const MAX_IMPORTED_PEOPLE = 500;

/** By what heads each field is known; the first is how it is told to people. */
export const PEOPLE_HEADS = {
  fullName: ['ФИО', 'Фамилия, имя, отчество', 'Фамилия Имя Отчество', 'Сотрудник'],
  surname: ['Фамилия'],
  givenName: ['Имя'],
  patronymic: ['Отчество'],
  position: ['Должность'],
  role: ['Роль', 'Права'],
  siteId: ['Участок', 'Код участка'],
  login: ['Логин', 'Имя для входа'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type PeopleField = keyof typeof PEOPLE_HEADS;

/**
 * Other words for a role, posts of staff lists among them, each in full: «судья в отставке» or «не судья» signs nothing, and a part of a word
 * gives no right. What is not here is asked for at its row.
 */
const ROLE_WORDS: Readonly<Partial<Record<Role, readonly string[]>>> = {
  clerk: [
    ...['секретарь суда', 'секретарь судебного заседания', 'секретарь судебного участка', 'секретарь участка'],
    ...['помощник', 'помощник судьи', 'помощник мирового судьи', 'делопроизводитель', 'архивариус'],
    ...['специалист', 'ведущий специалист', 'главный специалист', 'старший специалист', 'консультант'],
  ],
  supervisor: [
    ...['судья', 'мировой судья', 'начальник', 'руководитель'],
    ...['председатель', 'председатель суда', 'подписывающий'],
  ],
  admin: ['администратор установки'],
  auditor: ['аудитор', 'ревизор'],
};

/** A row as a person, with everything that is wrong with it. */
export interface PersonRow {
  /** Number of the row in the sheet. */
  readonly place: number;
  readonly login: string;
  readonly fullName: string;
  readonly position: string;
  readonly role: Role;
  readonly siteId: string | null;
  readonly faults: readonly Fault[];
  /** Accounts that may be this person's: he is made only when someone says that he is another one. */
  readonly namesakes?: readonly Namesake[];
  /** Rows above that may be this person's: the same question. */
  readonly likeRows?: readonly number[];
  /** Of the person it became; absent: of none. */
  readonly id?: string;
}

/** What rows are judged by. */
export interface PeopleSheetRules {
  readonly manager: PeopleManager;
  readonly sites: ReadonlySet<string>;
  readonly takenLogins: ReadonlySet<string>;
  /** Those whom this manager sees: nobody else is told about. */
  readonly people: readonly Namesake[];
}

/** A cell that is one of our heads. */
export function isPeopleHead(cell: string): boolean {
  return placesOfHeads([cell], PEOPLE_HEADS).size > 0;
}

/** Columns without which a sheet is not one of people; in words. */
export function missingPeopleColumns(heads: readonly string[]): readonly string[] {
  const places = placesOfHeads(heads, PEOPLE_HEADS);
  const isNamed = places.has('fullName') || (places.has('surname') && places.has('givenName'));
  const missing: PeopleField[] = [...(isNamed ? [] : ['fullName' as const])];
  for (const field of ['position', 'role'] as const) if (!places.has(field)) missing.push(field);
  return missing.map((field) => PEOPLE_HEADS[field][0]);
}

/** Columns that are not read; shown, so that nobody thinks they were. */
export function unreadColumns(heads: readonly string[]): readonly string[] {
  const read = new Set(placesOfHeads(heads, PEOPLE_HEADS).values());
  return heads.filter((head, at) => head !== '' && !read.has(at));
}

/** Every row by the rules of one person, against those who are there and the rows before it. */
export function peopleOfSheet(
  table: { readonly columns: readonly string[]; readonly rows: readonly SheetRow[] },
  rules: PeopleSheetRules,
): readonly PersonRow[] {
  const places = placesOfHeads(table.columns, PEOPLE_HEADS);
  const taken = new Set(rules.takenLogins);
  const loginAt = new Map<string, number>();
  const firstOf = new Map<string, number>();
  const good: PersonRow[] = [];
  return table.rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map((row) => {
      const person = personOfRow(row, places, { ...rules, takenLogins: taken }, loginAt);
      const same = `${plainHead(person.fullName)}|${person.siteId ?? ''}|${plainHead(person.position)}`;
      const first = person.fullName === '' ? undefined : firstOf.get(same);
      firstOf.set(same, first ?? row.place);
      if (person.login !== '' && !taken.has(person.login)) loginAt.set(person.login, row.place);
      if (person.login !== '') taken.add(person.login);
      const twice = first === undefined ? [] : [fault('fullName', `Этот человек уже есть в строке ${first}.`)];
      const judged = { ...person, faults: [...person.faults, ...twice] };
      if (judged.faults.length > 0) return judged;
      const asked = { ...judged, ...whoItMayBe(judged.fullName, rules.people, good) };
      good.push(asked);
      return asked;
    });
}

/** Whether somebody has to say that this is another person than those whom his row names. */
export function isAsked({ faults, namesakes = [], likeRows = [] }: PersonRow): boolean {
  return faults.length === 0 && namesakes.length + likeRows.length > 0;
}

function whoItMayBe(fullName: string, people: readonly Namesake[], above: readonly PersonRow[]) {
  const namesakes = namesakesOf(fullName, people);
  const likeRows = above.filter((row) => mayBeOnePerson(row.fullName, fullName)).map(({ place }) => place);
  return { namesakes, likeRows };
}

export interface SheetRow {
  readonly place: number;
  readonly cells: readonly string[];
}

function personOfRow(
  { place, cells }: SheetRow,
  places: ReadonlyMap<PeopleField, number>,
  { manager, sites, takenLogins, people }: PeopleSheetRules,
  loginAt: ReadonlyMap<string, number>,
): PersonRow {
  const cell = (field: PeopleField): string => (cells[places.get(field) ?? -1] ?? '').trim().replaceAll(/\s+/g, ' ');
  const fullName = cell('fullName') || [cell('surname'), cell('givenName'), cell('patronymic')].join(' ').trim();
  const role = roleOf(cell('role'));
  const siteId =
    cell('siteId') === ''
      ? role === 'admin' || role === 'auditor'
        ? null
        : manager.siteId
      : cell('siteId').toUpperCase();
  const typed = storedLogin(cell('login'));
  const login = typed === '' ? loginOf(fullName, takenLogins) : typed;
  const faults = [
    ...(fullName === '' ? [fault('fullName', 'Имя не указано.')] : []),
    ...(cell('position') === '' ? [fault('position', 'Должность не указана.')] : []),
    ...(role === null ? [fault('role', roleWords(cell('role')))] : []),
    // Without a name there is no login to speak of, unless one is typed.
    ...(login === '' && fullName === ''
      ? []
      : loginFaults(login, takenLogins, { at: loginAt.get(login), people, fullName })),
    ...(siteId !== null && !sites.has(siteId) ? [fault('siteId', siteWords(cell('siteId') || siteId, sites))] : []),
    ...(role === null ? [] : wordsAsFault('role', standingRefusal(manager, null, { role, siteId }))),
  ];
  return { place, login, fullName, position: cell('position'), role: role ?? 'clerk', siteId, faults };
}

const OTHER_LOGIN = 'дайте другой или оставьте пустым, программа составит его сама';

interface LoginHolders {
  /** The row of the sheet that has it already. */
  readonly at: number | undefined;
  readonly people: readonly Namesake[];
  /** Who is to have it. */
  readonly fullName: string;
}

function loginFaults(login: string, taken: ReadonlySet<string>, { at, people, fullName }: LoginHolders): Fault[] {
  if (at !== undefined) return [fault('login', `Логин ${login} уже стоит в строке ${at}: ${OTHER_LOGIN}.`)];
  if (taken.has(login)) {
    return [
      fault(
        'login',
        takenWords(
          login,
          people.find((person) => person.login === login),
          fullName,
        ),
      ),
    ];
  }
  return wordsAsFault('login', loginFault(login));
}

/** Of another's login a free one is no way out for the person who has it: he would be made a second time. */
function takenWords(login: string, holder: Namesake | undefined, fullName: string): string {
  if (holder === undefined) return `Логин ${login} занят: ${OTHER_LOGIN}.`;
  if (mayBeOnePerson(holder.fullName, fullName)) {
    return `Этот человек уже заведён: ${namesakeWords(holder)}. Уберите строку; другому человеку дайте другой логин.`;
  }
  return `Логин ${login} занят (${namesakeWords(holder)}). Тот же человек — уберите строку; другой — ${OTHER_LOGIN}.`;
}

/** Codes are Latin: a Russian letter that looks like one is not seen by eye. */
function siteWords(typed: string, sites: ReadonlySet<string>): string {
  const siteId = typed.toUpperCase();
  if (!isSiteCode(latinCapitals(siteId))) {
    const [example = '50MS0095'] = sites;
    return `«${shortened(typed)}» — не код участка: напишите код, например ${example}, а не название.`;
  }
  const russian = [...new Set(siteId.match(/[А-ЯЁ]/gu) ?? [])].map((letter) => `«${letter}»`).join(', ');
  if (russian === '') return `Участка ${siteId} нет.`;
  const latin = latinCapitals(siteId);
  const meant = sites.has(latin) ? ` Есть участок ${latin}: напишите его код латинскими буквами.` : '';
  return `Участка ${siteId} нет: в коде русские буквы ${russian}, а код пишут латинскими.${meant}`;
}

function roleOf(word: string): Role | null {
  const plain = plainHead(word);
  const isIt = (role: Role): boolean =>
    [role, plainHead(ROLE_NAMES[role]), ...(ROLE_WORDS[role] ?? [])].includes(plain);
  return ROLES.find(isIt) ?? null;
}

function roleWords(typed: string): string {
  return typed === '' ? `Роль не указана: ${roleList()}.` : `Роль «${shortened(typed)}» не понята: ${roleList()}.`;
}

const SHOWN_SIGNS = 80;

/** What was typed, to be recognised by. */
function shortened(typed: string): string {
  return typed.length > SHOWN_SIGNS ? `${typed.slice(0, SHOWN_SIGNS)}…` : typed;
}

function roleList(): string {
  return `напишите одно из: ${Object.values(ROLE_NAMES).join(', ')}`;
}

function wordsAsFault(field: PeopleField, words: string | null): Fault[] {
  return words === null ? [] : [fault(field, words)];
}

function fault(field: PeopleField, message: string): Fault {
  return { code: 'person_wrong', field, message };
}
