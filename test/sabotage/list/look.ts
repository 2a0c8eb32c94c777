import type { Sabotage } from '../kit/sabotage.ts';

const WEIGHT = 'test/web/weight.system.test.ts';

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
    guarantee: 'Шрифт страниц — то, что инструмент вырезает сегодня, в нём есть всякий знак, которым написана страница.',
    file: 'scripts/fonts/web-fonts.ts',
    find: '  [0x20bd, 0x20bd],\n',
    replace: '',
    test: { file: 'test/web/fonts.test.ts', name: 'have every sign that a page is written with, but for pictures' },
  },
];
