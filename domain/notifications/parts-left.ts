/** Which parts of a notice never left, in words: «части 2–4 не передавались»; null: there are none. @param ordinals in their order */
export function partsLeftWords(ordinals: readonly number[]): string | null {
  const [first] = ordinals;
  if (first === undefined) return null;
  if (ordinals.length === 1) return `часть ${String(first)} не передавалась`;
  const last = first + ordinals.length - 1;
  const isRun = ordinals.every((ordinal, index) => ordinal === first + index);
  return `части ${isRun ? `${String(first)}–${String(last)}` : ordinals.join(', ')} не передавались`;
}
