import { isBlank } from '../work/typed-text.ts';
import { bareTaxNumber } from './tax-numbers.ts';

/** ИНН or КПП as it is kept: without the spaces and hyphens it was copied with; whatever is no number stays as typed. */
export function taxNumberText(text: string): string {
  if (isBlank(text)) return '';
  const bare = bareTaxNumber(text);
  return /^[\dA-Z]+$/.test(bare) ? bare : text.trim();
}
