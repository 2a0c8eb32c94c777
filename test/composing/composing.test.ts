import { describe, expect, it } from 'vitest';
import { caseProposal } from '#domain/composing/case-proposal.ts';
import { PAGE_END, readDocument, readingQuestions } from '#domain/composing/document-reading.ts';
import { mergeFaults, merged, mergedFields, unmerged } from '#domain/composing/merge-fields.ts';
import { sendingQuestions } from '#domain/composing/sending-questions.ts';
import type { LetterFields, Recipient } from '#domain/letters/letter.ts';
import { nominative } from '#domain/composing/nominative.ts';
import { addressQuestion } from '#domain/post/address-question.ts';

const recipientOf = (name: string): Recipient => ({ type: 'person', name, address: '' });
const LETTER: LetterFields = {
  ...{ kind: 'registered', documentKind: 'court_order', title: '', caseNumber: '2-768/2026' },
  recipient: recipientOf(''),
};

describe('what stands in braces', () => {
  it('is put into title and comment of a letter, and its recipient’s name made a field again for another', () => {
    const fields = { ...LETTER, title: 'По делу {дело} для {получатель}', comment: 'от {дата}' };
    const sent = mergedFields({ ...fields, recipient: recipientOf('Громова Анна Сергеевна') }, '29.11.2026');
    expect(sent).toMatchObject({ title: 'По делу 2-768/2026 для Громова Анна Сергеевна', comment: 'от 29.11.2026' });
    expect(unmerged(sent.title, { получатель: 'Громова Анна Сергеевна' })).toBe('По делу 2-768/2026 для {получатель}');
    expect(unmerged('Повестка', { получатель: ' ' })).toBe('Повестка');
  });
});

describe('what the number of a case proposes', () => {
  it.each([
    ['2-1195/2026', 'court_order', 'registered', /10 дней со дня получения/],
    ['дело № 2а-15/2026', 'court_order', 'simple', /20 дней со дня направления/],
    ['2a-15/2026', 'court_order', 'simple', /20 дней/],
    ['5-12/2026', 'act_copy', 'registered', undefined],
  ])('%s', (number, documentKind, kind, term) => {
    const proposal = caseProposal(number);
    expect(proposal).toMatchObject({ documentKind, kind });
    if (term) expect(proposal?.term).toMatch(term);
    else expect(proposal?.term).toBeUndefined();
  });

  it('is nothing where neither the number nor earlier letters tell', () => {
    for (const number of ['', 'М-12/2026', '22К-1/2026', 'слово']) expect(caseProposal(number)).toBeNull();
  });

  it('follows the last letter of the case, and tells the term only of what it belongs to', () => {
    const last = { documentKind: 'summons', kind: 'simple' } as const;
    expect(caseProposal('2-1/2026', [last, { documentKind: 'act_copy', kind: 'registered' }])).toEqual({
      ...last,
      because: 'как в прошлом письме по делу',
      term: undefined,
    });
  });
});

describe('merge fields', () => {
  const values = { дело: '2-1/2026', получатель: 'Иванов Иван Ильич', дата: '29.11.2026' };

  it('are put in, however they are spelt; one without a value stays and is named', () => {
    expect(merged('По делу {дело}, { Получатель }, {дата}; {иное}', values)).toBe(
      'По делу 2-1/2026, Иванов Иван Ильич, 29.11.2026; {иное}',
    );
    const left = merged('По делу {дело}', { ...values, дело: ' ' });
    expect(mergeFaults({ title: left, comment: 'ничего' })).toMatchObject([
      { code: 'merge_field_empty', field: 'title' },
    ]);
  });

  it('a word in braces that is none of them is no text to send: each is named once', () => {
    const faults = mergeFaults({
      title: 'О взыскании {сумма}, {дело}, {сумма}',
      comment: 'до { срок уплаты }; {1}, {}',
    });
    expect(faults.map(({ code, field, message }) => [code, field, /\{.*?\}/.exec(message)?.[0]])).toEqual([
      ['merge_field_unknown', 'title', '{сумма}'],
      ['merge_field_empty', 'title', '{дело}'],
      ['merge_field_unknown', 'comment', '{ срок уплаты }'],
    ]);
  });
});

