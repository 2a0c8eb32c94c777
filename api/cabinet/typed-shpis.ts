import { isRightShpi } from '#domain/cabinet/found-words.ts';
import { ApplicationError } from '../errors.ts';
import { wrongShpi } from './refusals.ts';

/** A ШПИ as somebody has typed it, without its spaces; null: nothing. */
export function typedShpi(text: string): string | null {
  return text.replaceAll(/\s/g, '').toUpperCase() || null;
}

/** Those that were typed, by letter. @throws ApplicationError `conflict` for a wrong one, or when there is none */
export function typedShpis(typed: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const filled = new Map([...typed].flatMap(([id, text]) => [[id, typedShpi(text)] as const].filter(isFilled)));
  const wrong = [...filled.values()].find((shpi) => !isRightShpi(shpi));
  if (wrong !== undefined) throw wrongShpi(wrong);
  if (filled.size > 0) return filled;
  throw new ApplicationError('conflict', { detail: 'Впишите хотя бы один ШПИ.' });
}

function isFilled(pair: readonly [string, string | null]): pair is readonly [string, string] {
  return pair[1] !== null;
}
