import type { Sabotage } from '../kit/sabotage.ts';

const RESUMPTION = 'test/adoption/resumption.test.ts';
const HEED = 'test/adoption/heed-lost.system.test.ts';
const TOLD = 'test/letters/decisions-told.system.test.ts';

export const ADOPTION_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'adopted-batch-sends-blindly',
    guarantee: 'Неясная попытка партии, процесс которой потерян, сначала выясняется.',
    file: 'domain/batches/batch-resumption.ts',
    find: "const isUnclear = outcome !== null && outcome !== 'not_sent'",
    replace: "const isUnclear = outcome === 'absent' && outcome !== null",
    test: {
      file: RESUMPTION,
      name: 'what is unclear is found out before anything is sent, by the person who is asked',
    },
  },
  {
    id: 'reassigned-letter-keeps-its-document',
    guarantee: 'Письмо, переданное другому руководителю, после потери процесса готовится заново.',
    file: 'domain/letters/letter-resumption.ts',
    find: 'proof.pdfSha256 === null ? revision : revision + 1',
    replace: 'revision',
    test: {
      file: RESUMPTION,
      name: 'a letter given to another supervisor is prepared as its next revision, one never made ready as its own',
    },
  },
  {
    id: 'too-early-is-refused',
    guarantee: 'Решение, которое письмо показывает как возможное, не отвергается как преждевременное.',
    file: 'api/work/decide-once.ts',
    find: "    if ((await database.read(steps.standing)) !== 'due') return outcome;\n",
    replace: '    return outcome;\n',
    test: {
      file: TOLD,
      name: 'an approval of a letter that is shown on approval is taken, though its process comes there a moment later',
    },
  },
  {
    id: 'refused-signature-is-kept',
    guarantee: 'Отказ, который может пройти, не остаётся ответом ключа.',
    file: 'api/work/decide-once.ts',
    find: 'const isTaken = way.steps.isCarriedOut?.(result) ?? true;',
    replace: 'const isTaken = way.steps.isCarriedOut !== undefined || result !== undefined;',
    test: {
      file: TOLD,
      name: 'a signature that could not be made is asked for anew by the same key, not fetched from the engine’s memory',
    },
  },
  {
    id: 'finished-is-called-away',
    guarantee: 'О законченном письме сказано, что оно закончено.',
    file: 'api/letters/hand-decision.ts',
    find: "      if (!isOpen(letter.status)) return 'over';\n",
    replace: "      if (!isOpen(letter.status)) return 'elsewhere';\n",
    test: {
      file: TOLD,
      name: 'a letter whose life has ended is a conflict, a lost one is said to be lost, one not begun to come',
    },
  },
  {
    id: 'late-decision-untold',
    guarantee: 'Об исполненном решении, о котором было сказано «не подтверждено», сказано человеку и в ходе письма.',
    file: 'api/work/decide-once.ts',
    find: "  await database.change('decision.unconfirmed', note, 'statement');\n",
    replace: '  await Promise.resolve(note);\n',
    test: {
      file: TOLD,
      name: 'a decision told as unconfirmed and carried out later is said in the course and to its maker, once',
    },
  },
  {
    id: 'lost-process-waits-for-the-hour',
    guarantee: 'Процесс, которому нечем передать сообщение, находится сразу, а не через час.',
    file: 'temporal/worker/outbox-relay.ts',
    find: 'if (LOST_ERRORS.includes(errorType)) lost.push(message.workflow_id);',
    replace: 'if (errorType === LOST_ERRORS.join()) lost.push(message.workflow_id);',
    test: {
      file: HEED,
      name: 'is what the relay tells of when the engine does not know it: the message stays, and goes once it is led',
    },
  },
  {
    id: 'lost-letter-led-untold',
    guarantee: 'О потерянном процессе письма сначала узнаёт человек.',
    file: 'db/adoption/letters-to-adopt.ts',
    find: 'isLedAtOnce: false',
    replace: 'isLedAtOnce: true',
    test: { file: HEED, name: 'is told once as an incident that can be mended where a person must know: a letter' },
  },
  {
    id: 'ended-told-as-lost',
    guarantee: 'Прекращённый процесс, который продолжили, не назван потерянным.',
    file: 'activities/adoption/adopt-one.ts',
    find: 'const ended = known === null ? null : await book.endingOf(workflowId);',
    replace: 'const ended = known === null ? await book.endingOf(workflowId) : null;',
    test: {
      file: HEED,
      name: 'is told as what it was when it is begun again: lost, ended by an act, ended past the program, broken off',
    },
  },
  {
    id: 'led-process-continued',
    guarantee: '«Продолжить» не трогает процесс, который уже кто-то ведёт.',
    file: 'domain/processes/steering.ts',
    find: "if (isOpen(facts)) return no('процесс идёт: продолжать нечего');",
    replace: '',
    test: {
      file: 'test/adoption/asked-by-admin.system.test.ts',
      name: 'are left alone where somebody leads them by now',
    },
  },
  {
    id: 'recovery-overtaken',
    guarantee: 'Пока восстановление спрашивает Почту, потерянные процессы никто не начинает.',
    file: 'activities/adoption/heed-lost.ts',
    find: "  if (await isHandingOverHeld(em)) return 'none';\n",
    replace: '  await isHandingOverHeld(em);\n',
    test: { file: HEED, name: 'is left alone while a recovery asks the Post: that leads everything itself at its end' },
  },
  {
    id: 'lost-publication-at-rest-unseen',
    guarantee: 'Сверка находит и потерянный процесс публикации, которая ничего не должна.',
    file: 'domain/reconcile/publication/publication-is-led.ts',
    find: 'if (isLed(workflow)) return [];',
    replace: 'if (isLed(workflow) || !isWanted) return [];',
    test: {
      file: 'test/publications/led.test.ts',
      name: 'is found lost at once, whether or not a change is owed, and can be mended',
    },
  },
  {
    id: 'message-handed-over-by-two',
    guarantee: 'Сообщение, которое ещё передаёт шаг потерянного процесса, не передаётся рядом второй раз.',
    file: 'activities/adapters/mail-breaker.ts',
    find: 'underWay.get(mail.messageId) ?? send(mail, signal)',
    replace: 'underWay.get(mail.sender) ?? send(mail, signal)',
    test: {
      file: 'test/publications/mail-breaker.test.ts',
      name: 'is handed one message once while two ask for it, and again when that is over',
    },
  },
  {
    id: 'partial-answer-called-whole',
    guarantee: 'Ответ Почты о части писем партии не считается ответом об остальных.',
    file: 'activities/batches/submit-archive.ts',
    find: 'if (isDefinite && (await isTold(em, await loadBatch(em, request.batchId))))',
    replace: 'if (isDefinite || (await isTold(em, await loadBatch(em, request.batchId))))',
    test: {
      file: 'test/adoption/partial-answer.system.test.ts',
      name: 'is taken up at the question: the rest is looked up under the same attempt, and nothing is sent again',
    },
  },
];
