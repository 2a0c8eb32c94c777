import type { Sabotage } from '../kit/sabotage.ts';

const RECALL = 'test/letters/recall.system.test.ts';
const SIGNING = 'test/letters/signing.system.test.ts';
const REST = 'test/letters/letters.system.test.ts';
const DECISIONS = 'test/letters/decisions.system.test.ts';
const APPROVAL = 'test/letters/letter-approval.system.test.ts';
const LIFE = 'test/letters/letter-life.system.test.ts';

const LOSSES = 'test/letters/losses.system.test.ts';

export const LETTER_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'decided-repeat-asked-again',
    guarantee: 'Письмо, открытое решением «Отправить повторно», не спрашивает причину второй раз.',
    file: 'db/letters/letter-repeats.ts',
    find: '[letter.id, ...(await replacedBy(em, letter.id))]',
    replace: '[letter.id]',
    test: {
      file: 'test/letters/repeat.system.test.ts',
      name: 'the letter that a decision sends again needs no second reason; another one beside it does',
    },
  },
  {
    id: 'likeness-of-what-it-was',
    guarantee: 'Исправленное письмо сравнивается с другими по тому, что в нём стоит теперь.',
    file: 'db/letters/letters.ts',
    find: 'if (number !== null) await keepLikeness',
    replace: 'if (number === null) await keepLikeness',
    test: {
      file: 'test/letters/repeat.system.test.ts',
      name: 'is known by whom it goes to now, in a case and without one',
    },
  },
  {
    id: 'reason-of-another-letter',
    guarantee: 'Причина, названная для одного получателя, не разрешает второе письмо другому.',
    file: 'api/letters/drafts.ts',
    find: "letter.status === 'draft' ? typed : withReasonOfItsOwn(fieldsOf(letter), typed)",
    replace: 'typed',
    test: {
      file: 'test/letters/repeat.system.test.ts',
      name: 'is asked about when it is sent again, whatever was said of the one it was',
    },
  },
  {
    id: 'repeat-after-the-question',
    guarantee: 'Письмо, ставшее повтором другого после вопроса, не идёт на подпись без причины.',
    file: 'activities/letters/unexplained-repeats.ts',
    find: 'return repeated === null ? [] :',
    replace: 'return repeated !== null ? [] :',
    test: {
      file: 'test/letters/preparing.system.test.ts',
      name: 'is not one that became another’s like after it was asked about, unless either says why',
    },
  },
  {
    id: 'recall-term-that-is-over',
    guarantee:
      'Срок отзыва, который прошёл, не назван ни сроком, ни просрочкой: отозвать можно, пока письмо не взяла партия.',
    file: 'api/work/awaiting-view.ts',
    find: 'awaitedAt(kept, now)',
    replace: 'kept',
    test: {
      file: 'test/letters/letter-words.test.ts',
      name: 'of a batch has the term of the recall as long as it lasts, and then none that could be late',
    },
  },
  {
    id: 'same-papers-unasked',
    guarantee: 'Тот же документ тому же получателю без номера дела второй раз — только с причиной.',
    file: 'domain/letters/repeat.ts',
    find: 'if (!isBlank(caseNumber) || isBlank(recipient.name)) return null;',
    replace: 'if (isBlank(caseNumber) || isBlank(recipient.name)) return null;',
    test: {
      file: 'test/letters/repeat.system.test.ts',
      name: 'without a case the same papers to the same person at the same address are asked about, one letter or many',
    },
  },
  {
    id: 'losses-pass-while-preparing',
    guarantee:
      'Письмо, из которого при преобразовании что-то пропало, не идёт на подпись, пока секретарь не посмотрел.',
    file: 'activities/letters/compose-letter.ts',
    find: 'areLossesUnseen(document.warnings, seenLosses) ?',
    replace: 'areLossesUnseen([], seenLosses) ?',
    test: {
      file: LOSSES,
      name: 'brings the letter back to its author instead of the judge, and goes on once he has looked',
    },
  },
  {
    id: 'losses-pass-at-submission',
    guarantee: 'Письмо с известной потерей не отправить на подпись, пока секретарь не посмотрел.',
    file: 'api/letters/submission-faults.ts',
    find: 'areLossesUnseen(warnings.get(id) ?? [], seenLosses) ?',
    replace: 'areLossesUnseen([], seenLosses) ?',
    test: {
      file: LOSSES,
      name: 'stops the letter at that document until a clerk has looked and said so; who and when is kept and shown',
    },
  },
  {
    id: 'losses-seen-once-for-all',
    guarantee: 'Отметка «посмотрел» относится к тем потерям, которые были показаны, и ни к каким другим.',
    file: 'db/documents/losses.ts',
    find: 'key !== (seenLosses ?? null)',
    replace: '(seenLosses ?? null) === null',
    test: {
      file: LOSSES,
      name: 'counts for what was looked at only: other losses of the same document stop the letter again',
    },
  },
  {
    id: 'recall-after-batch',
    guarantee: 'Письмо, взятое партией, отозвать нельзя.',
    file: 'activities/letters/record-decisions.ts',
    find: 'moveLetters(tx, [move], { isOutsideBatch: true }, now)',
    replace: 'moveLetters(tx, [move], {}, now)',
    test: { file: RECALL, name: 'comes too late once a batch has taken the letter, and changes nothing of it' },
  },
  {
    id: 'recall-from-post',
    guarantee: 'Письмо, принятое Почтой, отозвать нельзя.',
    file: 'domain/letters/letter-life.ts',
    find: "next: [...UNDER_WAY, 'filed'] }",
    replace: "next: [...UNDER_WAY, 'filed', 'cancelled'] }",
    test: { file: RECALL, name: 'cannot be made of a letter that the Post has' },
  },
  {
    id: 'recall-too-late',
    guarantee: 'Опоздавший отзыв не прекращает процесс: письмо уходит Почте.',
    file: 'workflows/letters/answer-cancel.ts',
    find: "if (isCancelled) desk.stage = 'cancelled';",
    replace: "desk.stage = 'cancelled';",
    test: { file: LIFE, name: 'goes to the Post when the recall came too late' },
  },
  {
    id: 'refused-verdict-signs',
    guarantee: 'Подпись с отрицательным заключением не засчитывается.',
    file: 'activities/letters/sign-letter.ts',
    find: 'if (!verdict.accepted) return refuse(',
    replace: "if (verdict.signature === 'unreadable') return refuse(",
    test: {
      file: SIGNING,
      name: 'does not let a signature count whose verdict is a refusal: the letter stays with the supervisor',
    },
  },
  {
    id: 'signed-twice',
    guarantee: 'Одна редакция подписывается один раз: повтор шага находит готовую подпись.',
    file: 'activities/letters/sign-letter.ts',
    find: "'signature', request.revision)) return { signed: true };",
    replace: "'signature', 0)) return { signed: true };",
    test: { file: SIGNING, name: 'of the same revision is made once: a repeat finds the signature' },
  },
  {
    id: 'foreign-certificate',
    guarantee: 'Засчитывается подпись только сертификатом того, кто подписывает.',
    file: 'activities/letters/sign-letter.ts',
    find: '    expectedFingerprintSha256: held.certificate.fingerprintSha256,\n',
    replace: '',
    test: {
      file: SIGNING,
      name: 'counts only when it is by the supervisor’s own certificate, over the very bytes he saw',
    },
  },
  {
    id: 'sent-back-twice',
    guarantee: 'Повторно рассказанное возвращение не затирает замечания.',
    file: 'activities/letters/record-decisions.ts',
    find: 'if (!(await appendTimeline(tx, event))) return;',
    replace: 'await appendTimeline(tx, event);',
    test: { file: RECALL, name: 'opens one task for the author, however often it is told' },
  },
  {
    id: 'sent-back-late',
    guarantee: 'Решение о прежней редакции не трогает письма в следующей.',
    file: 'activities/letters/record-decisions.ts',
    find: "awaiting: awaitingAuthor('revising', dates), more } as const;\n    await moveLetters(tx, [move], { revisionAtMost: revision }, now);",
    replace:
      "awaiting: awaitingAuthor('revising', dates), more } as const;\n    await moveLetters(tx, [move], {}, now);",
    test: {
      file: RECALL,
      name: 'told again when the letter is in a later round takes it out of nobody’s hands',
    },
  },
  {
    id: 'term-of-author',
    guarantee: 'Срок возвращённого письма — срок задания автора: и в карточке, и в «Просрочено».',
    file: 'db/letters/author-task.ts',
    find: 'return { code, ...(dueAt !== undefined && { until: dueAt.toISOString() }) };',
    replace: 'return { code };',
    test: { file: 'test/letters/author-term.system.test.ts', name: 'sent back with a remark' },
  },
  {
    id: 'recalled-told-as-sent',
    guarantee: 'Об отозванном письме не говорится, что оно отправлено на подпись.',
    file: 'domain/letters/letter-decisions.ts',
    find: "  if (letter.status === 'cancelled') return alreadyCancelled;\n",
    replace: '',
    test: { file: 'test/letters/left-hands.system.test.ts', name: 'says of one that a colleague has recalled that' },
  },
  {
    id: 'author-approves',
    guarantee: 'Автор не подписывает собственного письма.',
    file: 'domain/letters/letter-decisions.ts',
    find: '  if (isNeverAuthors && accountId === authorId) return DECISION_REFUSALS.authorMayNotApprove;\n',
    replace: '',
    test: { file: APPROVAL, name: 'is refused to the author even when he is named as the approver' },
  },
  {
    id: 'any-supervisor-approves',
    guarantee: 'Подписывает и возвращает только тот руководитель, у которого письмо.',
    file: 'domain/letters/letter-decisions.ts',
    find: 'return isApprovers && accountId !== approverId ?',
    replace: 'return isApprovers && accountId === authorId ?',
    test: { file: APPROVAL, name: 'is refused to a supervisor who was not asked, also for sending back' },
  },
  {
    id: 'stale-revision',
    guarantee: 'Решение о прежней редакции письма не принимается.',
    file: 'workflows/letters/letter-decisions.ts',
    find: 'if (revision !== desk.revision) refuse(',
    replace: 'if (revision > desk.revision) refuse(',
    test: {
      file: APPROVAL,
      name: 'is refused for an earlier revision, for other bytes, and before the document is ready',
    },
  },
  {
    id: 'other-bytes-approved',
    guarantee: 'Подписываются ровно те байты, которые видел руководитель.',
    file: 'workflows/letters/letter-decisions.ts',
    find: '  if (request.pdfSha256 !== desk.pdfSha256) refuse(DECISION_REFUSALS.pdfChanged);\n',
    replace: '',
    test: {
      file: APPROVAL,
      name: 'is refused for an earlier revision, for other bytes, and before the document is ready',
    },
  },
  {
    id: 'remark-missing',
    guarantee: 'Письмо не возвращают автору без замечания.',
    file: 'workflows/letters/letter-decisions.ts',
    find: '  if (isBlank(request.remark)) refuse(DECISION_REFUSALS.remarkMissing);\n',
    replace: '',
    test: { file: APPROVAL, name: 'needs words to send back' },
  },
  {
    id: 'last-outcome-wins',
    guarantee: 'Исход письма, однажды сообщённый процессу, не меняется.',
    file: 'workflows/letters/letter-desk.ts',
    find: 'desk.outcomeReport ??= report;',
    replace: 'desk.outcomeReport = report;',
    test: { file: LIFE, name: 'bears facts that come early or twice: each counts once' },
  },
  {
    id: 'number-gap',
    guarantee: 'Номера писем участка идут подряд, без пропусков.',
    file: 'db/letters/letter-numbers.ts',
    find: 'letter_counter.last_sequence + 1',
    replace: 'letter_counter.last_sequence + 2',
    test: {
      file: REST,
      name: 'numbers are consecutive without gaps under 50 submissions at once, refused ones among them',
    },
  },
  {
    id: 'edit-over-edit',
    guarantee: 'Правка поверх чужой правки не принимается.',
    file: 'api/letters/letter-access.ts',
    find: 'version !== undefined && letter.version !== version',
    replace: 'version !== undefined && letter.version < version',
    test: { file: REST, name: 'an edit without a version, with an old one, or after submission changes nothing' },
  },
  {
    id: 'edit-after-submission',
    guarantee: 'Письмо, отправленное на подпись, автор уже не правит.',
    file: 'domain/letters/letter-decisions.ts',
    find: "const IN_AUTHORS_HANDS = statusesOfPhase('draft', 'to_mend');",
    replace: "const IN_AUTHORS_HANDS = statusesOfPhase('draft', 'approval', 'to_mend');",
    test: { file: REST, name: 'an edit without a version, with an old one, or after submission changes nothing' },
  },
  {
    id: 'mended-unchecked',
    guarantee: 'Исправленное письмо идёт дальше, только когда его поля верны.',
    file: 'api/letters/decisions.ts',
    find: 'check: (em) => checkReady(em, actor, letterId),',
    replace: 'check: async (em) => void (await readLetter(em, actor, letterId)),',
    test: { file: DECISIONS, name: 'a mended letter goes on only when its fields keep the rules' },
  },
  {
    id: 'approver-of-other-site',
    guarantee: 'Письмо передают на подпись только руководителю своего участка.',
    file: 'api/letters/decisions.ts',
    find: 'if (isUuid(approverId) && (await isActiveSupervisor(em, siteId, approverId))) return;',
    replace: 'if (isUuid(approverId) || (await isActiveSupervisor(em, siteId, approverId))) return;',
    test: { file: DECISIONS, name: 'a letter is handed only to another supervisor of the same site' },
  },
  {
    id: 'title-limit',
    guarantee: 'Поля письма не длиннее пределов профиля, знак в знак.',
    file: 'domain/letters/text-faults.ts',
    find: 'if (clean.length > maxLength) {',
    replace: 'if (clean.length > maxLength + 1) {',
    test: { file: 'test/letters/validate-letter.test.ts', name: 'keep the lengths of the profile exactly' },
  },
  {
    id: 'inn-check-digit',
    guarantee: 'ИНН с опечаткой не проходит: контрольное число сверяется.',
    file: 'domain/post/tax-numbers.ts',
    find: 'Number(inn[11]) === innDigit(inn, INN_WEIGHTS.personSecond)',
    replace: 'innDigit(inn, INN_WEIGHTS.personSecond) < 10',
    test: {
      file: 'test/post/tax-numbers.test.ts',
      name: 'refuses any rightly made ИНН whose last digit is another',
    },
  },
  {
    id: 'one-foreign-alphabet',
    guarantee: 'Слово с буквой чужого алфавита названо, какой бы это ни был алфавит.',
    file: 'domain/letters/mixed-alphabet.ts',
    find: '/\\p{Script=Greek}/u',
    replace: '/\\p{Script=Cyrillic}/u',
    test: {
      file: 'test/letters/mixed-alphabet.test.ts',
      name: 'names every alphabet and counts each further word once, however often and with however many hyphens it stands',
    },
  },
  {
    id: 'alphabet-untold-at-submission',
    guarantee: 'О слове из букв двух алфавитов сказано и при подаче через REST.',
    file: 'api/letters/submit-draft.ts',
    find: 'warnings: await warningsOf(em, letter.id, fieldsOf(letter)),',
    replace: 'warnings: [],',
    test: {
      file: 'test/letters/letters.system.test.ts',
      name: 'a word of two alphabets is told when it is saved, submitted and read, and holds nothing up',
    },
  },
];