describe('what is read off a document', () => {
  const TEXT = `МИРОВОЙ СУДЬЯ Судебный участок № 95
    143000, Московская область, г. Учебный, ул. Судебная, д. 1; тел. (495) 000-00-95
    Дело № 2-768/2026 УИД 50MS0095-01-2026-000768-12
    Взыскать с должника Примерова Сергея Ильича, зарегистрированного
    по адресу: 143000, Московская область, г. Учебный, ул. Лесная, д. 3, кв. 12, в пользу`;

  it('is the number, the name in the nominative and the address, without the court’s own', () => {
    expect(readDocument([TEXT], ['143000, Московская область, г. Учебный, ул. Судебная, д. 1'])).toEqual({
      caseNumbers: ['2-768/2026'],
      names: ['Примеров Сергей Ильич'],
      organizations: [],
      addresses: ['143000, Московская область, г. Учебный, ул. Лесная, д. 3, кв. 12'],
    });
  });

  it.each([
    ['Дело № А41-5/2026, дело 2а-7/2026', { caseNumbers: ['А41-5/2026', '2а-7/2026'] }],
    ['Лебедев Семён Олегович; Лебедев Семен Олегович', { names: ['Лебедев Семён Олегович'] }],
    ['по делу № 2-\r\n768/2026, договор № КД-12/2026', { caseNumbers: ['2-768/2026'] }],
    [
      'Лебедеву Сергею Олеговичу ул. Ленина, д. 5, кв. 12, г. Люберцы, 140000 Дело № 2-5/2026',
      { addresses: ['140000, ул. Ленина, д. 5, кв. 12, г. Люберцы'] },
    ],
    [
      'с ПАО «Банк» (ИНН 7707083894). Кому: ООО «Вектор», ИНН 7707083893',
      {
        organizations: [
          { name: 'ООО «Вектор»', inn: '7707083893', isAddressee: true },
          { name: 'ПАО «Банк»', inn: '', isAddressee: false },
        ],
      },
    ],
    [
      'Директору Общества с ограниченной ответственностью "Пример" П.П. Примерову',
      { organizations: [{ name: 'Общество с ограниченной ответственностью «Пример»', inn: '', isAddressee: true }] },
    ],
  ])('%s', (text, read) => {
    expect(readDocument([text])).toMatchObject(read);
  });

  it('asks about another number and about a name that is not there, in whatever case the document has it', () => {
    const ask = (caseNumber: string, name: string) =>
      readingQuestions([TEXT], { caseNumber, name }).map(({ field }) => field);
    expect(ask('2-768/2026', 'Примеров Сергей Ильич')).toEqual([]);
    expect(ask('', '')).toEqual([]);
    expect(ask('2-769/2026', 'Примеров Сергей Ильич')).toEqual(['caseNumber']);
    expect(ask('2-768/2026', 'Сидоров Пётр Ильич')).toEqual(['recipient.name']);
    expect(readingQuestions([''], { caseNumber: '2-1/2026', name: 'Кто Угодно' })).toEqual([]);
    expect(readingQuestions(['Справка без имён'], { caseNumber: '2-1/2026', name: 'Сидоров Пётр Ильич' })).toEqual([]);
  });

  it.each([
    ['Новый Олег Ильич', 'Суд установил нового обстоятельства не имеется'],
    ['Мирова Анна Юрьевна', 'Мировой судья судебного участка; А. Петровский'],
    ['Кац Борис Ильич', 'Кацман Борис Ильич'],
    ['ООО «Маяк»', 'ООО «Маячок плюс компания», сообщило'],
  ])('asks about a name whose beginning only begins other words: %s', (name, other) => {
    const text = `Взыскать с Тестова Теста Тестовича. ${other}`;
    expect(readingQuestions([text], { caseNumber: '', name }).map(({ field }) => field)).toEqual(['recipient.name']);
  });

  it.each([
    ['Новый Олег Ильич', 'Новому Олегу Ильичу'],
    ['Новый Олег Ильич', 'НОВОГО ОЛЕГА ИЛЬИЧА'],
    ['Мирова Анна Юрьевна', 'должник А.Ю. Мирова'],
    ['Пёстрый Лев Ильич', 'Льву Ильичу Пестрому'],
    ['фон Дитмар Карл Иванович', 'Дитмара К.И.'],
    ['Ли Вера Павловна', 'Ли В.П.'],
    ['Кравец Пётр Ильич', 'Кравцу П.И.'],
    ['ООО «Маяк»', 'Обществу с ограниченной ответственностью "Маяк"'],
    ['Администрация города Примерска', 'Администрации города Примерска'],
  ])('asks nothing about a name that stands in it bent, in capitals or with initials: %s, %s', (name, own) => {
    const text = `Взыскать с Тестова Теста Тестовича. ${own}`;
    expect(readingQuestions([text], { caseNumber: '', name })).toEqual([]);
  });

  it('asks nothing of who and what stands anywhere in it, though only the first few are offered', () => {
    const people = Array.from({ length: 50 }, (_, index) => {
      const surname = `Пример${['ов', 'ин', 'ский', 'енко', 'ук'][index % 5] ?? ''}`;
      return { name: `${surname} Иван Ильич`, caseNumber: `2-${String(1_001 + index)}/2026` };
    });
    const lines = people.map(({ name, caseNumber }) => `${name}, дело № ${caseNumber}`);
    const list = [lines.slice(0, 20).join('; '), lines.slice(20).join('\n')].join(`${PAGE_END}Оборот${PAGE_END}`);
    expect(people.flatMap((one) => readingQuestions([list], one))).toEqual([]);
    expect(readDocument([list]).caseNumbers).toEqual(['2-1001/2026', '2-1002/2026', '2-1003/2026']);
    expect(readDocument([`${PAGE_END}${PAGE_END}${list}`]).names).toEqual([]);
    const [other] = readingQuestions([list], { name: '', caseNumber: '2-7/2026' });
    expect(other?.message).toContain('2-1003/2026 и ещё 47, а набрано 2-7/2026');
  });

  it('says that only the beginning was read of a document that goes on', () => {
    const ask = (end: string) =>
      readingQuestions([TEXT + end, TEXT], { caseNumber: '2-7/2026', name: 'Сидоров Пётр Ильич' }).map(({ message }) =>
        message.split(' ').slice(0, 2).join(' '),
      );
    expect([ask(''), ask(PAGE_END)]).toEqual([
      ['В документе', 'В документе'],
      ['В начале', 'В начале'],
    ]);
  });

  it('is asked of a letter before it is sent, with its names; a document that nobody has read is no answer', () => {
    const ask = (name: string, documents: readonly (string | null)[], further: readonly string[] = []) =>
      sendingQuestions({
        fields: { ...LETTER, recipient: recipientOf(name) },
        further: further.map(recipientOf),
        documents,
      }).map(({ code, field }) => `${code} ${field}`);
    expect(ask('Примеров Сергей Ильич', [TEXT])).toEqual([]);
    expect(ask('Примеров С. И.', [TEXT])).toEqual(['name_unusual recipient.name']);
    expect(ask('Сидоров Пётр Ильич', [TEXT])).toEqual(['not_in_document recipient.name']);
    expect(ask('Сидоров Пётр Ильич', [TEXT, null])).toEqual(['document_unread attachments']);
    expect(ask('', [''], ['примеров сергей ильич'])).toEqual(['name_unusual further']);
  });

  it('is asked of each of several, by name, whether they stand in the fields or in the list, and of their number once', () => {
    const ask = (name: string, further: readonly string[]) =>
      sendingQuestions({
        fields: { ...LETTER, caseNumber: '2-7/2026', recipient: recipientOf(name) },
        further: further.map(recipientOf),
        documents: [TEXT],
      }).map(({ field, message }) => `${field} ${/«.+?»/.exec(message)?.[0] ?? ''}`.trim());
    const [known, ...others] = ['Примеров Сергей Ильич', 'Сидоров Пётр Ильич', 'Козлова Анна Ильинична'] as const;
    const listed = others.map((name) => `further «${name}»`);
    expect(ask(known, others)).toEqual(['caseNumber', ...listed]);
    expect(ask('', others)).toEqual(['caseNumber', ...listed]);
    expect(ask('Примеров С. И.', ['Примерова А. И.'])).toEqual([
      'recipient.name «Примеров С. И.»',
      'further «Примерова А. И.»',
      'caseNumber',
      'further «Примерова А. И.»',
    ]);
    expect(ask('Примеров С. И.', []).slice(0, -1), 'of the only one it is plain').toEqual(['recipient.name']);
    expect(ask(others[0], [known])).toEqual(['caseNumber', `recipient.name «${others[0]}»`]);
  });

  it.each([
    ['Иванова Ивана Ивановича', 'Иванов Иван Иванович'],
    ['Иванову Ивану Ивановичу', 'Иванов Иван Иванович'],
    ['Ивановой Анны Сергеевны', 'Иванова Анна Сергеевна'],
    ['Достоевского Павла Петровича', 'Достоевский Павел Петрович'],
    ['Островской Марии Павловны', 'Островская Мария Павловна'],
    ['Котова Игоря Ильича', 'Котов Игорь Ильич'],
    ['Иванов Иван Иванович', null],
  ])('%s → %s', (typed, name) => {
    expect(nominative(typed)).toBe(name);
  });
});

