import type { Sabotage } from '../kit/sabotage.ts';

const TALLY = 'test/letters/letter-tally.system.test.ts';
const BOUNDED = 'test/letters/bounded-lists.system.test.ts';
const KINDS = 'test/letters/search-kinds.system.test.ts';

export const MANY_LETTERS_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'tally-forgets-what-left',
    guarantee: 'Число писем в папке верно после любых переходов.',
    file: 'db/migrations/Migration20261129000180_letter_tally.ts',
    find: '(old.site_id, old.status, -1), (new.site_id, new.status, 1)',
    replace: '(new.site_id, new.status, 1)',
    test: {
      file: TALLY,
      name: 'are true after any moves, new letters, removed ones, steps undone and folds, in whatever order',
    },
  },
  {
    id: 'tally-late',
    guarantee: 'Число писем в папке верно в тот же миг, а не после свёртки.',
    file: 'db/letters/letter-tally.ts',
    find: 'union all select status, delta from letter_tally_change ${changes}) as every group by status',
    replace: ') as every group by status',
    test: {
      file: TALLY,
      name: 'are true after any moves, new letters, removed ones, steps undone and folds, in whatever order',
    },
  },
  {
    id: 'folder-without-index',
    guarantee: 'Страница папки читает столько писем, сколько показывает, сколько бы их ни было.',
    file: 'db/letters/letter-list.ts',
    find: 'sql`letter_folder(l.status) = f.folder and',
    replace: "sql`coalesce(letter_folder(l.status), '') = f.folder and",
    test: {
      file: BOUNDED,
      name: 'a page, a folder, a kind, days, a far place and a count read as many rows as they show, however many there are',
    },
  },
  {
    id: 'rare-word-without-index',
    guarantee: 'Редкое слово ищет указатель, а не просмотр всех писем.',
    file: 'db/search/searched-words.ts',
    find: 'isKnownToIndex: known.length > 0',
    replace: 'isKnownToIndex: known.length > 99',
    test: {
      file: BOUNDED,
      name: 'a search reads a number’s own letter, the newest letters of a common word, and of a rare one hardly more',
    },
  },
  {
    id: 'slow-search-fails',
    guarantee: 'Слишком долгий поиск показывает найденное и говорит, докуда искал, а не отказывает.',
    file: 'db/statements/given-up.ts',
    find: "error.code === '57014'",
    replace: "error.code === '57015'",
    test: { file: BOUNDED, name: 'what the database gives up in time is shown as far as it was searched, and said so' },
  },
  {
    id: 'search-forgets-address',
    guarantee: 'Письмо находится по адресу получателя.',
    file: 'db/migrations/Migration20261129000181_letter_search.ts',
    find: "'case_number', 'recipient_address'] as const",
    replace: "'case_number'] as const",
    test: {
      file: KINDS,
      name: 'finds a letter by a part of a name, initials, the case, the number, the address, old or new',
    },
  },
  {
    id: 'stem-of-every-letter',
    guarantee: 'Основа набранного слова считается один раз за поиск, а не у каждого прочитанного письма.',
    file: 'db/search/searched-words.ts',
    find: 'return sql<string>`(select ${pattern})`;',
    replace: 'return sql<string>`(${pattern})`;',
    test: {
      file: BOUNDED,
      name: 'the words typed are read once a search, not once a letter, also when the statement has been planned for all words',
    },
  },
];
