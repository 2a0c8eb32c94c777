import { isDay } from '../calendar/day.ts';
import type { Fault } from '../documents/fault.ts';
import { textFaults } from '../letters/text-faults.ts';
import type { Tariff } from '../post/tariff.ts';

const MOST_KOPECKS = 10_000_000;
const MAX_SOURCE = 300;

/** Everything that is wrong with a tariff as it was typed, by its fields. */
export function tariffFaults({
  validFrom,
  electronicKopecks,
  paperKopecks,
  simpleKopecks,
  source,
}: Tariff): readonly Fault[] {
  return [
    ...(isDay(validFrom) ? [] : [fault('validFrom', 'Действует с: ожидается день вида 2026-11-24.')]),
    ...priceFaults('electronicKopecks', electronicKopecks, 'Заказное, вручённое электронно: рубли вида 32,40.'),
    ...priceFaults('paperKopecks', paperKopecks, 'Заказное, напечатанное Почтой: рубли вида 64,80.'),
    ...priceFaults('simpleKopecks', simpleKopecks ?? 0, 'Простое: рубли вида 29,00; пусто — цена не известна.'),
    ...textFaults(source, { field: 'source', label: 'Источник', maxLength: MAX_SOURCE, required: true }),
  ];
}

function priceFaults(field: string, kopecks: number, words: string): readonly Fault[] {
  return Number.isInteger(kopecks) && kopecks >= 0 && kopecks <= MOST_KOPECKS ? [] : [fault(field, words)];
}

function fault(field: string, message: string): Fault {
  return { code: `${field}_wrong`, field, message };
}
