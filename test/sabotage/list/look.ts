import type { Sabotage } from '../kit/sabotage.ts';

const WEIGHT = 'test/web/weight.system.test.ts';
const TOKENS = 'test/web/tokens.test.ts';
const LOOK = 'test/web/look.system.test.ts';

export const LOOK_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'pages-go-plain',
    guarantee: 'Всякий текст уходит сжатым.',
    file: 'api/http/compressed-answers.ts',
    find: 'const isWorth = plain.byteLength >= MIN_BYTES;',
    replace: 'const isWorth = plain.byteLength < MIN_BYTES;',
    test: {
      file: WEIGHT,
      name: 'a full list of letters costs a new browser 150 kilobytes, 30 of scripts; the next time 20',
    },
  },
  {
    id: 'foreign-asker-measures',
    guarantee: 'Ответ, о котором браузер попросил чужой сайт, не сжимается: по длине не угадать знак сеанса.',
    file: 'api/http/compressed-answers.ts',
    find: "return site === 'cross-site' || site === 'same-site';",
    replace: "return site === 'never';",
    test: {
      file: WEIGHT,
      name: 'every answer of text is compressed, but not for one whom another site made ask; the stream and files go as they are',
    },
  },
  {
    id: 'rouble-without-font',
    guarantee:
      'Шрифт страниц — то, что инструмент вырезает сегодня, в нём есть всякий знак, которым написана страница.',
    file: 'scripts/fonts/web-fonts.ts',
    find: '  [0x20bd, 0x20bd],\n',
    replace: '',
    test: { file: 'test/web/fonts.test.ts', name: 'have every sign that a page is written with, but for pictures' },
  },
  {
    id: 'dark-forgets-a-colour',
    guarantee: 'Тёмное оформление называет каждый цвет светлого.',
    file: 'web/styles/dark.css',
    find: '  --warn-weak: #382a10;\n',
    replace: '',
    test: { file: TOKENS, name: 'the dark look tells every colour of the light one, and nothing else' },
  },
  {
    id: 'raw-colour',
    guarantee: 'Цвета, размеры текста и отступы названы только в tokens.css.',
    file: 'web/styles/signing.css',
    find: '.run-failed {\n  color: var(--bad);',
    replace: '.run-failed {\n  color: #c00;',
    test: { file: TOKENS, name: 'no colour, size of text or distance is written outside the tokens' },
  },
  {
    id: 'page-stays-light',
    guarantee: 'Страница темна, когда темна система, без сценариев.',
    file: 'web/layout/look.ts',
    find: "auto: 'screen and (prefers-color-scheme: dark)'",
    replace: 'auto: undefined',
    test: { file: LOOK, name: 'is dark as the system is, or as a person chose, without scripts; paper stays light' },
  },
  {
    id: 'focus-unseen',
    guarantee: 'На каждой странице видно, где стоит клавиатура.',
    file: 'web/styles/base.css',
    find: 'outline: 3px solid var(--accent);',
    replace: 'outline: none;',
    test: { file: LOOK, name: 'the keyboard is seen wherever it stands' },
  },
];
