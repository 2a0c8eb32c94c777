import type { Sabotage } from '../kit/sabotage.ts';

const RULES = 'test/delivery/delivery.test.ts';
const SYSTEM = 'test/delivery/delivery.system.test.ts';

export const DELIVERY_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'delivery-norm-of-today',
    guarantee: 'Новый срок доставки не меняет дня, к которому ожидалось письмо, принятое раньше.',
    file: 'domain/calendar/valid-from.ts',
    find: 'versions.find(({ validFrom }) => validFrom <= day) ??',
    replace: 'versions.find(({ validFrom }) => validFrom <= "2026-12-31") ??',
    test: {
      file: RULES,
      name: 'in force on a day is the last that had begun by then: a new one moves no letter that the Post had taken before',
    },
  },
  {
    id: 'late-before-storage-ends',
    guarantee: 'Письмо, которое ждёт адресата в отделении, не названо опаздывающим, пока идёт срок хранения.',
    file: 'domain/delivery/late-letter.ts',
    find: 'stored > outcomeBy ? stored : outcomeBy',
    replace: 'outcomeBy',
    test: {
      file: RULES,
      name: 'only after its storage has ended while it lies at its office, however late it came there',
    },
  },
  {
    id: 'found-letter-late',
    guarantee: 'Письмо, о котором не известно, когда Почта его приняла, не названо опаздывающим.',
    file: 'db/delivery/late-letters.ts',
    find: 'and l.sent_at is not null ',
    replace: '',
    test: {
      file: SYSTEM,
      name: 'are late in the list, on the card and for the bell alike, each told once; ended, unread and found ones never',
    },
  },
];
