import { dayWords } from '../work/plain-text.ts';
import { furtherSheets, lacksSheets, sheetsOf } from './sheets.ts';
import { exactly, moneyText, priceOf, type Money, type PricedLetter, type Tariff } from './tariff.ts';
import { VAT_LABEL } from './vat.ts';

/** Said wherever a sum stands: by which tariffs it was counted, and how far it can be trusted. */
export function tariffCaveat(used: readonly Tariff[]): string {
  const unknown = used.some(({ simpleKopecks }) => simpleKopecks === null) ? ' Цена простого письма не известна.' : '';
  const sheets = used.some(({ includedSheets }) => includedSheets !== null)
    ? ' Письмо, число листов которого ещё не известно, посчитано без листов сверх цены.'
    : '';
  const rates = new Set(used.map(({ vatPercent }) => vatPercent === null));
  const vat = rates.size > 1 ? ' НДС — только по тарифам, в которых названа ставка.' : '';
  return `Расчёт по тарифу: ${used.map(tariffText).join('; ')}. Точную сумму скажет счёт Почты.${unknown}${sheets}${vat}`;
}

function tariffText(tariff: Tariff): string {
  const { validFrom, electronicKopecks, paperKopecks, simpleKopecks } = tariff;
  const simple = simpleKopecks === null ? '' : `, ${one(simpleKopecks)} за простое`;
  const added = addedTexts(tariff).map((text) => `, ${text}`);
  return `с ${dayWords(validFrom)} — ${one(electronicKopecks)} за письмо, вручённое электронно, ${one(paperKopecks)} за напечатанное${simple}${added.join('')}`;
}

/** What a tariff adds to the price of a letter and what it contains, each in words; empty where it says nothing of them. */
export function addedTexts(tariff: Tariff): readonly string[] {
  const { noticeKopecks, vatPercent } = tariff;
  return [
    ...sheetTexts(tariff),
    ...(noticeKopecks === null ? [] : [`${one(noticeKopecks)} за уведомление о вручении заказного`]),
    ...(vatPercent === null ? [] : [`${VAT_LABEL} ${String(vatPercent)} %`]),
  ];
}

function sheetTexts(tariff: Tariff): readonly string[] {
  const { includedSheets, furtherSheetElectronicKopecks: electronic, furtherSheetPaperKopecks: paper } = tariff;
  if (includedSheets === null) return [];
  const ways = [
    ...(electronic === null ? [] : [`${one(electronic)} электронно`]),
    ...(paper === null ? [] : [`${one(paper)} напечатанный`]),
  ];
  return [
    `листов в цене ${String(includedSheets)} (${SIDES[tariff.pagesPerSheet] ?? ''}), каждый следующий ${ways.join(', ')}`,
  ];
}

/** How the Post prints, by the pages that make a sheet. */
export const SIDES: Readonly<Record<number, string>> = { 1: 'печать с одной стороны', 2: 'печать с двух сторон' };

/** What a reckoned price was made of besides the price of the way: «листов 7, сверх цены 2; с уведомлением»; null: of nothing else. */
export function madeOf(expected: Money | null, tariff: Tariff, letter: PricedLetter): string | null {
  const now = priceOf(tariff, letter);
  // The tariff was entered anew since: what was reckoned then was made otherwise.
  if (now === null || expected === null || now.from !== expected.from || now.to !== expected.to) return null;
  const parts = [
    ...sheetParts(tariff, letter),
    ...(tariff.noticeKopecks !== null && letter.kind === 'registered' ? ['с уведомлением'] : []),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}

function sheetParts(tariff: Tariff, { pageCount }: PricedLetter): readonly string[] {
  if (lacksSheets(tariff, pageCount)) return [SHEETS_UNKNOWN];
  if (tariff.includedSheets === null || pageCount === null) return [];
  const further = furtherSheets(tariff, pageCount);
  const beyond = further === 0 ? '' : `, сверх цены ${String(further)}`;
  return [`листов ${String(sheetsOf(pageCount, tariff.pagesPerSheet))}${beyond}`];
}

export const SHEETS_UNKNOWN = 'без листов сверх цены: сколько их, ещё не известно';

function one(kopecks: number): string {
  return moneyText(exactly(kopecks));
}
