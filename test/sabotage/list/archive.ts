import type { Sabotage } from '../kit/sabotage.ts';

const ROWS = 'test/archive/archive.system.test.ts';
const PAGES = 'test/archive/archive-pages.system.test.ts';
const MOVE = 'db/archive/move-to-archive.ts';
const MIGRATION = 'db/migrations/Migration20261129000250_letter_archive.ts';

export const ARCHIVE_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'archive-takes-young',
    guarantee: 'В архив идёт письмо, ход которого кончился достаточно давно, и никакое другое.',
    file: MOVE,
    find: ' and l.status_since < ${before}\n',
    replace: '\n',
    test: {
      file: ROWS,
      name: 'takes every letter whose life ended long enough ago, and no other, whatever its status',
    },
  },
  {
    id: 'archive-despite-task',
    guarantee: 'Письмо, о котором ещё что-то открыто, в архив не идёт.',
    file: MOVE,
    find: 'and t.closed_at is null',
    replace: 'and false',
    test: { file: ROWS, name: 'leaves a letter about which something is still open' },
  },
  {
    id: 'archive-during-recovery',
    guarantee: 'Пока идёт восстановление из копии, в архив ничего не уходит.',
    file: 'activities/archive/archive-old-letters.ts',
    find: "if (await isHandingOverHeld(tx)) return 'recovery';",
    replace: '',
    test: {
      file: ROWS,
      name: 'takes nothing before an administrator says so, and nothing while a copy is recovered from',
    },
  },
  {
    id: 'archived-card-lost',
    guarantee: 'Карточка письма из архива открывается по своей ссылке.',
    file: 'db/letters/letter-list.ts',
    find: 'return archived ?? null;',
    replace: 'return archived === undefined ? null : null;',
    test: { file: PAGES, name: 'a letter’s card opens by its link for its own court, marked, and for no other' },
  },
  {
    id: 'archived-number-lost',
    guarantee: 'Номер и ШПИ целиком находят и письмо из архива.',
    file: 'db/letters/letter-search.ts',
    find: "await lettersNamed(em, query, exact, 'archived_letter');",
    replace: '[];',
    test: {
      file: ROWS,
      name: 'is found by its whole number and its ШПИ from anywhere in the list of letters, in its own court',
    },
  },
  {
    id: 'archived-number-again',
    guarantee: 'Номер письма из архива не даётся второй раз.',
    file: MIGRATION,
    find: 'if exists (select from archived_letter where number = new.number and id <> new.id) then',
    replace: 'if false then',
    test: { file: ROWS, name: 'no number of it is given again, and nothing may name a letter that is nowhere' },
  },
  {
    id: 'archive-unreconciled',
    guarantee: 'Сверка читает и письма архива.',
    file: 'db/reconcile/letter-page.ts',
    find: '.selectFrom(EVERY_LETTER)',
    replace: ".selectFrom('letter as l')",
    test: {
      file: ROWS,
      name: 'is reconciled like the live ones: its rows are read, its numbers known, its answers true',
    },
  },
  {
    id: 'returned-goes-at-once',
    guarantee: 'Возвращённое из архива письмо остаётся среди живых полный срок.',
    file: MOVE,
    find: 'where r.letter_id = l.id and r.at >= ${before}',
    replace: 'where false',
    test: {
      file: ROWS,
      name: 'a letter taken back is among the live ones as it was, found by its words, and stays for the whole term',
    },
  },
  {
    id: 'archive-of-all-courts',
    guarantee: 'Архив чужого участка не показывается, о каком бы участке ни спросили.',
    file: 'api/archive/archive.ts',
    find: 'readableSite(actor) ?? site ?? null',
    replace: 'site ?? readableSite(actor) ?? null',
    test: { file: PAGES, name: 'is listed a page at a time to its own court and to nobody else' },
  },
];
