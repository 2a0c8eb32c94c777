import type { Sabotage } from '../kit/sabotage.ts';

const HELP = 'test/help/help.test.ts';
const DAY = 'test/web/keyboard-day.system.test.ts';
const DAY_NAME =
  'letters are written, signed, sent back, mended, batched and found, and a task is done, by keys alone, the focus always in sight';

/** Help on the spot, and everything by keyboard. */
export const HELP_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'page-without-help',
    guarantee: 'У каждой страницы есть своя справка.',
    file: 'web/help/help-sections.ts',
    find: "places: ['/overview'] }",
    replace: 'places: [] }',
    test: { file: HELP, name: 'every page of the site has a section of its own, named once' },
  },
  {
    id: 'key-told-by-nobody',
    guarantee: 'Справка называет все клавиши, которые слышит страница.',
    file: 'web/help/page-keys-list.ts',
    find: 'Object.values(PAGE_KEYS[room]));',
    replace: 'Object.values(PAGE_KEYS[room]).slice(1));',
    test: { file: HELP, name: 'lists every key that a script hears, under the name it is declared by' },
  },
  {
    id: 'read-overwrites-typed',
    guarantee: 'Взятое из документа не заменяет набранного.',
    file: 'web/public/letter-offers.js',
    find: "if (offer instanceof HTMLElement && String(new FormData(form).get(field) ?? '').trim() === '') offer.click();",
    replace: 'if (offer instanceof HTMLElement) offer.click();',
    test: {
      file: 'test/web/new-letter.system.test.ts',
      name: 'reads name, address and number off the document, offers them, and asks about what differs',
    },
  },
  {
    id: 'focus-unseen-by-keyboard',
    guarantee: 'Работая без мыши, всегда видно, где стоишь.',
    file: 'web/styles/base.css',
    find: "input[type='date']:focus-within {\n  outline: 3px solid var(--accent);",
    replace: "input[type='date']:focus-within {\n  outline: none;",
    test: { file: DAY, name: DAY_NAME },
  },
  {
    id: 'renewed-page-reloads',
    guarantee: 'Страница, которая обновляется сама, не отнимает место, на котором стоит человек.',
    file: 'web/layout/page.ts',
    find: '<noscript><meta http-equiv="refresh" content="${refreshSeconds}${where}" /></noscript>',
    replace: '<meta http-equiv="refresh" content="${refreshSeconds}${where}" />',
    test: {
      file: 'test/web/templates.test.ts',
      name: 'is loaded anew only where no script renews it: the focus and what is typed stay',
    },
  },
];
