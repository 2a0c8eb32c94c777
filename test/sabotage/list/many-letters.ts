import type { Sabotage } from '../kit/sabotage.ts';

const TALLY = 'test/letters/letter-tally.system.test.ts';
const BOUNDED = 'test/letters/bounded-lists.system.test.ts';
const KINDS = 'test/letters/search-kinds.system.test.ts';

const TOGETHER =
  'of what stands together, found in it alone if it is there, and by its words apart if it is not; new or old';

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
    file: 'db/letters/letter-list-paths.ts',
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
  {
    id: 'initials-without-term',
    guarantee: 'Фамилия с инициалами — одно условие указателя, на какой бы стороне инициалы ни стояли.',
    file: 'db/migrations/Migration20261129000330_search_terms.ts',
    find: "terms := array_append(terms, left(before[1], 1) || initial || ' ' || start)",
    replace: 'terms := terms',
    test: {
      file: KINDS,
      name: 'finds a letter by a part of a name, initials, the case, the number, the address, old or new',
    },
  },
  {
    id: 'house-among-all-numbers',
    guarantee: '«Улица 5» показывает дом и квартиру 5 этой улицы, а не всё, где есть пятёрка.',
    file: 'domain/search/search-terms.ts',
    find: 'housesAt(words, place) ?? namesAt(words, place)',
    replace: 'namesAt(words, place)',
    test: { file: KINDS, name: TOGETHER },
  },
  {
    id: 'close-reading-alone',
    guarantee: 'Чего нет рядом, то находится по словам порознь: часть номера с середины, улица с началом индекса.',
    file: 'domain/search/search-terms.ts',
    find: '[...(isClose ? [close] : []), loose,',
    replace: '[isClose ? close : loose,',
    test: { file: KINDS, name: TOGETHER },
  },
  {
    id: 'number-of-another-case',
    guarantee: 'Номер дела ищется с начала его или его части: чужой номер с тем же концом не показан.',
    file: 'db/search/term-patterns.ts',
    find: "'[^а-яa-z0-9]([0-9]{6}|[0-9]{8})?' ||",
    replace: "'[0-9]*' ||",
    test: { file: KINDS, name: TOGETHER },
  },
  {
    id: 'quotation-as-typed',
    guarantee: 'Любая кавычка набранного находит любую кавычку письма и карточки.',
    file: 'db/search/searched-words.ts',
    find: ".replaceAll(QUOTATION, '_')",
    replace: '',
    test: { file: KINDS, name: TOGETHER },
  },
  {
    id: 'index-closes-letters',
    guarantee: 'Обновление строит указатель поиска, не закрывая писем.',
    file: 'db/search/search-indexes.ts',
    find: 'sql`create index concurrently',
    replace: 'sql`create index',
    test: {
      file: 'test/letters/search-upgrade.system.test.ts',
      name: 'builds the index of what stands together beside the work: letters are written all the while',
    },
  },
];
