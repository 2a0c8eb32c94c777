import { findPostalIndex } from '../post/postal-index.ts';

const MOSCOW = 'Europe/Moscow';

/**
 * Zones by the first three digits of the postal index, `[from, to, zone]`. Sources: the Post's division of indices by regions; zones of
 * regions — Federal Law 107-ФЗ of 03.06.2011 as amended, named as in the IANA database. Where a region has several (Yakutia, Sakhalin) it
 * is the one of its centre. Not checked by a lawyer.
 */
const ZONES: readonly (readonly [from: number, to: number, zone: string])[] = [
  [101, 135, MOSCOW],
  [140, 188, MOSCOW],
  [190, 216, MOSCOW],
  [236, 238, 'Europe/Kaliningrad'],
  [241, 409, MOSCOW],
  [410, 413, 'Europe/Saratov'],
  [414, 416, 'Europe/Astrakhan'],
  [420, 425, MOSCOW],
  [426, 427, 'Europe/Samara'],
  [428, 431, MOSCOW],
  [432, 433, 'Europe/Ulyanovsk'],
  [440, 442, MOSCOW],
  [443, 446, 'Europe/Samara'],
  [450, 462, 'Asia/Yekaterinburg'],
  [600, 613, MOSCOW],
  [614, 629, 'Asia/Yekaterinburg'],
  [630, 633, 'Asia/Novosibirsk'],
  [634, 636, 'Asia/Tomsk'],
  [640, 641, 'Asia/Yekaterinburg'],
  [644, 646, 'Asia/Omsk'],
  [647, 648, 'Asia/Krasnoyarsk'],
  [649, 649, 'Asia/Barnaul'],
  [650, 654, 'Asia/Novokuznetsk'],
  [655, 655, 'Asia/Krasnoyarsk'],
  [656, 659, 'Asia/Barnaul'],
  [660, 663, 'Asia/Krasnoyarsk'],
  [664, 666, 'Asia/Irkutsk'],
  [667, 668, 'Asia/Krasnoyarsk'],
  [669, 671, 'Asia/Irkutsk'],
  [672, 674, 'Asia/Chita'],
  [675, 678, 'Asia/Yakutsk'],
  [679, 682, 'Asia/Vladivostok'],
  [683, 684, 'Asia/Kamchatka'],
  [685, 686, 'Asia/Magadan'],
  [688, 688, 'Asia/Kamchatka'],
  [689, 689, 'Asia/Anadyr'],
  [690, 692, 'Asia/Vladivostok'],
  [693, 694, 'Asia/Sakhalin'],
];

/**
 * The addressee's zone by the index in the address; without one that is known, the court's own. A mobile number says nothing of where its
 * owner lives: it is kept when the operator or the region is changed (Federal Law 126-ФЗ of 07.07.2003, ст. 46).
 */
export function addresseeZone(address: string, siteZone: string): string {
  const found = findPostalIndex(address);
  if (!found.found) return siteZone;
  const area = Number(found.index.slice(0, 3));
  return ZONES.find(([from, to]) => area >= from && area <= to)?.[2] ?? siteZone;
}
