/**
 * What a task of a form's difference is called: one that names its batch and what differs is told from the others of the list.
 * `words`: what `differencesToSettle` has said; tasks from before it was kept have none.
 */
export function differenceTitle(words: unknown, batch: string): string {
  const said = Array.isArray(words) ? words.filter((one) => typeof one === 'string') : [];
  const what = said.map((one) => one.replace(/\.$/, '')).join('; ');
  return `Разобрать расхождение формы 103, ${batch}${what === '' ? '' : ` — ${lowered(what)}`}`;
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
