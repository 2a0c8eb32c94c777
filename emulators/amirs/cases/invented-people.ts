import type { Chance } from './chance.ts';

/** Nobody is called so: each surname says that it is made up. */
const SURNAMES = [
  ...(['Вымыслов', 'Примеров', 'Учебнов', 'Образцов', 'Макетов', 'Пробнов', 'Условнов', 'Эталонов'] as const),
  ...([
    'Черновиков',
    'Шаблонов',
    'Тестовский',
    'Придумов',
    'Небылицын',
    'Сказочников',
    'Фантазёров',
    'Модельнов',
  ] as const),
] as const;
const MEN = ['Антип', 'Викентий', 'Гордей', 'Елисей', 'Климент', 'Лукьян', 'Модест', 'Прохор'] as const;
const WOMEN = ['Аглая', 'Василиса', 'Глафира', 'Евпраксия', 'Клавдия', 'Лукерья', 'Матрёна', 'Пелагея'] as const;
const FATHERS = ['Антипов', 'Гордеев', 'Елисеев', 'Климентов', 'Лукьянов', 'Модестов', 'Прохоров', 'Саввич'] as const;
const STREETS = ['Примерная', 'Образцовая', 'Учебная', 'Условная', 'Вымышленная', 'Пробная'] as const;
type Town = readonly [index: string, town: string];
const TOWNS: readonly [Town, ...Town[]] = [
  ['140000', 'г Люберцы'],
  ['140005', 'г Люберцы'],
  ['140050', 'рп Красково'],
  ['140070', 'рп Томилино'],
];
const COMPANIES = [
  'Вымысел',
  'Примерный долг',
  'Учебный займ',
  'Образцовая вода',
  'Условное тепло',
  'Макет-сервис',
] as const;

/** Surname, name and patronymic, in the nominative. */
export function inventedName(chance: Chance): string {
  const surname = chance.one(SURNAMES);
  const father = chance.one(FATHERS);
  const isWoman = chance.below(2) === 1;
  if (!isWoman) return `${surname} ${chance.one(MEN)} ${fatherly(father, 'ич')}`;
  const hers = surname.endsWith('ий') ? `${surname.slice(0, -2)}ая` : `${surname}а`;
  return `${hers} ${chance.one(WOMEN)} ${fatherly(father, 'на')}`;
}

function fatherly(father: string, ending: string): string {
  return father === 'Саввич' ? (ending === 'ич' ? 'Саввич' : 'Саввична') : father + ending;
}

export function inventedAddress(chance: Chance): string {
  const [index, town] = chance.one(TOWNS);
  const house = 1 + chance.below(90);
  return `${index}, Московская обл, ${town}, ул ${chance.one(STREETS)}, д ${String(house)}, кв ${String(1 + chance.below(180))}`;
}

export function inventedCompany(chance: Chance): { readonly name: string; readonly address: string } {
  const [index, town] = chance.one(TOWNS);
  const address = `${index}, Московская обл, ${town}, ул ${chance.one(STREETS)}, д ${String(1 + chance.below(40))}`;
  return { name: `ООО «${chance.one(COMPANIES)}»`, address };
}
