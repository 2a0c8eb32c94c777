import type { Role } from '#domain/people/role.ts';

/** A demo account of the rehearsal. Invented people; the passwords are printed at the start and must never be used elsewhere. */
export interface DemoPerson {
  readonly login: string;
  readonly password: string;
  readonly fullName: string;
  readonly position: string;
  readonly role: Role;
  readonly siteId: string | null;
  /** Key of the server signer in the test PKI; supervisors only. */
  readonly signerId?: string | undefined;
}

export const DEMO_SITE_ID = '50MS0095';
export const SECOND_SITE_ID = '77MS0001';

function person(details: Omit<DemoPerson, 'password'>): DemoPerson {
  return { ...details, password: `${details.login}-2026` };
}

/** Who takes part in the rehearsal. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person({
    login: 'sekretar',
    fullName: 'Примерова Анна Сергеевна',
    position: 'секретарь судебного участка',
    role: 'clerk',
    siteId: DEMO_SITE_ID,
  }),
  person({
    login: 'pomoshnik',
    fullName: 'Образцов Пётр Ильич',
    position: 'помощник мирового судьи',
    role: 'clerk',
    siteId: DEMO_SITE_ID,
  }),
  person({
    login: 'sudya',
    fullName: 'Учебная Мария Павловна',
    position: 'мировой судья',
    role: 'supervisor',
    siteId: DEMO_SITE_ID,
    signerId: 'sudya',
  }),
  person({
    login: 'nachalnik',
    fullName: 'Тренировочный Олег Андреевич',
    position: 'начальник отдела',
    role: 'supervisor',
    siteId: DEMO_SITE_ID,
    signerId: 'nachalnik',
  }),
  person({
    login: 'admin',
    fullName: 'Администратор установки',
    position: 'администратор',
    role: 'admin',
    siteId: null,
  }),
  person({
    login: 'zaveduyuschaya',
    fullName: 'Порядкова Нина Ильинична',
    position: 'заведующая канцелярией',
    role: 'site_admin',
    siteId: DEMO_SITE_ID,
  }),
  person({
    login: 'proverka',
    fullName: 'Смотров Лев Андреевич',
    position: 'ревизор',
    role: 'auditor',
    siteId: null,
  }),
  person({
    login: 'sosed',
    fullName: 'Соседова Вера Львовна',
    position: 'секретарь судебного участка',
    role: 'clerk',
    siteId: SECOND_SITE_ID,
  }),
  person({
    login: 'sosed-sudya',
    fullName: 'Дальний Игорь Олегович',
    position: 'мировой судья',
    role: 'supervisor',
    siteId: SECOND_SITE_ID,
    signerId: 'sosed-sudya',
  }),
];
