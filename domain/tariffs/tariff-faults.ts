import { isDay } from '../calendar/day.ts';
import type { Fault } from '../documents/fault.ts';
import { textFaults } from '../letters/text-faults.ts';
import type { Tariff } from '../post/tariff.ts';

const MOST_KOPECKS = 10_000_000;
const MAX_SOURCE = 300;

/** What is wrong with each field of a tariff as it was typed. */
export const TARIFF_RULES: { readonly [Field in keyof Tariff]: (value: Tariff[Field]) => readonly Fault[] } = {
  validFrom: (day) => (isDay(day) ? [] : [fault('validFrom', 'Действует с: ожидается день вида 2026-11-24.')]),
  electronicKopecks: (kopecks) =>
    priceFaults('electronicKopecks', kopecks, 'Заказное, вручённое электронно: рубли вида 32,40, больше нуля.'),
  paperKopecks: (kopecks) =>
    priceFaults('paperKopecks', kopecks, 'Заказное, напечатанное Почтой: рубли вида 64,80, больше нуля.'),
  simpleKopecks: (kopecks) =>
    kopecks === null
      ? []
      : priceFaults('simpleKopecks', kopecks, 'Простое: рубли вида 29,00, больше нуля; пусто — цена не известна.'),
  source: (source) => textFaults(source, { field: 'source', label: 'Источник', maxLength: MAX_SOURCE, required: true }),
};

/** Everything that is wrong with a tariff as it was typed, by its fields. */
export function tariffFaults(tariff: Tariff): readonly Fault[] {
  return [
    ...TARIFF_RULES.validFrom(tariff.validFrom),
    ...TARIFF_RULES.electronicKopecks(tariff.electronicKopecks),
    ...TARIFF_RULES.paperKopecks(tariff.paperKopecks),
    ...TARIFF_RULES.simpleKopecks(tariff.simpleKopecks),
    ...TARIFF_RULES.source(tariff.source),
  ];
}

/** The Post carries nothing for nothing: a price of nothing is one that was not typed. */
function priceFaults(field: string, kopecks: number, words: string): readonly Fault[] {
  return Number.isInteger(kopecks) && kopecks > 0 && kopecks <= MOST_KOPECKS ? [] : [fault(field, words)];
}

function fault(field: string, message: string): Fault {
  return { code: `${field}_wrong`, field, message };
}
