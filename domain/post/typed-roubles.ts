/** «32,40»: how a sum stands in the field that takes it; `kopecksTyped` reads it back. */
export function roublesTyped(kopecks: number): string {
  return (kopecks / 100).toFixed(2).replace('.', ',');
}

/** «64,80» and «250 000» as people write them, in kopecks; not a number for anything else. */
export function kopecksTyped(text: string): number {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^\d{1,10}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Number.NaN;
}
