import type { CellValue } from 'exceljs';

/** A cell as the Post reads it: text, without the edges' spaces. Numbers are written without an exponent. */
export function cellText(value: CellValue): string {
  return rawText(value).replaceAll('\u00A0', ' ').trim();
}

function rawText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value).toString() : String(value);
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('text' in value) return rawText(value.text);
  if ('error' in value) return value.error;
  return rawText(value.result);
}
