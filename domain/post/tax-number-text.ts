import { isBlank } from '../work/typed-text.ts';

/** ИНН or КПП as it is kept: without the spaces and hyphens it was copied with; whatever is no number stays as typed. */
export function taxNumberText(text: string): string {
  if (isBlank(text)) return '';
  const bare = text.replaceAll(/[\s\u00A0\u200B\u2010-\u2015\u2212-]/gu, '');
  return /^[\dA-Z]+$/.test(bare) ? bare : text.trim();
}
