import type { Sabotage } from '../kit/sabotage.ts';

const SUBMISSION = 'test/batches/submission.system.test.ts';
const ANSWERS = 'test/batches/answers.system.test.ts';
const LIFE = 'test/batches/batch.system.test.ts';
const WINDOW = 'test/batches/look-up-window.test.ts';

export const SUBMISSION_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'intent-after-sending',
    guarantee: 'Намерение передачи записано до первого байта.',
    file: 'activities/batches/submit-archive.ts',
    find: '  if (!(await beginAttempt(dependencies, request, archive.sha256))) return resumeAttempt(dependencies, request);\n  requireFreshIntent(claimedAtMs, performance.now());\n  const answer = await send(channel, archive, signal);\n',
    replace:
      '  requireFreshIntent(claimedAtMs, performance.now());\n  const answer = await send(channel, archive, signal);\n  if (!(await beginAttempt(dependencies, request, archive.sha256))) return resumeAttempt(dependencies, request);\n',
    test: { file: SUBMISSION, name: 'has its intent committed before the first byte leaves' },
  },
  {
    id: 'begun-is-sent-again',
    guarantee: 'Начатая и не законченная попытка не повторяется вслепую.',
    file: 'db/batches/submission-intents.ts',
    find: ".where('submission_intent.outcome', '=', 'not_sent')",
    replace:
      ".where(({ eb, fn, val }) => eb(fn.coalesce('submission_intent.outcome', val('not_sent')), '=', 'not_sent'))",
    test: {
      file: SUBMISSION,
      name: 'that somebody began and nobody recorded is never made again: its answer is unknown',
    },
  },
  {
    id: 'unclear-is-sent-again',
    guarantee: 'После неясного ответа та же попытка не повторяется.',
    file: 'db/batches/submission-intents.ts',
    find: ".where('submission_intent.outcome', '=', 'not_sent')",
    replace: ".where('submission_intent.outcome', 'in', ['not_sent', 'unknown'])",
    test: { file: SUBMISSION, name: 'with an unclear answer is not made again under the same attempt' },
  },
  {
    id: 'answered-is-sent-again',
    guarantee: 'Партия, на которую Почта ответила, больше не передаётся.',
    file: 'domain/batches/batch-life.ts',
    find: "next: ['answered', 'closed'] },",
    replace: "next: ['answered', 'closed', 'submitting'] },",
    test: {
      file: 'test/batches/batch-life.test.ts',
      name: 'never leads back from an answer: what the Post has taken is not sent again',
    },
  },
  {
    id: 'answered-step-fails',
    guarantee: 'Повтор передачи партии, на которую Почта ответила, ничего не передаёт и кончается сам.',
    file: 'activities/batches/submit-archive.ts',
    find: "if (await isTold(orm.em.fork(), batch)) return { outcome: 'settled' };",
    replace: "if (batch.status === 'closed') return { outcome: 'settled' };",
    test: { file: SUBMISSION, name: 'of a batch that was answered sends nothing, whatever the attempt' },
  },
  {
    id: 'other-channel',
    guarantee: 'Партия уходит только тем каналом, для которого собрана.',
    file: 'activities/ports/post-channels.ts',
    find: 'names: new Set(byName.keys()),\n    of: (name) => {\n      const channel = byName.get(name);',
    replace:
      "names: new Set<ChannelName>([...byName.keys(), 'gateway']),\n    of: (name) => {\n      const channel = byName.get(name) ?? channels[0];",
    test: {
      file: SUBMISSION,
      name: 'goes by the channel that the batch was opened for: a worker without it sends nothing by another',
    },
  },
  {
    id: 'unconnected-stays',
    guarantee: 'Партия, пути которой нет ни у одного исполнителя, отпускает письма, пока ничего не передано.',
    file: 'activities/batches/submit-archive.ts',
    find: "return isFree ? { outcome: 'settled' } :",
    replace: "return isFree ? { outcome: 'not_sent' } :",
    test: {
      file: SUBMISSION,
      name: 'of which nothing has left is let go where its way is not connected: its letters are free, and people are told',
    },
  },
  {
    id: 'unconnected-begun-is-free',
    guarantee: 'Начатая передача не отпускает писем, хотя бы путь и отключили.',
    file: 'activities/batches/let-go-unsent.ts',
    find: "if (intent !== null && intent.outcome !== 'not_sent') return false;",
    replace: "if (intent?.outcome === 'answered') return false;",
    test: {
      file: SUBMISSION,
      name: 'that somebody began is not let go where its way is not connected: a person must look first',
    },
  },
  {
    id: 'refused-row-fault',
    guarantee: 'Отказ всего архива доходит до автора его собственной строкой.',
    file: 'activities/batches/submit-archive.ts',
    find: 'const own = faults.filter((fault) => fault.row === row);',
    replace: 'const own = faults.filter((fault) => fault.row === row - 1);',
    test: {
      file: SUBMISSION,
      name: 'refused whole goes back to every author, with the row’s own fault where the Post named one',
    },
  },
  {
    id: 'answer-shared-twice',
    guarantee: 'Ответ Почты записывается один раз: второй не меняет ни ШПИ, ни загрузки.',
    file: 'db/batches/batch-row.ts',
    find: 'return batch !== undefined && (await isTold(em, batch));',
    replace: "return batch?.status === 'closed';",
    test: {
      file: ANSWERS,
      name: 'that comes twice is shared once: the first ШПИ stays, the workflow hears one word',
    },
  },
  {
    id: 'accepted-anew',
    guarantee: 'Ответ, пришедший частями, не меняет ШПИ уже принятых писем.',
    file: 'db/batches/share-results.ts',
    find: "    .whereRef('b.letter_id', '=', 'r.id')\n    .where('b.result', 'is', null)\n",
    replace: "    .whereRef('b.letter_id', '=', 'r.id')\n",
    test: { file: ANSWERS, name: 'of a part, and then of the whole: what was accepted keeps its first ШПИ' },
  },
  {
    id: 'rejected-stays-in-batch',
    guarantee: 'Отклонённое Почтой письмо выходит из партии к автору.',
    file: 'db/batches/share-results.ts',
    find: 'const more = { faults: faults.map(faultOf), batchId: null };',
    replace: 'const more = { faults: faults.map(faultOf) };',
    test: {
      file: ANSWERS,
      name: 'sends a rejected letter to its author with a task; the accepted ones are not held up',
    },
  },
  {
    id: 'rejected-without-author',
    guarantee: 'Задание об отклонённом письме получает его автор.',
    file: 'db/letters/author-task.ts',
    find: 'siteId, revision, assigneeId, followUpAt',
    replace: 'siteId, revision, followUpAt',
    test: {
      file: ANSWERS,
      name: 'sends a rejected letter to its author with a task; the accepted ones are not held up',
    },
  },
  {
    id: 'partial-decides',
    guarantee: 'Пока Почта знает не все письма, сверка ничего не решает.',
    file: 'activities/batches/look-up.ts',
    find: 'if (found === null || found.absentCount > 0) {',
    replace: 'if (found === null || found.letters.length === 0) {',
    test: {
      file: ANSWERS,
      name: 'that knows a part only decides nothing: the archive may still be on its way in',
    },
  },
  {
    id: 'requeue-before-answers',
    guarantee: 'В следующую партию возвращаются только письма, которых у Почты нет.',
    file: 'activities/batches/look-up.ts',
    find: '    await shareAnswers(tx, batch, found, now);\n    await settleAbsent(tx, batch, { uploadId: found.uploadId }, now);\n',
    replace:
      '    await settleAbsent(tx, batch, { uploadId: found.uploadId }, now);\n    await shareAnswers(tx, batch, found, now);\n',
    test: {
      file: ANSWERS,
      name: 'settled in part puts back only what the Post has not: that goes with the next batch, the accepted never again',
    },
  },
  {
    id: 'requeue-without-proof',
    guarantee: 'Без определённого ответа Почты ни одно письмо не возвращается в следующую партию.',
    file: 'activities/batches/look-up.ts',
    find: 'const found = await findLetters(dependencies, batch);',
    replace: 'const found = (await findLetters(dependencies, batch)) ?? { letters: [], absentCount: 0 };',
    test: { file: ANSWERS, name: 'that is not definite settles nothing in part' },
  },
  {
    id: 'old-refusal-counts',
    guarantee: 'Отказ из прежней загрузки не принимается за ответ на исправленное письмо.',
    file: 'activities/batches/look-up.ts',
    find: 'uploadId === undefined || !earlier.has(uploadId)',
    replace: "uploadId === undefined || uploadId !== ''",
    test: {
      file: ANSWERS,
      name: 'of an earlier upload counts only when it is «accepted»: an old refusal is not an answer to the mended letter',
    },
  },
  {
    id: 'old-acceptance-forgotten',
    guarantee: 'Номер, принятый Почтой в любой загрузке, второй раз не отправляется.',
    file: 'activities/batches/look-up.ts',
    find: "state === 'accepted' || uploadId === undefined ||",
    replace: 'uploadId === undefined ||',
    test: {
      file: ANSWERS,
      name: 'of an earlier upload counts only when it is «accepted»: an old refusal is not an answer to the mended letter',
    },
  },
  {
    id: 'absent-at-once',
    guarantee: 'Письма считаются отсутствующими у Почты, только когда прошло всё окно сверки.',
    file: 'workflows/batches/find-out.ts',
    find: 'if (waitMs === 0) return outcome;',
    replace: "if (waitMs === 0 || outcome === 'absent') return outcome;",
    test: {
      file: LIFE,
      name: 'is looked up and never sent again when an unclear answer turns out as taken',
    },
  },
  {
    id: 'window-by-engine-alone',
    guarantee: 'Окно сверки не прошло, пока так говорят одни часы движка.',
    file: 'workflows/batches/look-up-window.ts',
    find: 'const recordedLeftMs = windowMs - unclearForMs;',
    replace: 'const recordedLeftMs = Math.min(leftMs, windowMs - unclearForMs);',
    test: { file: WINDOW, name: 'has passed only when the engine’s clock and the record’s both say so' },
  },
  {
    id: 'window-by-record-alone',
    guarantee: 'Окно сверки не прошло, пока так говорят одни часы записи.',
    file: 'workflows/batches/look-up-window.ts',
    find: 'if (leftMs > 0) return',
    replace: 'if (leftMs > 0 && unclearForMs < windowMs) return',
    test: { file: WINDOW, name: 'has passed only when the engine’s clock and the record’s both say so' },
  },
  {
    id: 'two-findings',
    guarantee: 'На вопрос о неясной передаче принимается один ответ человека.',
    file: 'workflows/batches/batch-desk.ts',
    find: "refuseUnless(desk.stage === 'awaiting_person' && !desk.finding && !desk.told && !desk.isLooking);",
    replace: "refuseUnless(desk.stage === 'awaiting_person' && !desk.told);",
    test: { file: LIFE, name: 'takes one finding only, whoever is second hears that the question is closed' },
  },
];
