import type { Sabotage } from '../kit/sabotage.ts';

const ARCHIVE = 'test/post/archive.test.ts';
const SUBMISSION = 'test/post/emulator-submission.test.ts';
const MILESTONE = 'test/tracking/postal-milestone.test.ts';

export const POST_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'archive-bytes',
    guarantee: 'Байты архива те же на любой машине: сумма известна заранее.',
    file: 'activities/papers/canonical-zip.ts',
    find: 'const EPOCH_DATE = 0x0021;',
    replace: 'const EPOCH_DATE = 0x0022;',
    test: { file: ARCHIVE, name: 'has the same bytes on repeat, on every machine: its SHA-256 is known beforehand' },
  },
  {
    id: 'pdf-too-large',
    guarantee: 'Слишком большой PDF в архив не попадает.',
    file: 'activities/post/archive-faults.ts',
    find: 'if (pdf.length > profile.maxPdfByteSize) {',
    replace: 'if (pdf.length > profile.maxArchiveByteSize) {',
    test: { file: ARCHIVE, name: 'refuse files that are too large, empty or no PDF' },
  },
  {
    id: 'repeated-name',
    guarantee: 'В архиве нет двух писем с одним именем или номером.',
    file: 'activities/post/archive-faults.ts',
    find: 'if (earlier === undefined) return first.set(',
    replace: 'if (earlier === undefined || earlier <= place) return first.set(',
    test: { file: ARCHIVE, name: 'refuse names that are unsafe, foreign to the registry or repeated' },
  },
  {
    id: 'confused-answer',
    guarantee: 'Ответ Почты с перепутанными строками ничего не доказывает.',
    file: 'activities/adapters/cabinet-answers.ts',
    find: "if (letter?.row !== row) return 'в ответе строка не совпадает с номером письма';",
    replace: "if (letter === undefined) return 'в ответе строка не совпадает с номером письма';",
    test: { file: SUBMISSION, name: 'after rows that are mixed up' },
  },
  {
    id: 'answer-in-part',
    guarantee: 'Ответ, в котором названы не все письма, не считается определённым.',
    file: 'activities/adapters/cabinet-answers.ts',
    find: "return told.length === expected.size ? null : 'в ответе нет части писем';",
    replace: "return told.length > 0 ? null : 'в ответе нет части писем';",
    test: { file: SUBMISSION, name: 'after a letter missing' },
  },
  {
    id: 'unclear-status',
    guarantee: 'Ответ 5xx не решает судьбы писем, что бы в нём ни стояло.',
    file: 'activities/adapters/post-emulator-channel.ts',
    find: "if (status !== 200) return { outcome: 'unknown', reason: statusReason(status) };",
    replace: "if (status < 200) return { outcome: 'unknown', reason: statusReason(status) };",
    test: { file: SUBMISSION, name: 'after 503 with an answer that looks right' },
  },
  {
    id: 'stale-claim-sends',
    guarantee: 'Процесс, замерший между намерением и отправкой, больше не отправляет.',
    file: 'activities/batches/fresh-intent.ts',
    find: 'const FRESH_MS = 10_000;',
    replace: 'const FRESH_MS = 100_000;',
    test: {
      file: 'test/post/fresh-intent.test.ts',
      name: 'sends while nobody can have taken it for dead, and not after',
    },
  },
  {
    id: 'shpi-check-digit',
    guarantee: 'ШПИ с опечаткой не проходит: контрольная цифра сверяется.',
    file: 'domain/post/tracking-number.ts',
    find: 'Number(text[13]) === shpiCheckDigit(text.slice(0, 13))',
    replace: 'shpiCheckDigit(text.slice(0, 13)) < 10',
    test: { file: 'test/post/tracking-number.test.ts', name: 'notices any single wrong digit' },
  },
  {
    id: 'cancelled-is-delivered',
    guarantee: 'Вручённым не зовётся письмо, о котором Почта позже сказала другое.',
    file: 'domain/post/postal-milestone.ts',
    find: 'return operType === RETURN_TYPE || operType === CANCELLATION_TYPE;',
    replace: 'return operType === CANCELLATION_TYPE;',
    test: { file: MILESTONE, name: 'is not called delivered while a later return or cancellation says otherwise' },
  },
  {
    id: 'order-of-telling',
    guarantee: 'Статус зависит от набора операций, а не от порядка, в котором их назвали.',
    file: 'domain/post/ordered-operations.ts',
    find: 'records.map(ordered).sort(compare)',
    replace: 'records.map(ordered)',
    test: { file: MILESTONE, name: 'has the same summary in any order and with any repetition' },
  },
];
