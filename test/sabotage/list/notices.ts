import type { Sabotage } from '../kit/sabotage.ts';

const STEPS = 'test/notifications/steps.system.test.ts';

export const NOTICE_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'sent-mail-waits-for-ever',
    guarantee: 'Письмо-уведомление, ушедшее после простоя сервера, стоит как отправленное.',
    file: 'activities/notifications/send-mail.ts',
    find: "if (part.state === 'submitting') await goOn(dependencies, notice);\n  else if (",
    replace: "void goOn;\n  if (part.state !== 'submitting' && ",
    test: {
      file: STEPS,
      name: 'a mail that waited for its server stands as sent when it has gone, and goes no more when consent was taken back meanwhile',
    },
  },
  {
    id: 'notice-handed-over-twice',
    guarantee: 'Уведомление с намерением без ответа второй раз не передаётся.',
    file: 'db/notifications/parts.ts',
    find: ".where('state', '=', 'pending')\n    .returning('reference')",
    replace: ".returning('reference')",
    test: { file: STEPS, name: 'an intent without an answer is never handed over again: it is unknown' },
  },
  {
    id: 'early-receipt-lost',
    guarantee: 'Подтверждение, пришедшее раньше ответа оператора, не теряется.',
    file: 'activities/notifications/send.ts',
    find: "    await adoptReceipts(tx, { ...part, gateway: sms?.name ?? '', messageId }, now);\n",
    replace: '',
    test: {
      file: STEPS,
      name: 'a receipt that comes before the answer is found when the answer comes, and a repeat changes nothing',
    },
  },
  {
    id: 'notice-after-stop',
    guarantee: 'После «СТОП» уведомление не уходит.',
    file: 'activities/notifications/plan.ts',
    find: "if (!notice.isAgreed) return 'сторона отозвала согласие';",
    replace: '',
    test: { file: STEPS, name: 'after «СТОП» nothing begins to leave, even what was planned before' },
  },
  {
    id: 'absent-before-its-time',
    guarantee: 'Сообщение, которого шлюз не знает, считается не принятым лишь в конце окна.',
    file: 'activities/notifications/look-up.ts',
    find: "one.found === 'absent' && isWindowOver && state === 'unknown'",
    replace: "one.found === 'absent' && state === 'unknown'",
    test: {
      file: STEPS,
      name: 'what the gateway does not know is absent only when its time is over, and goes again under another attempt',
    },
  },
  {
    id: 'unclear-in-rehearsal',
    guarantee: 'Неясное СМС становится заданием, когда окно прошло по часам репетиции.',
    file: 'db/notifications/unclear-for.ts',
    find: 'return Math.max(0, now.getTime() - (row?.since ?? now).getTime());',
    replace: 'return Math.max(0, Date.now() - (row?.since ?? now).getTime());',
    test: { file: STEPS, name: 'what nobody can tell has been unclear for the days that a rehearsal passed over' },
  },
  {
    id: 'stop-waits-for-morning',
    guarantee: '«СТОП» отзывает ждущее уведомление сразу, а не в его час.',
    file: 'db/notifications/incoming.ts',
    find: `  await planAnewAfterWithdrawal(
    em,
    withdrawn.map(({ id }) => id),
    now,
  );
`,
    replace: '',
    test: { file: STEPS, name: '«СТОП» and other quiet hours call at once whoever waits, each once for each cause' },
  },
  {
    id: 'part-of-a-notice-notifies',
    guarantee: 'СМС, часть которого не передавалась, никого не извещает, кто бы ни сказал, что оно получено.',
    file: 'domain/proof/party-notice.ts',
    find: 'if (message.unsent !== null) return',
    replace: "if (channel === 'mail' && message.unsent !== null) return",
    test: {
      file: 'test/proof/party-notice.test.ts',
      name: 'has an SMS of which a person says that it came, and only a part of it ever left',
    },
  },
  {
    id: 'word-of-a-person-as-a-receipt',
    guarantee: '«Адресат получил» стоит в доказательствах словом сотрудника, а не квитанцией.',
    file: 'activities/notifications/ask-person.ts',
    find: ', saidById: actorId }',
    replace: ' }',
    test: {
      file: STEPS,
      name: 'what a person says of a notice stands in its evidence as his word: no receipt and no answer is written',
    },
  },
  {
    id: 'strangers-number-notifies',
    guarantee: 'СМС на номер, который оказался чужим, никого не известило и раньше.',
    file: 'db/notifications/whose-phone.ts',
    find: "when 'stranger_number' then 'stranger'",
    replace: "when 'stranger_number' then 'his'",
    test: {
      file: STEPS,
      name: ', in the evidence too',
    },
  },
  {
    id: 'one-answer-for-all-parties',
    guarantee: 'Ответ о сообщении одной стороны дела не касается другой.',
    file: 'api/notifications/doubtful-messages.ts',
    find: '(message) => message.consentId === consentId',
    replace: "(message) => message.consentId !== ''",
    test: {
      file: STEPS,
      name: 'what two parties of a case have written is answered apart: of the other nothing is said',
    },
  },
  {
    id: 'doubtful-message-unasked',
    guarantee: 'О сообщении, которое не простой ответ, решает человек: ему приходит задание.',
    file: 'db/notifications/incoming.ts',
    find: 'if (mayBeStop(text)) await askOfMessage(em, { id, phone }, now);',
    replace: 'void mayBeStop; void askOfMessage;',
    test: {
      file: 'test/notifications/steps.system.test.ts',
      name: 'what may be meant as «СТОП» takes nothing back by itself: the clerk has a task in the case, and what he says is done',
    },
  },
  {
    id: 'told-last-forgotten',
    guarantee:
      'Из того, что участнику сообщали о заседании, решает последнее: вернувшийся час прежнее извещение не возвращает.',
    file: 'domain/notifications/later-told.ts',
    find: 'one.leftAt > told.leftAt &&',
    replace: 'one.leftAt < told.leftAt && false &&',
    test: {
      file: STEPS,
      name: 'a hearing that is moved away and back is not known to whoever was told of the other start',
    },
  },
  {
    id: 'reminder-of-the-old-hour',
    guarantee: 'Заседание вернули на прежний день и час — напоминание о нём составляется заново.',
    file: 'db/notifications/moved-hearings.ts',
    find: '  await freeReminders(em, caseIds);\n',
    replace: '  void freeReminders;\n',
    test: {
      file: STEPS,
      name: 'a reminder is made anew when the hearing moves, were it by an hour or back to where it was, and once for each start',
    },
  },
];
