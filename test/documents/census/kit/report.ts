/** One set of documents and what was told of it. */
export interface SetReport {
  readonly set: string;
  readonly documents: number;
  readonly refused: number;
  /** Told anything at all. */
  readonly told: number;
  /** Told of a loss, which stops the letter. */
  readonly stopped: number;
  readonly notCounted: number;
  /** What should have been told and was not, or the other way round. */
  readonly wrong: readonly string[];
}

const HEAD =
  '| Набор | Документов | Отказано словами | Сказано | Остановлено | Не сверено | Неверно |\n|---|---:|---:|---:|---:|---:|---:|';

export function rowOf({ set, documents, refused, told, stopped, notCounted, wrong }: SetReport): string {
  return `| ${[set, ...[documents, refused, told, stopped, notCounted, wrong.length].map(String)].join(' | ')} |`;
}

/** The page for docs/. */
export function documentOf(
  reports: readonly SetReport[],
  cost: string,
  { cases, stopped }: { readonly cases: readonly string[]; readonly stopped: readonly string[] },
): string {
  return `# Сверка преобразования

Каждое преобразование считается: что есть в исходном файле (слова по порядку, рисунки, таблицы, формулы, сноски, объекты, вставленные
документы — читается сам файл, мимо LibreOffice) сверяется с тем, что есть в PDF (текст и рисунки читает pdfium). Потерянное называется
секретарю и судье словами; потеря содержания (\`lost_…\`, рисунок по ссылке) останавливает письмо, пока секретарь не посмотрел и не сказал об этом.

Не считаются: скрытый текст, удалённое исправлениями, примечания, коды полей. Что печатает сам преобразователь — номера страниц и
списков, даты, знаки сносок — может быть любым. Потеря текста — три слова подряд или слово с цифрой из двух и больше знаков.
Векторный рисунок и фигура признаются напечатанными по линиям подходящего размера: среди таблиц такая потеря может остаться
незамеченной. Файл, который сверить не удалось, преобразуется с предупреждением \`not_counted\`.

Таблицу печатает \`npm run census\`, с ключом \`-- --write\` — и записывает сюда.

${HEAD}
${reports.map(rowOf).join('\n')}

«Неверно»: на исправных документах — ложная тревога, на испорченных — потеря, о которой не сказано.

${reports.flatMap(({ set, wrong }) => wrong.map((each) => `- ${set}: ${each}`)).join('\n')}

## Цена

${cost}

## Случаи

${cases.map((each) => `- ${each}`).join('\n')}

## Враждебные: остановлено и не сверено

${stopped.map((each) => `- ${each}`).join('\n')}
`;
}

export { HEAD };
