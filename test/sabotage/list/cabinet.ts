import type { Sabotage } from '../kit/sabotage.ts';

const ANSWERS = 'test/cabinet/answers.test.ts';
const CARRY = 'test/cabinet/carry.system.test.ts';

export const CABINET_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'cabinet-wrong-digit',
    guarantee: 'ШПИ с неверной контрольной цифрой из ответа кабинета не записывается.',
    file: 'domain/cabinet/judge-answers.ts',
    find: "if (!isRightShpi(shpi)) return 'wrong_digit';",
    replace: "if (shpi === '') return 'wrong_digit';",
    test: { file: ANSWERS, name: 'in the check digit of a ШПИ is found' },
  },
  {
    id: 'cabinet-swapped-rows',
    guarantee: 'Строка ответа, где номер и получатель — от разных писем, сама не записывается.',
    file: 'domain/cabinet/judge-answers.ts',
    find: "return named !== null && contradicts(row, letter) ? { doubt: 'disagrees' } : letter;",
    replace: 'return letter;',
    test: { file: ANSWERS, name: 'by rows that changed places is found, in a table and in form 103' },
  },
  {
    id: 'cabinet-overwrites',
    guarantee: 'Второе чтение ответа не меняет записанного.',
    file: 'domain/cabinet/judge-answers.ts',
    find: "return result === 'accepted' && written !== shpi ? 'other_shpi' : null;",
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
    replace: "  await beginAttempt(dependencies, request, batch.archiveSha256 ?? '');\n",
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
];
