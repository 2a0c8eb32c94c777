import type { Sabotage } from '../kit/sabotage.ts';

const BELL = 'test/bell/bell.system.test.ts';

export const BELL_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'bell-hears-neighbours',
    guarantee: 'Оповещают только тех, кому предмет виден: своего участка.',
    file: 'domain/bell/bell-events.ts',
    find: 'return person.siteId !== null && person.siteId === fact.siteId;',
    replace: 'return true;',
    test: {
      file: BELL,
      name: 'of each event once, with two workers, and only whoever may see what it speaks of',
    },
  },
  {
    id: 'bell-letter-twice',
    guarantee: 'Письмо сотруднику после убитого исполнителя — то же, под тем же Message-ID.',
    file: 'activities/bell/bell-mail.ts',
    find: 'const messageId = `<bell-${id}@',
    replace: 'const messageId = `<bell-${String(Math.random())}@',
    test: {
      file: BELL,
      name: 'by mail only after the address has answered; a letter whose sender was killed goes again under its own Message-ID',
    },
  },
  {
    id: 'bell-push-tells-number',
    guarantee: 'В push нет ничего о письме: только вид события и ссылка.',
    file: 'activities/bell/bell-push.ts',
    find: 'body: isOne ? bellRule(first.event).label',
    replace: 'body: isOne ? JSON.stringify(first.data)',
    test: {
      file: BELL,
      name: 'by push: sealed for the browser, signed, with nothing of a letter or a person; a browser that is gone is forgotten',
    },
  },
];
