import { isDay } from '../calendar/day.ts';
import type { Fault } from '../documents/fault.ts';
import { textFaults } from '../letters/text-faults.ts';
import type { Tariff } from '../post/tariff.ts';

const MOST_KOPECKS = 10_000_000;
const MAX_SOURCE = 300;
const MOST_SHEETS = 100;
const MOST_VAT = 99;

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
  includedSheets: (sheets) =>
    sheets === null || isWithin(sheets, 1, MOST_SHEETS)
      ? []
      : [
          fault(
            'includedSheets',
            `Листов в цене: целое число от 1 до ${String(MOST_SHEETS)}; пусто — листы не считаются.`,
          ),
        ],
  furtherSheetElectronicKopecks: (kopecks) =>
    addedFaults('furtherSheetElectronicKopecks', kopecks, 'Каждый следующий лист, вручённое электронно'),
  furtherSheetPaperKopecks: (kopecks) =>
    addedFaults('furtherSheetPaperKopecks', kopecks, 'Каждый следующий лист, напечатанное и простое'),
  pagesPerSheet: (pages) =>
    isWithin(pages, 1, 2)
      ? []
      : [fault('pagesPerSheet', 'Как печатает Почта: с одной стороны листа (1) или с двух (2).')],
  noticeKopecks: (kopecks) => addedFaults('noticeKopecks', kopecks, 'Уведомление о вручении заказного'),
  vatPercent: (percent) =>
    percent === null || isWithin(percent, 0, MOST_VAT)
      ? []
      : [
          fault(
            'vatPercent',
            `НДС в этих ценах: целое число процентов от 0 до ${String(MOST_VAT)}; пусто — не известен.`,
          ),
        ],
  source: (source) => textFaults(source, { field: 'source', label: 'Источник', maxLength: MAX_SOURCE, required: true }),
};

/** Everything that is wrong with a tariff as it was typed, by its fields. */
export function tariffFaults(tariff: Tariff): readonly Fault[] {
  return [
    ...TARIFF_RULES.validFrom(tariff.validFrom),
    ...TARIFF_RULES.electronicKopecks(tariff.electronicKopecks),
    ...TARIFF_RULES.paperKopecks(tariff.paperKopecks),
    ...TARIFF_RULES.simpleKopecks(tariff.simpleKopecks),
    ...TARIFF_RULES.includedSheets(tariff.includedSheets),
    ...TARIFF_RULES.furtherSheetElectronicKopecks(tariff.furtherSheetElectronicKopecks),
    ...TARIFF_RULES.furtherSheetPaperKopecks(tariff.furtherSheetPaperKopecks),
    ...TARIFF_RULES.pagesPerSheet(tariff.pagesPerSheet),
    ...TARIFF_RULES.noticeKopecks(tariff.noticeKopecks),
    ...TARIFF_RULES.vatPercent(tariff.vatPercent),
    ...sheetFaults(tariff),
    ...TARIFF_RULES.source(tariff.source),
  ];
}

/** A price of further sheets says nothing without the sheets that are paid already, nor these without a price. */
function sheetFaults(tariff: Tariff): readonly Fault[] {
  const { includedSheets, furtherSheetElectronicKopecks, furtherSheetPaperKopecks } = tariff;
  const isPriced = furtherSheetElectronicKopecks !== null || furtherSheetPaperKopecks !== null;
  if (isPriced === (includedSheets !== null)) return [];
  return isPriced
    ? [fault('includedSheets', 'Листов в цене: укажите, сколько листов уже оплачено, раз следующие стоят отдельно.')]
    : [
        fault(
          'furtherSheetPaperKopecks',
          'Каждый следующий лист: укажите его цену или оставьте «Листов в цене» пустым.',
        ),
      ];
}

function addedFaults(field: string, kopecks: number | null, label: string): readonly Fault[] {
  if (kopecks === null) return [];
  return priceFaults(field, kopecks, `${label}: рубли вида 3,00, больше нуля; пусто — ничего не добавляется.`);
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** The Post carries nothing for nothing: a price of nothing is one that was not typed. */
function priceFaults(field: string, kopecks: number, words: string): readonly Fault[] {
  return Number.isInteger(kopecks) && kopecks > 0 && kopecks <= MOST_KOPECKS ? [] : [fault(field, words)];
}

function fault(field: string, message: string): Fault {
  return { code: `${field}_wrong`, field, message };
}
