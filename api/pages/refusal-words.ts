import { capitalised } from '#domain/work/capitalised.ts';

/** What a name of the interface is called on the page that was asked. */
export type PageLabels = Readonly<Record<string, string>>;

const NAMED = /^([a-z]\w*)(?:, [a-z]\w*)*: ([\s\S]+)$/;
const STARTS: PageLabels = { cursor: 'Такого места в списке нет: начните с начала.' };

/** A refusal as people read it: a program is told which parameter is wrong, whoever sees a page has no parameters. */
export function refusalWords(detail: string, labels: PageLabels = {}): string {
  const [, name = '', words = ''] = NAMED.exec(detail) ?? [];
  if (name === '') return detail;
  const label = labels[name];
  return STARTS[name] ?? (label === undefined ? capitalised(words) : `${label}: ${words}`);
}
