import type { Verdict } from './judge.ts';
import { DELIBERATE } from './plain-check.ts';
import { HEAD, rowOf, totalsOf } from './table.ts';

/** The page for docs/: an introduction, the totals, the table. */
export function documentOf(verdicts: readonly Verdict[], totals: readonly string[] = totalsOf(verdicts)): string {
  const exceptions = Object.entries(DELIBERATE).map(([code, why]) => `- \`${code}\` — ${why}`);
  return `# Враждебные документы

Каждый приложенный файл преобразователь считает нападением. Разбор PDF и рисунков и LibreOffice работают в отдельных процессах: без сети,
от чужого имени, где это позволяет машина, без секретов в окружении, не больше 512 МиБ и 20 секунд на документ. Сломавшийся процесс
заменяется, секретарь получает причину словами.

Таблицу печатает \`npm run hostile\`, с ключом \`-- --write\` — и записывает сюда. Память и сеть каждого процесса измеряются снаружи.

## Итог

${totals.map((line) => `- ${line}`).join('\n')}

## Отказы, хотя LibreOffice без нас что-то напечатал бы

Прочие отказы офисным файлам сверяются с LibreOffice без наших проверок: файл, который он открывает с половиной слов образца и больше,
не может быть отвергнут. Намеренные исключения:

${exceptions.join('\n')}
- описание типа (DOCTYPE) внутри DOCX, ODT, FODT: пишут только нападающие; причины отдельных файлов названы в \`test/hostile/files\`

## Таблица

${HEAD}
${verdicts.map(rowOf).join('\n')}
`;
}
