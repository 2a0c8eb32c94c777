import type { Sabotage } from '../kit/sabotage.ts';

const READING = 'test/case-register/read-page.system.test.ts';
const HTTP = 'test/case-register/http-case-register.test.ts';
const MADE = 'test/case-letters/case-letters.system.test.ts';

/** Cases that follow their register, and letters that are made of them. */
export const CASE_REGISTER_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'register-page-twice',
    guarantee: 'Страница картотеки принимается один раз, кто бы её ни спросил ещё.',
    file: 'activities/case-register/read-page.ts',
    find: 'return one.isOn && one.cursor === other.cursor && one.code === other.code;',
    replace: 'return one.isOn && one.code === other.code;',
    test: {
      file: READING,
      name: 'are taken in page by page with the cursor, and a page that was taken is never taken again, whoever asks',
    },
  },
  {
    id: 'register-away-since',
    guarantee: 'Сказано, с какого времени картотека не отвечает, а не с последней попытки.',
    file: 'db/case-register/registers.ts',
    find: 'away_since: sql<Date>`coalesce(away_since, ${now}::timestamptz)`,',
    replace: 'away_since: sql<Date>`${now}::timestamptz`,',
    test: {
      file: READING,
      name: 'stay as they were while the register gives nothing; since when is told, and people are told in time',
    },
  },
  {
    id: 'register-wrong-case',
    guarantee: 'Одно неверное дело не задерживает остальные дела страницы.',
    file: 'activities/adapters/case-register/register-answers.ts',
    find: 'if (told !== null) return { told };',
    replace:
      "if (told === null) throw new CaseRegisterError('misread', 'дело');\n  if (told !== null) return { told };",
    test: {
      file: HTTP,
      name: 'takes the other cases of a page when one of them is wrong, and tells that one with the path of its field',
    },
  },
  {
    id: 'register-open-token',
    guarantee: 'Токен картотеки не уходит по открытой сети.',
    file: 'config/case-register-settings.ts',
    find: ".refine((url) => isPrivate(new URL(url)), 'ожидается https://…: токен и дела идут по сети открыто')",
    replace: '',
    test: { file: HTTP, name: 'is given its token over a protected way only, and never within its address' },
  },
  {
    id: 'another-persons-notice',
    guarantee:
      'Участник назван иначе — прежние извещения и согласия в счёт, только когда человек сказал, что это тот же.',
    file: 'domain/cases/same-person.ts',
    find: "if (isSameName(name, party.name)) return 'his';",
    replace: "if (isSameName(name, party.name) || name !== '') return 'his';",
    test: {
      file: 'test/notifications/office.system.test.ts',
      name: 'counts for the party only when somebody has said that it is the same person',
    },
  },
  {
    id: 'renamed-letter-sent',
    guarantee: 'Письмо на прежнее имя участника в партию не входит, пока не решено, тот же ли это человек.',
    file: 'db/case-register/held-by-question.ts',
    find: '(${IS_ADDRESS_ASKED} or ${IS_OF_ANOTHER})',
    replace: '(${IS_ADDRESS_ASKED} or (false and ${IS_OF_ANOTHER}))',
    test: {
      file: 'test/notifications/office.system.test.ts',
      name: 'does not leave in the old name: a waiting notice is planned anew, and no batch takes a letter',
    },
  },
  {
    id: 'moved-party-sent',
    guarantee: 'Подписанное письмо не уходит, пока не решено, по какому адресу.',
    file: 'db/batches/ready-letters.ts',
    find: '.where(({ not }) => not(IS_ASKED));',
    replace: ';',
    test: { file: READING, name: 'hold a signed letter back from its batch until somebody has said where it goes' },
  },
  {
    id: 'moved-party-asleep',
    guarantee: 'О письме, которое держит вопрос об адресе, не сказано, что оно идёт само.',
    file: 'db/letters/letter-list-rows.ts',
    find: "LETTER_AWAITS.as('awaiting')",
    replace: "'l.awaiting'",
    test: { file: READING, name: 'hold a signed letter back from its batch until somebody has said where it goes' },
  },
  {
    id: 'moved-party-approved',
    guarantee: 'С новым адресом подписанное письмо возвращается к автору: прежнее одобрение не действует.',
    file: 'activities/letters/take-address.ts',
    find: 'if (!isSigned(status)) return;',
    replace: 'if (isSigned(status)) return;',
    test: {
      file: READING,
      name: 'bring a signed letter back to its author when the new address is taken: no approval stands, and a repeat changes nothing',
    },
  },
  {
    id: 'case-letter-twice',
    guarantee: 'Строка набора писем по делам становится письмом один раз.',
    file: 'api/case-letters/mailing-loop.ts',
    find: 'if (!(await claimRowKey(em, siteId, row.rowKey, id))) {',
    replace: 'if (!(await claimRowKey(em, siteId, row.rowKey + id, id))) {',
    test: {
      file: MADE,
      name: 'are made each once, however often they are asked for, by whatever program, and again by no other mailing',
    },
  },
  {
    id: 'moved-party-silent',
    guarantee: 'Письмо не уходит молча не по тому адресу, что в деле, из чего бы оно ни было сделано.',
    file: 'api/letters/submit-draft.ts',
    find: '  await askOfAddress(em, letter.id, now);\n',
    replace: '',
    test: {
      file: MADE,
      name: 'ask their authors, with a term, also of one that was no letter yet when its party moved: nothing goes silently',
    },
  },
  {
    id: 'hearing-off-silent',
    guarantee: 'Письмо не уходит молча к заседанию, которое отложили, отменили или которого больше нет.',
    file: 'domain/case-letters/call-of-letter.ts',
    find: '  return call.ended !== null || isMoved(call);',
    replace: '  return call.ended === null && isMoved(call);',
    test: {
      file: MADE,
      name: 'are not sent unknowingly to a hearing that will not be held, and are told anew of the one that the case has instead',
    },
  },
  {
    id: 'moved-party-unseen',
    guarantee: 'Подписывающий видит, что адрес письма под вопросом, до подписи.',
    file: 'web/letters/approvals/letter-facts.ts',
    find: 'question === null || question.isLate ? undefined : question.now',
    replace: 'undefined',
    test: { file: MADE, name: 'tell whoever signs one of it, before he signs' },
  },
  {
    id: 'case-doubled-by-register',
    guarantee: 'Дело картотеки с номером внесённого руками не вносится вторым без ответа человека.',
    file: 'activities/case-register/read-page.ts',
    find: 'const plain = await holdTwins(tx, { siteId, dataAsOf }, cases, now);',
    replace: 'const plain = cases; void holdTwins;',
    test: {
      file: 'test/case-register/read-page.system.test.ts',
      name: 'is asked about once and doubles nothing; as one case it keeps its id, its letters and its parties',
    },
  },
  {
    id: 'early-letter-unlinked',
    guarantee: 'Письмо, набранное раньше дела с его номером, связывается с делом.',
    file: 'db/cases/court-cases.ts',
    find: '  await linkLettersOfNumbers(em, siteId, [fields.number]);\n',
    replace: '  void linkLettersOfNumbers;\n',
    test: {
      file: 'test/case-register/read-page.system.test.ts',
      name: 'is asked about once and doubles nothing; as one case it keeps its id, its letters and its parties',
    },
  },
  {
    id: 'renumbered-case-unasked',
    guarantee: 'О деле, которому картотека дала номер другого дела, спрашивают.',
    file: 'db/case-register/hold-twins.ts',
    find: 'own === null || asked !== null || own.number !== told.number || own.kind !== told.kind',
    replace: 'own === null || asked !== null',
    test: {
      file: READING,
      name: 'is no more asked about when it gets another number again, and is asked anew when it gets this one back',
    },
  },
];
