/**
 * Regions by the first three digits of the postal index. Source: the Post's own scheme of six-digit indexes (first three — the city or the
 * region of the office), as published lists of it agree; the districts that were joined (Taimyr, Evenkia, Ust-Orda, Aginskoye, Koryakia)
 * keep their digits in the region they belong to. An index outside these lines is counted as «не определён», never guessed.
 */
const RANGES = [
  ['moscow', 'Москва', [[101, 135]]],
  ['moscow-region', 'Московская область', [[140, 144]]],
  ['yaroslavl', 'Ярославская область', [[150, 152]]],
  ['ivanovo', 'Ивановская область', [[153, 155]]],
  ['kostroma', 'Костромская область', [[156, 157]]],
  ['vologda', 'Вологодская область', [[160, 162]]],
  ['arkhangelsk', 'Архангельская область и НАО', [[163, 166]]],
  ['komi', 'Республика Коми', [[167, 169]]],
  ['tver', 'Тверская область', [[170, 172]]],
  ['novgorod', 'Новгородская область', [[173, 175]]],
  ['pskov', 'Псковская область', [[180, 182]]],
  ['murmansk', 'Мурманская область', [[183, 184]]],
  ['karelia', 'Республика Карелия', [[185, 186]]],
  ['leningrad', 'Ленинградская область', [[187, 188]]],
  ['petersburg', 'Санкт-Петербург', [[190, 199]]],
  ['smolensk', 'Смоленская область', [[214, 216]]],
  ['kaliningrad', 'Калининградская область', [[236, 238]]],
  ['bryansk', 'Брянская область', [[241, 243]]],
  ['kaluga', 'Калужская область', [[248, 249]]],
  ['crimea', 'Республика Крым', [[295, 298]]],
  ['sevastopol', 'Севастополь', [[299, 299]]],
  ['tula', 'Тульская область', [[300, 301]]],
  ['oryol', 'Орловская область', [[302, 303]]],
  ['kursk', 'Курская область', [[305, 307]]],
  ['belgorod', 'Белгородская область', [[308, 309]]],
  ['rostov', 'Ростовская область', [[344, 347]]],
  [
    'krasnodar',
    'Краснодарский край и Адыгея',
    [
      [350, 354],
      [385, 385],
    ],
  ],
  ['stavropol', 'Ставропольский край', [[355, 357]]],
  ['kalmykia', 'Республика Калмыкия', [[358, 359]]],
  ['kabardino-balkaria', 'Кабардино-Балкарская Республика', [[360, 361]]],
  ['north-ossetia', 'Республика Северная Осетия — Алания', [[362, 363]]],
  ['chechnya', 'Чеченская Республика', [[364, 366]]],
  ['dagestan', 'Республика Дагестан', [[367, 368]]],
  ['karachay-cherkessia', 'Карачаево-Черкесская Республика', [[369, 369]]],
  ['ingushetia', 'Республика Ингушетия', [[386, 386]]],
  ['volgograd', 'Волгоградская область', [[400, 404]]],
  ['saratov', 'Саратовская область', [[410, 413]]],
  ['astrakhan', 'Астраханская область', [[414, 416]]],
  ['penza', 'Пензенская область', [[440, 442]]],
  ['samara', 'Самарская область', [[443, 446]]],
  ['ulyanovsk', 'Ульяновская область', [[432, 433]]],
  ['tatarstan', 'Республика Татарстан', [[420, 423]]],
  ['chuvashia', 'Чувашская Республика', [[428, 429]]],
  ['mordovia', 'Республика Мордовия', [[430, 431]]],
  ['mari-el', 'Республика Марий Эл', [[424, 425]]],
  ['udmurtia', 'Удмуртская Республика', [[426, 427]]],
  ['bashkortostan', 'Республика Башкортостан', [[450, 453]]],
  ['chelyabinsk', 'Челябинская область', [[454, 457]]],
  ['orenburg', 'Оренбургская область', [[460, 462]]],
  ['ryazan', 'Рязанская область', [[390, 391]]],
  ['tambov', 'Тамбовская область', [[392, 393]]],
  ['voronezh', 'Воронежская область', [[394, 397]]],
  ['lipetsk', 'Липецкая область', [[398, 399]]],
  ['vladimir', 'Владимирская область', [[600, 602]]],
  ['nizhny', 'Нижегородская область', [[603, 607]]],
  ['kirov', 'Кировская область', [[610, 613]]],
  ['perm', 'Пермский край', [[614, 619]]],
  ['sverdlovsk', 'Свердловская область', [[620, 624]]],
  ['tyumen', 'Тюменская область', [[625, 627]]],
  ['khanty', 'ХМАО — Югра', [[628, 628]]],
  ['yamal', 'ЯНАО', [[629, 629]]],
  ['novosibirsk', 'Новосибирская область', [[630, 633]]],
  ['tomsk', 'Томская область', [[634, 636]]],
  ['kurgan', 'Курганская область', [[640, 641]]],
  ['omsk', 'Омская область', [[644, 646]]],
  ['kemerovo', 'Кемеровская область', [[650, 654]]],
  ['khakassia', 'Республика Хакасия', [[655, 655]]],
  [
    'altai',
    'Алтайский край и Республика Алтай',
    [
      [649, 649],
      [656, 659],
    ],
  ],
  [
    'krasnoyarsk',
    'Красноярский край',
    [
      [647, 648],
      [660, 663],
    ],
  ],
  [
    'irkutsk',
    'Иркутская область',
    [
      [664, 666],
      [669, 669],
    ],
  ],
  ['tyva', 'Республика Тыва', [[667, 668]]],
  ['buryatia', 'Республика Бурятия', [[670, 671]]],
  [
    'zabaykalye',
    'Забайкальский край',
    [
      [672, 674],
      [687, 687],
    ],
  ],
  ['amur', 'Амурская область', [[675, 676]]],
  ['yakutia', 'Республика Саха (Якутия)', [[677, 678]]],
  ['khabarovsk', 'Хабаровский край и ЕАО', [[679, 682]]],
  [
    'kamchatka',
    'Камчатский край',
    [
      [683, 684],
      [688, 688],
    ],
  ],
  ['magadan', 'Магаданская область', [[685, 686]]],
  ['chukotka', 'Чукотский автономный округ', [[689, 689]]],
  ['sakhalin', 'Сахалинская область', [[693, 694]]],
  ['primorye', 'Приморский край', [[690, 692]]],
] as const satisfies readonly (readonly [string, string, readonly (readonly [number, number])[]])[];

export type RegionCode = (typeof RANGES)[number][0] | 'unknown';

export const REGIONS = Object.fromEntries([
  ...RANGES.map(([code, name]) => [code, name]),
  ['unknown', 'не определён'],
]) as Readonly<Record<RegionCode, string>>;

const OF_PREFIX = new Map<string, RegionCode>(
  RANGES.flatMap(([code, , ranges]) =>
    ranges.flatMap(([from, to]) => prefixes(from, to).map((one) => [one, code] as const)),
  ),
);

/** Every prefix that is some region's, as rows of a table. */
export const REGION_PREFIXES: readonly { readonly prefix: string; readonly region: RegionCode }[] = [...OF_PREFIX].map(
  ([prefix, region]) => ({ prefix, region }),
);

function prefixes(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}

/** By the first three digits of the index; null: the address has none. */
export function regionOf(prefix: string | null): RegionCode {
  return (prefix === null ? undefined : OF_PREFIX.get(prefix)) ?? 'unknown';
}

/** The prefixes that are this region's; of `unknown` those that are some region's: it is all the others. */
export function prefixesOf(region: RegionCode): readonly string[] {
  return [...OF_PREFIX].flatMap(([prefix, code]) => (region === 'unknown' || code === region ? [prefix] : []));
}
