import type { Sabotage } from '../kit/sabotage.ts';

const FILE = 'test/web/typed.system.test.ts';
const NAMES = 'test/letters/name-question.test.ts';

/** What is typed is not lost, and is asked about where it rarely is right. */
export const KEPT_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'comment-not-kept',
    guarantee: 'Набранное хранит каждая форма, в которой пишут.',
    file: 'web/letters/card/comments-section.ts',
    find: ' data-stays data-typed>',
    replace: ' data-stays>',
    test: { file: 'test/web/kept-forms.test.ts', name: 'keep what is typed, each of them' },
  },
  {
    id: 'typed-not-watched',
    guarantee: 'Набранное возвращается после перезагрузки.',
    file: 'web/public/typed-watch.js',
    find: 'this.#fill(mine);',
    replace: '',
    test: { file: FILE, name: 'comes back after a reload at each form, and can be thrown away and had again' },
  },
  {
    id: 'typed-one-for-all-tabs',
    guarantee: 'Набранное в открытой вкладке другой вкладке не предлагается.',
    file: 'web/public/typed-watch.js',
    find: '!tabs.has(content.tab)',
    replace: 'true',
    test: { file: FILE, name: 'of two tabs is each tab’s own, and what a closed tab left is offered' },
  },
  {
    id: 'typed-of-anybody',
    guarantee: 'Чужого набранного не видит никто.',
    file: 'db/typed/typed-texts.ts',
    find: ".where('account_id', '=', accountId)\n    .where((row) =>",
    replace: '.where((row) =>',
    test: { file: FILE, name: 'comes back to its author after the session has ended, and to nobody else' },
  },
  {
    id: 'typed-only-on-server',
    guarantee: 'Без связи набранное хранится в браузере.',
    file: 'web/public/typed-store.js',
    find: 'localStorage.setItem(',
    replace: 'void (',
    test: {
      file: FILE,
      name: 'stays in the form without a connection, is not lost with the page, and goes to the server once there is one',
    },
  },
  {
    id: 'typed-sent-stays',
    guarantee: 'Принятая форма не оставляет набранного.',
    file: 'api/typed/finish-typed.ts',
    find: 'if (status === 303) return',
    replace: 'if (status === 999) return',
    test: { file: FILE, name: 'is done once by a double click, and is then kept no more' },
  },
  {
    id: 'dative-unasked',
    guarantee: 'Имя не в именительном падеже спрашивается.',
    file: 'domain/letters/name-question.ts',
    find: 'if (isOblique)',
    replace: 'if (false)',
    test: { file: NAMES, name: 'a name in the dative is asked about' },
  },
  {
    id: 'name-never-asked',
    guarantee: 'Необычное имя спрашивается до отправки и без сценариев.',
    file: 'api/letters/pages/letter-form-actions.ts',
    find: 'if (isAnswered(asked, new Set([answered]))) return null;',
    replace: 'if (asked.questions.length >= 0) return null;',
    test: {
      file: FILE,
      name: 'is asked about where it rarely is right, without scripts too, and goes on by the button that answers',
    },
  },
  {
    id: 'repeat-unasked',
    guarantee: 'То же письмо ещё раз просит причину.',
    file: 'api/letters/submission-faults.ts',
    find: 'if (repeated === null) return [];',
    replace: 'return [];',
    test: {
      file: 'test/letters/repeat.system.test.ts',
      name: 'the same person, case and document again asks for a reason and keeps it, whoever was first',
    },
  },
  {
    id: 'pages-told-late',
    guarantee: 'Лишние страницы названы до того, как потрачен номер.',
    file: 'api/letters/submission-faults.ts',
    find: 'pages === null ? []',
    replace: 'pages !== -1 ? []',
    test: {
      file: 'test/letters/repeat.system.test.ts',
      name: 'too many pages together are told before a number is spent, with the limit and whose it is',
    },
  },
];
