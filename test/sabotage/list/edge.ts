import type { Sabotage } from '../kit/sabotage.ts';

const CONNECTIONS = 'test/api/door/connections.test.ts';
const ODD = 'test/api/odd-inputs.system.test.ts';
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
    find: "this.#coming.get(oldest)?.giveUp(new TurnedAway('too-slow'));",
    replace: "throw new TurnedAway('too-slow');",
    test: {
      file: RECEIVING,
      name: 'half-sent bodies of a stranger give way to his next one; of whoever is known they stay',
    },
  },
  {
    id: 'stranger-rings-alarm',
    guarantee: 'Недосланное постороннего — его отказ, а не сбой сайта: тревогу им не поднять.',
    file: 'api/http/door/receiving.ts',
    find: "giveUp(new TurnedAway('too-slow'));",
    replace: "giveUp(new TurnedAway('unavailable'));",
    test: {
      file: 'test/api/guards.system.test.ts',
      name: "a stranger's half-sent bodies are his own refusals: none is logged or counted as a failure of the site",
    },
  },
  {
    id: 'strangers-take-all',
    guarantee: 'Кто не вошёл, не займёт мест, отведённых вошедшим.',
    file: 'api/http/door/slots.ts',
    find: 'isStranger && this.#strangers >= this.#limits.strangers) throw',
    replace: 'isStranger && this.#strangers >= this.#limits.total) throw',
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
  {
    id: 'json-depth',
    guarantee: 'Вложенный без конца JSON не разбирается.',
    file: 'api/http/door/body-shape.ts',
    find: 'if (depth > MAX_JSON_DEPTH) {',
    replace: 'if (depth < 0) {',
    test: { file: ODD, name: 'shapes that alone would be work are refused in words' },
  },
  {
    id: 'wrong-method',
    guarantee: 'Чужой метод — 405 с перечнем своих.',
    file: 'api/app.ts',
    find: 'app.use(methods.all, contentTypes(),',
    replace: 'app.use(contentTypes(),',
    test: {
      file: ODD,
      name: 'a method that an address does not take is answered with those that it takes, for every route of the app',
    },
  },
  {
    id: 'untold-version',
    guarantee: 'Описание говорит, какой ответ несёт версию.',
    file: 'api/letters/routes/letter-routes.ts',
    find: "200: versioned(savedLetterSchema, 'Изменено;",
    replace: "200: json(savedLetterSchema, 'Изменено;",
    test: {
      file: 'test/api/openapi.system.test.ts',
      name: 'what changes something asks for the session’s token, what is edited for its version; both are told by an answer',
    },
  },
  {
    id: 'year-nought',
    guarantee: 'Дня, которого нет в базе, нет и в запросе.',
    file: 'domain/calendar/day.ts',
    find: ' || text < FIRST_DAY',
    replace: '',
    test: { file: ODD, name: 'in a path, a query or a cursor of any request are never an error of the program' },
  },
];
