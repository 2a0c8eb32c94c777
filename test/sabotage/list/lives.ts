import type { Sabotage } from '../kit/sabotage.ts';

const LIFE = 'test/letters/letter-life.test.ts';
const FINAL = 'never leads back over what is final: a signature, the taking by the Post, an outcome';
const MOVES = 'test/db/moves.system.test.ts';
const GUARD = 'leaves a letter of which a guard does not hold';

/** The tables of life, and the only two that write a status by them. */
export const LIFE_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'queued-after-accepted',
    guarantee: 'Принятое Почтой письмо не возвращается в очередь на отправку.',
    file: 'domain/letters/letter-life.ts',
    find: "next: [...UNDER_WAY, 'filed'] }",
    replace: "next: [...UNDER_WAY, 'queued', 'filed'] }",
    test: { file: LIFE, name: FINAL },
  },
  {
    id: 'outcome-left',
    guarantee: 'От исхода письмо идёт только в дело.',
    file: 'domain/letters/letter-life.ts',
    find: "delivered: { name: 'Вручено', phase: 'done', waitsFor: 'post', next: ['filed'] }",
    replace: "delivered: { name: 'Вручено', phase: 'done', waitsFor: 'post', next: [...POSTAL_STATUSES, 'filed'] }",
    test: { file: LIFE, name: FINAL },
  },
  {
    id: 'signed-unseen',
    guarantee: 'Подписанным письмо становится только из рук подписывающего.',
    file: 'domain/letters/letter-life.ts',
    find: "next: ['preparing', 'needs_fix', 'returned', 'cancelled'],",
    replace: "next: ['preparing', 'needs_fix', 'returned', 'signed', 'cancelled'],",
    test: { file: LIFE, name: FINAL },
  },
  {
    id: 'letter-moves-anywhere',
    guarantee: 'Письмо идёт только туда, куда ведёт его жизнь, кто бы ни просил.',
    file: 'db/letters/move-letters.ts',
    find: ' and jsonb_exists(r.comes_from, l.status)`',
    replace: '`',
    test: { file: MOVES, name: 'lets a letter go only where its life lets it, whoever asks' },
  },
  {
    id: 'batch-moves-anywhere',
    guarantee: 'Партия идёт только туда, куда ведёт её жизнь: решённая не передаётся снова.',
    file: 'db/batches/move-batch.ts',
    find: "    .where('status', '=', anyOf(batchStatusesBefore(to)))\n",
    replace: '',
    test: {
      file: MOVES,
      name: 'lets a batch go only where its life lets it: one that is settled is not sent again',
    },
  },
  {
    id: 'move-in-part',
    guarantee: 'Шаг, который обязан двинуть все письма, не двигает части.',
    file: 'db/letters/move-letters.ts',
    find: 'if (left.length > 0) throw',
    replace: 'if (left.length === moves.length) throw',
    test: { file: MOVES, name: 'moves all or fails where all must move' },
  },
  {
    id: 'guard-outside-batch',
    guarantee: 'Шаг, который не трогает взятых партией, их не трогает.',
    file: 'db/letters/move-letters.ts',
    find: '...(isOutsideBatch ? [sql`l.batch_id is null`] : []),',
    replace: '',
    test: { file: MOVES, name: GUARD },
  },
  {
    id: 'guard-revision',
    guarantee: 'Шаг о прежней редакции не двигает письма в следующей.',
    file: 'db/letters/move-letters.ts',
    find: '[sql`l.revision <= ${revisionAtMost}`]',
    replace: '[sql`l.revision >= ${revisionAtMost}`]',
    test: { file: MOVES, name: GUARD },
  },
  {
    id: 'guard-outcome',
    guarantee: 'Шаг, который не трогает писем с исходом, их не трогает.',
    file: 'db/letters/move-letters.ts',
    find: '...(isWithoutOutcome ? [sql`l.outcome is null`] : []),',
    replace: '',
    test: { file: MOVES, name: GUARD },
  },
  {
    id: 'guard-fewer-statuses',
    guarantee: 'Шаг, названный из немногих статусов, из других писем не берёт.',
    file: 'db/letters/move-letters.ts',
    find: 'lawful.filter((status) => from.includes(status))',
    replace: 'lawful.filter((status) => from.length > 0 || from.includes(status))',
    test: { file: MOVES, name: GUARD },
  },
  {
    id: 'answered-moves-too',
    guarantee: 'Письмо, о котором Почта ответила, не становится неясным вместе с прочими.',
    file: 'db/letters/move-letters.ts',
    find: 'where batch_id = ${batchId} and result is null)',
    replace: 'where batch_id = ${batchId})',
    test: { file: MOVES, name: 'moves those letters of a batch that have no answer yet' },
  },
];
