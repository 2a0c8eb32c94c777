import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Nothing is typed here but what must not be kept. */
const NEVER_KEPT: readonly string[] = [
  'web/people/login-page.ts',
  'web/people/factor-cards.ts',
  'web/people/factor-pages.ts',
  'web/people/confirm-page.ts',
];

const FORM = /<form\b[^>]*method="post"[^>]*>[\s\S]*?<\/form>/g;
const WRITTEN_IN = /textField\(|<textarea/;
/** What is chosen there only narrows the list. */
const ONLY_NARROWED: readonly string[] = ['web/engine/processes-page.ts', 'web/journal/journal-page.ts'];
const FOUND_BY = /<form\b[^>]*method="get"[^>]*>[\s\S]*?<\/form>/g;
const CHOSEN_IN = /(?:selectField|dayField|checkField)\(|<select\b|type="date"/g;

describe('forms in which people write', () => {
  it('keep what is typed, each of them', () => {
    const sources = globSync('web/**/*.ts').filter((file) => !NEVER_KEPT.includes(file));
    const forms = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(FORM)].map(([markup]) => ({ file, markup })),
    );
    const written = forms.filter(({ markup }) => WRITTEN_IN.test(markup));
    expect(written.length).toBeGreaterThan(10);
    expect(written.filter(({ markup }) => !markup.includes('data-typed')).map(({ file }) => file)).toEqual([]);
  });

  it('keep what is chosen, where more than one thing is', () => {
    const lost = globSync('web/**/*.ts').filter((file) => {
      if ([...NEVER_KEPT, ...ONLY_NARROWED].includes(file)) return false;
      const posted = readFileSync(file, 'utf8').replaceAll(FOUND_BY, '');
      const isChosenIn = (posted.match(CHOSEN_IN) ?? []).length > 1;
      return isChosenIn && posted.match(FORM) !== null && !posted.includes('data-typed');
    });
    expect(lost).toEqual([]);
  });
});
