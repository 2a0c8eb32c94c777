import type { Sabotage } from '../kit/sabotage.ts';

const WEB = 'test/web/new-letter.system.test.ts';
const RULES = 'test/composing/composing.test.ts';

/** Writing a letter quickly: what is offered, several recipients, templates, one more of the same. */
export const COMPOSING_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'offers-of-all-sites',
    guarantee: 'Получатели предлагаются только из писем своего участка.',
    file: 'db/composing/earlier-letters.ts',
    find: '    siteId,\n    text,\n    statuses: SENT,',
    replace: '    siteId: null,\n    text,\n    statuses: SENT,',
    test: {
      file: WEB,
      name: 'offers the recipients of the case and names already written to, of the own site only, by keyboard',
    },
  },
  {
    id: 'proposal-overrules',
    guarantee: 'Предложение по номеру дела не заменяет того, что человек выбрал сам.',
    file: 'web/public/letter-offers.js',
    find: 'if (!isChosen(form, name)) write(form, name, proposal[name]);',
    replace: 'write(form, name, proposal[name]);',
    test: {
      file: WEB,
      name: 'begins in the number of the case, which proposes kind and class and does not overrule a choice',
    },
  },
  {
    id: 'several-half-sent',
    guarantee: 'Пока с одним из нескольких получателей что-то не так, не отправляется ни одно письмо.',
    file: 'api/letters/pages/letter-form-actions.ts',
    find: '    await services.together.prepare(actor, card.id);\n  }\n  await services.drafts.submit',
    replace: '  }\n  await services.drafts.submit',
    test: { file: WEB, name: 'sends nothing to anybody while one of several recipients is wrong' },
  },
  {
    id: 'several-one-name',
    guarantee: 'В письме каждому из нескольких получателей стоит его имя.',
    file: 'api/composing/together.ts',
    find: 'const texts = row.texts ?? textsOf(',
    replace: 'const texts = textsOf(',
    test: {
      file: WEB,
      name: 'makes one letter for each of several recipients and tells what came of each',
    },
  },
  {
    id: 'focus-behind-the-bar',
    guarantee: 'То, у чего фокус, не закрыто нижней полосой формы письма.',
    file: 'web/styles/base.css',
    find: 'scroll-padding: var(--head-height) 0 var(--foot-height)',
    replace: 'scroll-padding: var(--head-height) 0 6.5rem',
    test: {
      file: WEB,
      name: 'hides nothing that has the focus behind the bar of its buttons, however many it goes to',
    },
  },
  {
    id: 'document-not-asked',
    guarantee: 'О номере дела, которого нет в документе, программа спрашивает до отправки.',
    file: 'domain/composing/sending-questions.ts',
    find: 'readingQuestions(read, { caseNumber',
    replace: 'readingQuestions([], { caseNumber',
    test: {
      file: WEB,
      name: 'reads name, address and number off the document, offers them, and asks about what differs',
    },
  },
  {
    id: 'others-in-document-unasked',
    guarantee: 'О каждом из нескольких получателей, кого нет в документе, спрашивают до отправки.',
    file: 'domain/composing/sending-questions.ts',
    find: 'askedOfEach(people, ({ name }) => ask({ name }))',
    replace: 'askedOfEach(people.slice(0, 1), ({ name }) => ask({ name }))',
    test: {
      file: RULES,
      name: 'is asked of each of several, by name, whether they stand in the fields or in the list, and of their number once',
    },
  },
  {
    id: 'unknown-field-sent',
    guarantee: 'Слово в фигурных скобках, которое не поле, не уходит адресату.',
    file: 'domain/composing/merge-fields.ts',
    find: '[...new Set(text.match(ANY_FIELD))]',
    replace: '[...new Set(text.match(FIELD))]',
    test: { file: RULES, name: 'a word in braces that is none of them is no text to send: each is named once' },
  },
  {
    id: 'document-asked-by-offers',
    guarantee: 'О том, что стоит в документе, программа не спрашивает, сколько бы дел и имён он ни называл.',
    file: 'domain/composing/document-reading.ts',
    find: "const numbers = number === '' ? [] : caseNumbersIn(line);",
    replace: "const numbers = number === '' ? [] : caseNumbersIn(line).slice(0, MOST);",
    test: {
      file: RULES,
      name: 'asks nothing of who and what stands anywhere in it, though only the first few are offered',
    },
  },
  {
    id: 'again-same-recipient',
    guarantee: '«Ещё одно такое же» переносит всё, кроме получателя.',
    file: 'api/composing/together.ts',
    find: '{ ...fieldsOf(source), ...texts, recipient: NOBODY, repeatReason: undefined }',
    replace: '{ ...fieldsOf(source), ...texts, repeatReason: undefined }',
    test: {
      file: WEB,
      name: 'makes one more of the same with everything but the recipient, the cursor in the name',
    },
  },
  {
    id: 'again-former-name',
    guarantee: '«Ещё одно такое же» делает тексты из шаблона заново: прежнего имени и дня в них нет.',
    file: 'api/composing/merge-texts.ts',
    find: 'return kept.asWritten[name];',
    replace: 'return kept.asSent[name];',
    test: {
      file: WEB,
      name: 'makes one more of the same with everything but the recipient, the cursor in the name',
    },
  },
  {
    id: 'chips-in-the-way',
    guarantee: 'Набор с клавиатуры не нажимает предложений: Tab идёт мимо них в следующее поле.',
    file: 'web/public/letter-chips.js',
    find: 'chip.tabIndex = -1;',
    replace: 'chip.tabIndex = 0;',
    test: {
      file: WEB,
      name: 'reads name, address and number off the document, offers them, and asks about what differs',
    },
  },
  {
    id: 'press-lost-to-a-remark',
    guarantee: 'Замечание, появившееся при уходе из поля, не уводит кнопку из-под нажатия.',
    file: 'web/public/when-released.js',
    find: 'if (isHeld) waiting.push(act);',
    replace: 'if (isHeld && waiting.length < 0) waiting.push(act);',
    test: {
      file: WEB,
      name: 'takes a press although leaving a field says something, and says at the button what is true while one types',
    },
  },
  {
    id: 'template-makes-draft',
    guarantee: 'Сохранённый шаблон не заводит письма.',
    file: 'api/letters/pages/letter-form-pages.ts',
    find: "if (form.text('action') === 'keep-template' && !(await holdsMore(form))) {",
    replace: "if (form.text('action') === 'keep') {",
    test: {
      file: WEB,
      name: 'keeps a template, own or of the site, and begins a letter with it by typing its name',
    },
  },
  {
    id: 'index-anywhere',
    guarantee: 'Индекс чужой области замечается у поля адреса.',
    file: 'domain/post/address-question.ts',
    find: 'if (isElsewhere)',
    replace: 'if (isElsewhere && line === lower)',
    test: { file: RULES, name: 'is its index when that is of another region' },
  },
  {
    id: 'order-by-hand',
    guarantee: 'Порядок документов меняется перетаскиванием.',
    file: 'api/letters/pages/letter-form-actions.ts',
    find: 'const to = { up: from - 1, down: from + 1, place, remove: from }[action];',
    replace: 'const to = { up: from - 1, down: from + 1, place: from, remove: from }[action];',
    test: {
      file: WEB,
      name: 'puts documents in order by Alt and an arrow and by dragging, and takes files dropped on the form',
    },
  },
  {
    id: 'words-as-in-file',
    guarantee: 'Из документа читается то, что стоит на странице, в каком порядке оно ни лежит в файле.',
    file: 'api/documents/rendering/page-text.ts',
    find: 'line.toSorted((left, right) => left.x - right.x)',
    replace: 'line',
    test: {
      file: 'test/documents/renderer.test.ts',
      name: 'reads a line as it stands on the page, whatever lies first in the file',
    },
  },
  {
    id: 'old-day-sent-unasked',
    guarantee: 'Письмо с прежним днём перенесённого заседания не уходит без вопроса.',
    file: 'domain/composing/sending-questions.ts',
    find: '    ...callQuestions(call, fields, read),\n',
    replace: '',
    test: {
      file: 'test/case-letters/case-letters.system.test.ts',
      name: 'are not sent unknowingly with the day from which their hearing was moved, and are told anew by one press, nothing of them lost',
    },
  },
];
