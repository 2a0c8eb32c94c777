import type { Sabotage } from '../kit/sabotage.ts';

const SEARCH = 'test/letters/search.system.test.ts';
const CASE_NUMBER = {
  file: 'test/letters/case-number.system.test.ts',
  name: 'is kept without what was typed before it, from the form as from REST, and a wrong one is refused at its field',
};

/** What people type, and how it is found again. */
export const TYPED_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'refused-form-without-address',
    guarantee:
      'Страница с ошибками формы имеет адрес: перезагрузка, «Назад» и «Вперёд» показывают её и ничего не отправляют.',
    file: 'api/typed/addressed-answers.ts',
    find: 'if (isTold(c.res.status) || isPage(c)) await giveAddress(c, answers, owner);',
    replace: 'if (isPage(c)) await giveAddress(c, answers, owner);',
    test: {
      file: 'test/web/typed.system.test.ts',
      name: 'that was refused stands at an address: a reload and Forward show it, Back leads to the draft, nothing is doubled',
    },
  },
  {
    id: 'taken-form-without-address',
    guarantee:
      'Страница, к которой привела форма, имеет адрес: перезагрузка и «Назад» показывают её и ничего не делают второй раз.',
    file: 'api/typed/addressed-answers.ts',
    find: 'if (isTold(c.res.status) || isPage(c)) await giveAddress(c, answers, owner);',
    replace: 'if (isTold(c.res.status)) await giveAddress(c, answers, owner);',
    test: {
      file: 'test/web/typed.system.test.ts',
      name: 'leads to pages of an act with many that stand at addresses: Back and a reload show them and do nothing twice',
    },
  },
  {
    id: 'renewing-page-dies',
    guarantee: 'Страница хода без сети остаётся на экране и обновляется, когда сеть вернулась.',
    file: 'web/public/renewing.js',
    find: '.catch(() => how)',
    replace: '.catch(() => (location.reload(), how))',
    test: {
      file: 'test/web/typed.system.test.ts',
      name: 'as rows of a table leads to a page that renews itself: without a network it stands, and goes on when that is back',
    },
  },
  {
    id: 'renewing-page-anew',
    guarantee: 'Страница хода берёт новое в себя и не загружается заново под тем, кто на ней стоит.',
    file: 'web/public/renewing.js',
    find: '/-(renewing|typed',
    replace: '/\\/(renewing|typed',
    test: {
      file: 'test/web/typed.system.test.ts',
      name: 'as rows of a table leads to a page that renews itself: without a network it stands, and goes on when that is back',
    },
  },
  {
    id: 'renewing-page-old-counts',
    guarantee: 'Страница хода обновляет и числа меню: после подписания в нём не остаётся того, что уже подписано.',
    file: 'web/public/renewing.js',
    find: '  takeCounts(page);\n  return',
    replace: '  return',
    test: {
      file: 'test/web/typed.system.test.ts',
      name: 'as rows of a table leads to a page that renews itself: without a network it stands, and goes on when that is back',
    },
  },
  {
    id: 'search-forms-differ',
    guarantee: 'База и программа приводят текст к одному и тому же виду поиска.',
    file: 'domain/search/search-form.ts',
    find: '(sign) => READING.get(sign) ?? sign',
    replace: '(sign) => sign',
    test: { file: SEARCH, name: 'reads one form: the database brings every text to the very form of the program' },
  },
  {
    id: 'search-as-typed',
    guarantee: 'Письмо находится в любом написании номера или имени.',
    file: 'domain/search/search-terms.ts',
    find: 'const words = searchWords(text);',
    replace: 'const words = text.split(/\\s+/);',
    test: { file: SEARCH, name: 'finds a letter by any spelling of a name, whichever of them was written' },
  },
  {
    id: 'search-grouped-shpi',
    guarantee: 'ШПИ находится с любыми пробелами и дефисами.',
    file: 'domain/search/search-form.ts',
    find: "(digits) => digits.replace(/[ -]/g, '')",
    replace: '(digits) => digits',
    test: {
      file: SEARCH,
      name: 'finds by numbers with any spaces, hyphens or a look-alike letter: the letter’s own and the tracking number',
    },
  },
  {
    id: 'case-number-as-typed',
    guarantee: 'Номер дела хранится без «дело» и «№» перед ним.',
    file: 'domain/letters/letter-texts.ts',
    find: 'kept: caseNumberText,',
    replace: 'kept: String,',
    test: CASE_NUMBER,
  },
  {
    id: 'short-year-another',
    guarantee: 'Номер дела с годом двумя цифрами — тот же номер.',
    file: 'domain/letters/case-number.ts',
    find: "`${century ?? (Number(short) < FIRST_SHORT_YEAR ? '20' : '19')}${short}`",
    replace: "`${century ?? ''}${short}`",
    test: {
      file: 'test/letters/repeat.system.test.ts',
      name: 'a number in common among several, zeros before it and the other keyboard make no other case',
    },
  },
  {
    id: 'case-number-anything',
    guarantee: 'То, что номером дела быть не может, не принимается.',
    file: 'domain/letters/letter-texts.ts',
    find: 'faults: caseNumberFaults,',
    replace: 'faults: () => [],',
    test: CASE_NUMBER,
  },
  {
    id: 'unseen-is-text',
    guarantee: 'Текст из одних невидимых знаков — пустой, где бы его ни набрали.',
    file: 'domain/work/typed-text.ts',
    find: "text.replace(UNSEEN, '') === ''",
    replace: "text.trim() === ''",
    test: {
      file: 'test/work/tasks.system.test.ts',
      name: 'a comment of nothing that can be seen is refused and written nowhere',
    },
  },
  {
    id: 'list-glued-words',
    guarantee: 'В строке списка слова разных полей не слипаются.',
    file: 'web/letters/list/letter-cells.ts',
    find: '${statusPill(letter.status, letter.outcome)} ${awaitingLine',
    replace: '${statusPill(letter.status, letter.outcome)}${awaitingLine',
    test: {
      file: 'test/web/templates.test.ts',
      name: 'never glue a comment to the case it stands by, nor a status to what is awaited',
    },
  },
  {
    id: 'signed-number-rewritten',
    guarantee: 'Обновление установки не меняет номера дела в подписанном письме.',
    file: 'db/migrations/Migration20261128000060_search_form.ts',
    find: "('draft', 'needs_fix', 'returned')",
    replace: "('draft', 'needs_fix', 'returned', 'signed')",
    test: {
      file: 'test/letters/search-upgrade.system.test.ts',
      name: 'finds its old letters in any spelling, and only those yet to be sent lose the «№» typed before the number',
    },
  },
];