describe('what is asked about an address', () => {
  it('is its index when that is of another region', () => {
    expect(addressQuestion('190000, Московская обл, г Учебный, д 5')).toMatch(/Санкт-Петербург/);
  });

  it.each([
    ['140000, Московская обл, г Учебный, ул Примерная, д 5, кв 7', undefined],
    ['142700, г. Москва, ул. Новая, д. 1', undefined],
    ['101000, г Москва, ул Полевая, д 1', undefined],
    ['190000, Московская обл, г Учебный, д 5', /190000 — это Санкт-Петербург/],
    ['420000, г. Москва, ул. Казанская, д. 1', /Республика Татарстан, а в адресе «г. Москва»/],
    ['420000 Г. МОСКВА, д. 1', /в адресе «Г. МОСКВА»|в адресе «420000 Г. МОСКВА»/],
    ['140000, ул Московская, г Учебный, д 5', /по порядку.*«г Учебный» стоит после «ул Московская»/],
    ['Московская обл, г Учебный, ул Примерная, д 5, 140000', /первым/],
    ['150000, ул. Московская, д. 1', undefined],
    ['999999, Нигдейская обл, г Никакой', undefined],
    ['Московская обл, г Учебный, ул Примерная, д 5', /^Нет почтового индекса.*первым\.$/],
    ['14000, Московская обл, г Учебный, д 5', /Нет почтового индекса.*«14000»/],
    ['Московская обл, г Учебный, д 5, 1400001', /Нет почтового индекса.*«1400001»/],
    ['', undefined],
  ])('%s', (address, words) => {
    const asked = addressQuestion(address);
    if (words === undefined) expect(asked).toBeUndefined();
    else expect(asked).toMatch(words);
  });
});
