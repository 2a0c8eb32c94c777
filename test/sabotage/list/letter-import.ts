import type { Sabotage } from '../kit/sabotage.ts';

const IMPORT = 'test/letters/letter-import.system.test.ts';

export const LETTER_IMPORT_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'import-nobody-twice',
    guarantee: 'Никто не получает из таблицы одно и то же дважды, даже если две таблицы подтверждены сразу.',
    file: 'api/letters/import/import-loop.ts',
    find: 'if (!(await claimRowKey(em, siteId, row.rowKey, id))) {',
    replace: 'if (!(await claimRowKey(em, siteId, `${id}`, id))) {',
    test: {
      file: IMPORT,
      name: 'gives nobody the same twice: the mended sheet makes only what was bad, and two sheets confirmed at once make one',
    },
  },
  {
    id: 'import-refusals-ahead',
    guarantee: 'Проверка таблицы сразу говорит, что не будет отправлено: страницы сверх предела.',
    file: 'api/letters/import/refused-rows.ts',
    find: 'const faults = [...unwrittenFaults(fields), ...known];',
    replace: 'const faults = [...unwrittenFaults(fields)];',
    test: {
      file: IMPORT,
      name: 'says before anything is made what sending would refuse: pages over the limit, a field with nothing to put in',
    },
  },
  {
    id: 'import-refused-made',
    guarantee: 'Строка таблицы, письмо которой не ушло бы, не становится письмом, даже если на вопрос о ней отвечено.',
    file: 'api/letters/import/letter-imports.ts',
    find: 'await refuseRows(em, id, await refusedRows(em, kept, await listImportRows(em, id)));',
    replace: '',
    test: {
      file: IMPORT,
      name: 'makes no letter of a row that would not be sent, known ahead or when its document is read; a mended file makes the one',
    },
  },
  {
    id: 'import-refused-draft-asked',
    guarantee: 'О черновике из таблицы, который не ушёл бы, сказано почему, и отправить его не предлагается.',
    file: 'api/letters/import/refused-rows.ts',
    find: 'return startedAt === null ? refusedAhead(em, siteId, rows) : refusedDrafts(em, siteId, rows);',
    replace: 'return startedAt === null ? refusedAhead(em, siteId, rows) : new Map();',
    test: {
      file: IMPORT,
      name: 'says of a draft of a sheet what keeps it from being sent, asks nothing about it and leaves it',
    },
  },
  {
    id: 'import-restart-once',
    guarantee:
      'Остановка посреди создания писем ничего не теряет и не удваивает: строку кончает один, сделанная остаётся сделанной.',
    file: 'db/letters/row-queue.ts',
    find: " and state = 'waiting' returning 1",
    replace: ' returning 1',
    test: {
      file: IMPORT,
      name: 'loses nothing and doubles nothing when its process ends in the middle and two others take its rows at once',
    },
  },
  {
    id: 'import-columns-remembered',
    guarantee: 'Показанное однажды, что в каком столбце, участок помнит: такая же таблица больше не спрашивает.',
    file: 'api/letters/import/letter-imports.ts',
    find: '        await rememberLayout(em, siteId, rows, layout);',
    replace: '',
    test: {
      file: IMPORT,
      name: 'asks of a sheet with other heads which column is what, once, and reads the next of them so by itself',
    },
  },
  {
    id: 'import-own-sheet-back',
    guarantee: 'Таблица с ошибками — своя: столбцы человека на своих местах, ошибки в добавленных.',
    file: 'api/letters/import/marked-sheet.ts',
    find: 'const [letter = sheetWidth(grid), faults = letter + 1] =',
    replace: 'const [letter = sheetWidth(grid) - 1, faults = letter + 1] =',
    test: {
      file: IMPORT,
      name: 'gives a person his own sheet back, its columns, formats and widths kept and the faults in columns of their own',
    },
  },
  {
    id: 'import-unread-asked',
    guarantee:
      'Начатое, пока документы читались, спрашивает о прочитанном: само уходит только то, о чём спрашивать нечего.',
    file: 'api/letters/import/import-loop.ts',
    find: 'return heldBy(sendingQuestions({ fields: row.fields, documents: [text] }));',
    replace: 'return [];',
    test: {
      file: IMPORT,
      name: 'goes on without its person when documents are read: what they ask nothing about is sent, the rest stays a draft that asks',
    },
  },
  {
    id: 'asked-by-kinds',
    guarantee: 'На вопросы одного вида отвечают один раз, и ни одно письмо из них не пропущено.',
    file: 'web/components/asked-letters.ts',
    find: "const words = [...new Set(letter.questions.map(questionKind))].join(', ');",
    replace: "const words = letter.questions.map(({ message }) => message).join(', ');",
    test: {
      file: 'test/web/templates.test.ts',
      name: 'is answered once for all of one kind, their list to be opened and nobody left out of it',
    },
  },
  {
    id: 'many-letters-once',
    guarantee: 'Действие с отмеченными письмами, отправленное дважды, выполняется один раз и даёт тот же ответ.',
    file: 'api/letters/many/many-letters.ts',
    find: 'const own = { idempotencyKey: `${key.slice(0, 64)}.${row.id}` };',
    replace: 'const own = { idempotencyKey: crypto.randomUUID() };',
    test: {
      file: IMPORT,
      name: 'does one act with chosen letters after a look, tells each, and a repeat does nothing twice',
    },
  },
  {
    id: 'rows-and-many-asked',
    guarantee:
      'О чём спрашивает форма письма, спрашивают и таблица, и действие с отмеченными: не подтверждённое не уходит.',
    file: 'api/letters/sending-questions.ts',
    find: 'return answer === null || answers.has(answer);',
    replace: 'return answer === null || answers.size >= 0;',
    test: {
      file: IMPORT,
      name: 'sends only what was asked of nothing or confirmed: the other letters stay drafts with the question, here and among chosen ones',
    },
  },
  {
    id: 'many-look-checks',
    guarantee: 'До подтверждения действия с отмеченными видно, с какими письмами оно не выйдет и почему.',
    file: 'api/letters/many/refusals.ts',
    find: 'return faults.length === 0 ? null',
    replace: 'return faults.length >= 0 ? null',
    test: {
      file: IMPORT,
      name: 'sends only what was asked of nothing or confirmed: the other letters stay drafts with the question, here and among chosen ones',
    },
  },
];
