import type { Sabotage } from '../kit/sabotage.ts';

const ANSWERS = 'test/cabinet/answers.test.ts';
const OPEN_ROWS = 'test/cabinet/open-rows.system.test.ts';
const BARE = 'test/cabinet/bare-letters.system.test.ts';
const CARRY = 'test/cabinet/carry.system.test.ts';

export const CABINET_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'cabinet-named-anew-twice',
    guarantee: 'Столбцы, названные заново, заменяют прежние неразобранные строки, а не добавляют вторые.',
    file: 'api/cabinet/readings.ts',
    find: 'if (draft.instead !== undefined) {',
    replace: "if (draft.instead === '') {",
    test: {
      file: 'test/cabinet/ten-shapes.system.test.ts',
      name: 'with columns that were named wrongly: they are named anew, and the rows read before are replaced',
    },
  },
  {
    id: 'cabinet-sum-is-a-letter',
    guarantee: 'Строка «Итого» в ответе кабинета — не письмо.',
    file: 'domain/cabinet/read-table.ts',
    find: 'return isNamed && !isSum(row, cells) ? [row] : [];',
    replace: 'return isNamed || isSum(row, cells) ? [row] : [];',
    test: {
      file: ANSWERS,
      name: 'has a sum of its rows in no letter’s place, wherever it stands; what a letter is named in is its row',
    },
  },
  {
    id: 'cabinet-bare-written',
    guarantee: 'Заказное письмо без ШПИ не становится принятым: ни разбором строки, ни записью сошедшихся.',
    file: 'domain/cabinet/post-number.ts',
    find: "return kind === 'registered' ? 'no_shpi' : null;",
    replace: 'return null;',
    test: {
      file: BARE,
      name: 'never becomes accepted by settling its row, whatever the row lacked; the refusal says what to do',
    },
  },
  {
    id: 'cabinet-mended-and-sent',
    guarantee: 'Письмо, исправленное в кабинете, не уходит и отсюда.',
    file: 'activities/cabinet/left-over-letters.ts',
    find: 'if (left.mendedAt !== null)',
    replace: 'if (left.column === null)',
    test: {
      file: 'test/cabinet/mended.system.test.ts',
      name: 'is not sent from here as well, whoever says so, until who answers for it says that it was an error',
    },
  },
  {
    id: 'cabinet-notice-to-another',
    guarantee: 'Перепутанные ШПИ вручённых писем не меняются, пока уведомление есть только у одного.',
    file: 'db/cabinet/write-shpis.ts',
    find: 'hasNotice && (outcome === null || isOneNoticeless)',
    replace: 'hasNotice && outcome === null',
    test: {
      file: 'test/cabinet/swap.system.test.ts',
      name: 'of delivered letters change places with their notices, when both have theirs or none has; an outcome is never taken away',
    },
  },
  {
    id: 'cabinet-bare-kept',
    guarantee: 'Заказное письмо, принятое без ШПИ, получает его потом из формы 103, таблицы или текста.',
    file: 'db/cabinet/letters-to-write.ts',
    find: "where('l.accepted_at', 'is not', null)",
    replace: "where('l.shpi', 'is not', null)",
    test: {
      file: BARE,
      name: 'that stands as accepted gets it from form 103, a table or a pasted line, and the words of it are true',
    },
  },
  {
    id: 'cabinet-bare-unasked',
    guarantee: 'О заказном письме, принятом без ШПИ, спрашивают людей.',
    file: 'activities/cabinet/ask-of-bare.ts',
    find: 'await askOfBare(tx,',
    replace: 'if (batchId === batchId.toUpperCase()) await askOfBare(tx,',
    test: {
      file: BARE,
      name: 'that stands as accepted is asked for once, shown with what the papers say, and given by hand even when all is over',
    },
  },
  {
    id: 'cabinet-wrong-digit',
    guarantee: 'ШПИ с неверной контрольной цифрой из ответа кабинета не записывается.',
    file: 'domain/cabinet/post-number.ts',
    find: "if (!isRightShpi(shpi)) return 'wrong_digit';",
    replace: "if (shpi === '') return 'wrong_digit';",
    test: { file: ANSWERS, name: 'in the check digit of a ШПИ is found' },
  },
  {
    id: 'cabinet-swapped-rows',
    guarantee: 'Строка ответа, где номер и получатель — от разных писем, сама не записывается.',
    file: 'domain/cabinet/judge-answers.ts',
    find: "return contradicts(row, letter) ? { doubt: 'disagrees' } : letter;",
    replace: 'return letter;',
    test: { file: ANSWERS, name: 'by rows that changed places is found, in a table and in form 103' },
  },
  {
    id: 'cabinet-heads-above',
    guarantee: 'Строка, с которой таблица кабинета начинается сразу, — письмо, а не заголовок.',
    file: 'domain/cabinet/answer-table.ts',
    find: 'return several >= 0 || above.length === 0 ? several : 0;',
    replace: 'return Math.max(0, several);',
    test: { file: ANSWERS, name: 'with titles above its heads, or without any heads, is read by them or by its cells' },
  },
  {
    id: 'cabinet-index-of-another',
    guarantee: 'Строка ответа, где получатель один, а индекс чужой, сама не записывается.',
    file: 'domain/cabinet/judge-answers.ts',
    find: 'ownIndex !== null && index !== ownIndex);',
    replace: "ownIndex !== null && index === '');",
    test: {
      file: 'test/cabinet/ten-shapes.system.test.ts',
      name: 'with other heads in another order: its columns are asked once, the next table of the form is read at once',
    },
  },
  {
    id: 'cabinet-overwrites',
    guarantee: 'Второе чтение ответа не меняет записанного.',
    file: 'domain/cabinet/judge-answers.ts',
    find: "return written !== null && written !== shpi ? 'other_shpi' : null;",
    replace: 'return null;',
    test: {
      file: ANSWERS,
      name: 'about letters that are answered never overwrites: the same adds nothing, the rest is for a person',
    },
  },
  {
    id: 'cabinet-handed-over-early',
    guarantee: 'Партия считается переданной только со слова человека.',
    file: 'activities/cabinet/offer-archive.ts',
    find: "  await ask(dependencies, batch, 'upload_archive');\n",
    replace:
      "  await askFirst(dependencies, request, { archiveSha256: batch.archiveSha256 ?? '', why: 'recovered' });\n",
    test: { file: CARRY, name: 'counts as handed over only when somebody has said so' },
  },
  {
    id: 'cabinet-taken-back-late',
    guarantee: 'Переданную партию забрать нельзя.',
    file: 'activities/cabinet/hand-over.ts',
    find: 'if (isSettled || (await findIntent(tx, batchId, attempt)) !== null) return;',
    replace: 'if (isSettled || ((await findIntent(tx, batchId, attempt)) !== null && attempt < 1)) return;',
    test: { file: CARRY, name: 'once handed over is not taken back, whatever comes late' },
  },
  {
    id: 'cabinet-late-word-lost',
    guarantee:
      '«Загрузил(а)» после «Забрать до загрузки» не пропадает: письма ищут в кабинете, прежде чем предложить архив с ними.',
    file: 'activities/batches/ask-first.ts',
    find: "(await isUploadDoubted(em, batchId)) ? 'uploaded_late' : null",
    replace: "(await isUploadDoubted(em, batchId)) && batchId === '' ? 'uploaded_late' : null",
    test: {
      file: CARRY,
      name: 'taken back, and said too late to be uploaded: the word is kept, and its letters are looked for before any archive with them is offered',
    },
  },
  {
    id: 'cabinet-two-words-heard',
    guarantee: 'Из двух слов о партии, сказанных разом, принимается одно.',
    file: 'workflows/batches/batch-desk.ts',
    find: '!told && !finding && !isLooking && !isEnding',
    replace: '!told && !finding && (!isLooking || input.batchId !== "") && !isEnding',
    test: {
      file: 'test/batches/batch.system.test.ts',
      name: 'that a person carries hears one of two words told at one moment, and nobody while it is read where it stands',
    },
  },
  {
    id: 'cabinet-shpi-taken',
    guarantee: 'ШПИ, который уже есть у другого письма, не пишется второму.',
    file: 'activities/cabinet/share-reading.ts',
    find: "if (shpi !== null && (taken.get(shpi) ?? letter.letterId) !== letter.letterId) return 'shpi_taken';",
    replace: "if (shpi === '') return 'shpi_taken';",
    test: {
      file: CARRY,
      name: 'gives no ШПИ to two letters, not of two batches either; the database itself refuses it',
    },
  },
  {
    id: 'cabinet-rest-with-open-rows',
    guarantee: 'Письма без ответа не отпускаются, пока есть неразобранная или незаписанная строка ответа.',
    file: 'activities/cabinet/left-over-letters.ts',
    find: 'if (open.length === 0) return false;',
    replace: 'if (open.length >= 0) return false;',
    test: {
      file: OPEN_ROWS,
      name: 'keeps the rest from being let go, in words and by its step, until each row is written or set aside',
    },
  },
  {
    id: 'cabinet-absent-too-soon',
    guarantee: 'Письма без ответа не отпускаются, пока архив может ещё проверяться.',
    file: 'domain/cabinet/absence.ts',
    find: 'return until !== null && now < until ?',
    replace: 'return until === null && now < new Date(0) ?',
    test: {
      file: CARRY,
      name: 'lets no letter go before the window has passed, by the worker’s clock too, and says why',
    },
  },
  {
    id: 'cabinet-seen-and-absent',
    guarantee: 'После «Письма в кабинете есть» письма партии не отпускаются словом «их там нет».',
    file: 'domain/cabinet/absence.ts',
    find: 'return isAnyAnswered ? null : seen;',
    replace: 'return isAnyAnswered ? seen : null;',
    test: {
      file: CARRY,
      name: 'whose letters somebody has seen in the cabinet lets none of them go: a mistake is found out anew, through a whole window',
    },
  },
  {
    id: 'cabinet-agrees-with-two',
    guarantee: '«Это оно» не даёт двум письмам сойтись с одним ШПИ.',
    file: 'api/cabinet/settle-row.ts',
    find: "if (holder !== null) throw heldBy(shpi ?? '', holder, (await isCrossed(em, batchId, letterId)) ? SWAP : '');",
    replace: "if (holder !== null && shpi === null) throw heldBy('', holder);",
    test: {
      file: OPEN_ROWS,
      name: 'never agrees with two letters by one ШПИ, nor with one letter by two; the refusal names the other',
    },
  },
  {
    id: 'cabinet-silent-line-lost',
    guarantee: 'Вставленная строка, из которой ничего не прочитано, не пропадает.',
    file: 'domain/cabinet/silent-lines.ts',
    find: "if (words === '' ||",
    replace: "if (words !== '' ||",
    test: {
      file: 'test/cabinet/silent-lines.test.ts',
      name: 'that say nothing of a letter are kept, with the letter that they name; what was read is not among them',
    },
  },
  {
    id: 'cabinet-row-of-heads',
    guarantee: 'За слова Почты о письме не принимается то, что стоит в шапке списка.',
    file: 'domain/cabinet/read-text.ts',
    find: '?? rowsFrom(text, shpis)',
    replace: '?? 0',
    test: {
      file: ANSWERS,
      name: 'as form 103 shows of a row what stands in it: not the heads of the list and its table, nor another row',
    },
  },
  {
    id: 'closed-batch-settled',
    guarantee: 'В закрытую партию прочитанное не записывается.',
    file: 'api/cabinet/nothing-to-do.ts',
    find: 'if (words === null) return;',
    replace: "if (words !== '') return;",
    test: {
      file: OPEN_ROWS,
      name: 'is not written once its batch is closed: its outcome stays to be seen, with when and by whom, and is set aside with a reason',
    },
  },
  {
    id: 'contradiction-closed-over',
    guarantee: 'Партия не закрывается молча над ответом, который спорит с записанным: спрошен человек.',
    file: 'activities/batches/close-batch.ts',
    find: '    await askOfContradictions(tx, batch, now);',
    replace: '',
    test: {
      file: 'test/cabinet/open-rows.system.test.ts',
      name: 'asks a person when the batch is closed over what contradicts, and of nothing that agrees by then; his last word ends the task',
    },
  },
];
