import type { Sabotage } from '../kit/sabotage.ts';

const CAUSES = 'test/returns/return-causes.test.ts';
const SETTLING = 'test/returns/settle-return.system.test.ts';
const LIFE = 'test/letters/letter-life.system.test.ts';
const REGISTRY = 'test/day-registry/day-registry.test.ts';
const PAGES = 'test/web/returns.system.test.ts';
const RECONCILE = 'test/reconcile/progresses.test.ts';

export const RETURN_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'storage-cut-short-unasked',
    guarantee: 'Если срок хранения не вышел, учесть адресата извещённым можно только с причиной.',
    file: 'domain/proof/storage-at-office.ts',
    find: 'storage.days < JUDICIAL_STORAGE_DAYS',
    replace: 'storage.days < 0',
    test: {
      file: CAUSES,
      name: 'short',
    },
  },
  {
    id: 'return-closes-silently',
    guarantee: 'Вернувшееся и утраченное письмо ждёт решения человека и само в дело не уходит.',
    file: 'workflows/letters/await-settlement.ts',
    find: "await condition(() => desk.decision?.kind === 'settleReturn');",
    replace: 'if (!desk.decision) return;',
    test: {
      file: LIFE,
      name: 'waits for a person when it was not delivered, and ends filed by his word',
    },
  },
  {
    id: 'notified-at-wrong-address',
    guarantee: 'Кого не искали там, где он есть, извещённым не считают: процесс такого решения не слышит.',
    file: 'workflows/letters/letter-decisions.ts',
    find: 'if (!isFor) refuse(',
    replace: 'if (!isFor && choice === undefined) refuse(',
    test: {
      file: LIFE,
      name: 'hears only what the cause of the return allows, with words of why where they are wanted',
    },
  },
  {
    id: 'return-cause-by-accident',
    guarantee: 'Причина возврата читается по числам Почты, и последняя попытка слышна там, где возврат говорит мало.',
    file: 'domain/returns/return-cause.ts',
    find: 'return attempts.at(-1) ?? byReturn',
    replace: 'return byReturn',
    test: {
      file: CAUSES,
      name: 'is heard from the last attempt where the return itself says little, and nowhere else',
    },
  },
  {
    id: 'return-settled-twice',
    guarantee: 'Решение о возврате записывается один раз: повтор не меняет его и не делает второго письма.',
    file: 'activities/letters/settle-return.ts',
    find: 'if (settled) return { cause: settled.cause, isSettled: true };',
    replace: 'if (settled) return { cause: settled.cause, isSettled: false };',
    test: {
      file: SETTLING,
      name: 'is settled once: who, when, the cause, the norms; told to the process without words, and the task is done',
    },
  },
  {
    id: 'second-letter-by-wrong-address',
    guarantee: 'Новое письмо вместо возвращённого по неверному адресу этого адреса не несёт.',
    file: 'activities/letters/open-next-letter.ts',
    find: "CAUSE_RULES[cause].keepsAddress ? fields.recipient.address : ''",
    replace: 'CAUSE_RULES[cause] ? fields.recipient.address : ""',
    test: {
      file: SETTLING,
      name: 'goes again as a new letter with everything but the address; both letters name each other',
    },
  },
  {
    id: 'return-without-task',
    guarantee: 'Сверка видит вернувшееся письмо, о котором никого не спросили.',
    file: 'domain/reconcile/letter/progresses.ts',
    find: "undelivered: ['undelivered'],",
    replace: 'undelivered: undefined,',
    test: { file: RECONCILE, name: 'wants a task where a person is to decide about what was not delivered' },
  },
  {
    id: 'batch-takes-unconfirmed',
    guarantee: 'Кнопкой уходят только те письма, которые руководитель видел и подтвердил.',
    file: 'db/batches/open-batches.ts',
    find: '.$if(letterIds !== undefined, (ready)',
    replace: '.$if(letterIds === null, (ready)',
    test: {
      file: PAGES,
      name: 'shows what a batch would take, to whom and for how much, and sends only what was confirmed',
    },
  },
  {
    id: 'registry-sum-of-others',
    guarantee: 'Число и сумма реестра — тех самых писем, которые в нём показаны.',
    file: 'domain/day-registry/day-registry.ts',
    find: 'sum: sumOf(lines.map(({ price }) => price)),',
    replace: 'sum: sumOf(lines.slice(1).map(({ price }) => price)),',
    test: {
      file: REGISTRY,
      name: 'counts and sums the very lines it shows: every line in one count, and known prices only',
    },
  },
  {
    id: 'outcomes-alike',
    guarantee: 'Исходы письма различаются не только цветом и словом, но и знаком.',
    file: 'web/format/status.ts',
    find: "lost: { tone: 'bad', sign: 'cross' },",
    replace: "lost: { tone: 'bad', sign: 'back' },",
    test: { file: PAGES, name: 'tells outcomes apart by a word and a sign, and finds letters by them' },
  },
];
