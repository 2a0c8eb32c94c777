import type { Sabotage } from '../kit/sabotage.ts';

const CONNECTIONS = 'test/api/door/connections.test.ts';
const RECEIVING = 'test/api/door/receiving.test.ts';

/** How requests are let in. */
export const EDGE_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'slow-body-pace',
    guarantee: 'Тело, которое перестало приходить, не ждут.',
    file: 'api/http/door/body-pace.ts',
    find: 'if (inWindow < minWindowBytes) slow();',
    replace: 'if (inWindow < 0) slow();',
    test: { file: RECEIVING, name: 'a body that stops, or that comes too slowly, is given up' },
  },
  {
    id: 'half-sent-stays',
    guarantee: 'Недосланные запросы с одного адреса уступают место следующему.',
    file: 'api/http/door/receiving.ts',
    find: 'this.#coming.get(oldest)?.giveUp(new TurnedAway());',
    replace: 'throw new TurnedAway();',
    test: {
      file: RECEIVING,
      name: 'half-sent bodies of a stranger give way to his next one; of whoever is known they stay',
    },
  },
  {
    id: 'strangers-take-all',
    guarantee: 'Кто не вошёл, не займёт мест, отведённых вошедшим.',
    file: 'api/http/door/slots.ts',
    find: '(isStranger && this.#strangers >= this.#limits.strangers)',
    replace: '(isStranger && this.#strangers >= this.#limits.total)',
    test: {
      file: 'test/api/door/slots.test.ts',
      name: 'strangers leave those who are known their part, and one caller leaves it to the others',
    },
  },
  {
    id: 'connections-kept',
    guarantee: 'Соединения одного адреса не вытесняют остальных.',
    file: 'api/http/door/connections.ts',
    find: '.toSorted((a, b) => b.length - a.length)',
    replace: '.toSorted((a, b) => a.length - b.length)',
    test: { file: CONNECTIONS, name: 'one address that keeps all of them does not keep another out' },
  },
];
