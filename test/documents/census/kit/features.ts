import type { ConversionWarningCode } from '#domain/documents/conversion-faults.ts';
import { box, cell, field, inline, line, para, row, run, sum, table } from './word-xml.ts';
import { metafile, photo, plain, signature } from './pictures.ts';

/** One thing a document may hold: its XML in the body, and the pictures it names. */
export interface Feature {
  readonly name: string;
  /** @param index makes its words and numbers unlike those of other documents */
  readonly body: (index: number) => string;
  /** The same with something lost, and the code by which that is to be told. */
  readonly lost?: readonly [code: ConversionWarningCode, body: (index: number) => string];
  readonly pictures?: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>>;
}

const pictureOf = (name: string, relation: string, make: () => Promise<Uint8Array> | Uint8Array): Feature => ({
  name,
  body: (index) =>
    para(run(`Рисунок ${sum(index, 5)} приложен: `) + inline(relation, 1_500_000 + (index % 9) * 100_000)),
  lost: ['lost_pictures', (index) => para(run(`Рисунок ${sum(index, 5)} приложен: `))],
  pictures: { [relation]: make },
});

/** The equation that is looked for when it is left out. */
export const equation = (index: number) =>
  para(
    `${run('Пени составляют: ')}<m:oMath><m:f><m:num><m:r><m:t>${sum(index, 1)}·9</m:t></m:r></m:num><m:den><m:r><m:t>300</m:t></m:r></m:den></m:f><m:r><m:t>=${sum(index, 2)}</m:t></m:r></m:oMath>${run(' руб.')}`,
  );

const LONG =
  'Мировой судья судебного участка, рассмотрев в открытом судебном заседании гражданское дело по иску общества с ограниченной ответственностью «Образец» к Тестову Тесту Тестовичу о взыскании задолженности по договору займа, процентов и судебных расходов, установил следующее';

/** What documents are put together of; each is sound and printed whole. */
export const FEATURES: readonly Feature[] = [
  {
    name: 'paragraphs',
    lost: [
      'lost_text',
      (index) => line(`${LONG}: долг`) + line('РЕШИЛ:') + line(`Взыскать ${sum(index, 3)} (сумма прописью) рублей.`),
    ],
    body: (index) =>
      line(
        `${LONG}: долг ${sum(index, 1)}\u00a0₽ ${String(index % 90)} коп., дело №\u00a02-${String(700 + index)}/2026, § 5, п. 3.1 — «уплачено частично»; рост 7\u00a0%, 20\u00a0°C, 5×10²`,
      ) +
      line('РЕШИЛ:') +
      line(`Взыскать ${sum(index, 3)} (сумма прописью) рублей. It is also said in English: amount due.`),
  },
  {
    name: 'table',
    lost: ['lost_tables', () => line('После таблицы.')],
    body: (index) =>
      table(
        row(cell(line('Наименование')) + cell(line('Сумма')), '<w:tblHeader/>') +
          row(
            cell(line(`Основной долг по договору ${sum(index, 4)}`)) +
              cell(para(run(sum(index, 5)), '<w:jc w:val="right"/>')),
          ) +
          row(cell(line('Итого'), '<w:gridSpan w:val="2"/>')) +
          row(cell(line('да')) + cell(line('0'))) +
          row(cell(line('нет')) + cell(line('0'))),
      ) + line('После таблицы.'),
  },
  {
    name: 'lists',
    lost: ['lost_text', () => line('копия определения') + line('первое')],
    body: (index) =>
      ['копия определения', `квитанция на ${sum(index, 6)} рублей`, 'доверенность', 'а']
        .map((text, place) =>
          para(run(text), `<w:numPr><w:ilvl w:val="${String(place % 2)}"/><w:numId w:val="1"/></w:numPr>`),
        )
        .join('') +
      ['первое', 'второе']
        .map((text) => para(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'))
        .join(''),
  },
  {
    name: 'notes',
    lost: ['lost_text', (index) => line(`Сумма ${sum(index, 7)} взыскана с ответчика.`)],
    body: (index) =>
      para(
        `${run(`Сумма ${sum(index, 7)}`)}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>${run(' взыскана с ответчика')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:endnoteReference w:id="2"/></w:r>${run('.')}`,
      ),
  },
  { name: 'box', lost: ['lost_text', () => ''], body: (index) => box(`Надпись в рамке номер ${sum(index, 8)}`) },
  pictureOf('png', 'png', () => photo('png')),
  pictureOf('jpeg', 'jpg', () => photo('jpeg')),
  pictureOf('gif', 'gif', () => photo('gif')),
  pictureOf('tiff', 'tif', () => photo('tiff')),
  pictureOf('signature', 'sgn', signature),
  pictureOf('plain picture', 'pln', plain),
  pictureOf('metafile', 'wmf', metafile),
  {
    name: 'fields',
    lost: ['lost_text', () => line('Страница 1 из 1') + line('ссылка внутри документа слова')],
    body: (index) =>
      para(
        run('Страница ') +
          field('PAGE', '1') +
          run(' из ') +
          field('NUMPAGES', '9') +
          run(', составлено ') +
          field('DATE \\@ "dd.MM.yyyy"', '01.01.2020'),
      ) +
      para(
        `<w:bookmarkStart w:id="1" w:name="bm"/>${run(`пункт ${sum(index, 9)}`)}<w:bookmarkEnd w:id="1"/>${run(', смотри ')}${field('REF bm \\h', `пункт ${sum(index, 9)}`)}`,
      ) +
      para(
        `<w:hyperlink w:anchor="bm">${run('ссылка внутри документа')}</w:hyperlink><w:fldSimple w:instr=" QUOTE &quot;слова&quot; ">${run('слова')}</w:fldSimple>`,
      ),
  },
  {
    name: 'contents',
    body: () =>
      para(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Обстоятельства дела')}<w:r><w:tab/></w:r>${field('PAGEREF _Toc1 \\h', '17')}`,
        '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>',
      ) +
      para(`${run('Мотивировочная часть')}<w:r><w:tab/></w:r>${run('19')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
      para(
        `<w:bookmarkStart w:id="4" w:name="_Toc1"/>${run('Обстоятельства дела')}<w:bookmarkEnd w:id="4"/>`,
        '<w:outlineLvl w:val="0"/>',
      ),
  },
  {
    name: 'columns',
    lost: ['lost_text', (index) => line(`${LONG}, часть ${sum(index, 11)}.`)],
    body: (index) =>
      para('', '<w:sectPr><w:type w:val="continuous"/></w:sectPr>') +
      [1, 2, 3].map((part) => line(`${LONG}, часть ${sum(index, 10 + part)}.`)).join('') +
      para(
        '',
        '<w:sectPr><w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838"/><w:cols w:num="2" w:space="720"/></w:sectPr>',
      ) +
      line('Снова одна колонка.'),
  },
  {
    name: 'landscape',
    lost: ['lost_text', () => line('Перед альбомным листом.')],
    body: (index) =>
      para(run('Перед альбомным листом.'), '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>') +
      para(
        run(`На альбомном листе ${sum(index, 14)} строк.`),
        '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>',
      ) +
      line('После альбомного листа.'),
  },
  {
    name: 'letters',
    lost: ['lost_text', () => line('H2O и м2 разделённое слово и ёлка, й, Ё')],
    body: (index) =>
      para(
        run('Малые прописные буквы', '<w:smallCaps/>') +
          run(' и все прописные буквы', '<w:caps/>') +
          run(` зачёркнуто ${sum(index, 15)}`, '<w:strike/>') +
          run(' в разрядку', '<w:spacing w:val="60"/>') +
          run('скрытое 987654321 слово здесь', '<w:vanish/>') +
          run(' видно', '<w:vanish w:val="0"/>'),
      ) +
      para(
        run('H') +
          run('2', '<w:vertAlign w:val="subscript"/>') +
          run('O и м') +
          run('2', '<w:vertAlign w:val="superscript"/>') +
          run(' раз') +
          run('делён', '<w:b/>') +
          run('ное сло') +
          run('во и ёлка, й, Ё'),
      ),
  },
  {
    name: 'hyphens',
    lost: ['lost_text', () => line('частно-правовой помощник')],
    body: (index) =>
      para(
        run(
          `достопри\u00admечатель\u00adность чело\u00adвеко\u00adненавист\u00adни\u00adчест\u00adво ${LONG.repeat(2)} частно`,
        ) +
          '<w:r><w:noBreakHyphen/></w:r>' +
          run('правовой по') +
          '<w:r><w:softHyphen/></w:r>' +
          run(`мощник ${sum(index, 16)}`),
        '<w:jc w:val="both"/>',
      ),
  },
  { name: 'equation', lost: ['lost_equations', () => line('Пени составляют: руб.')], body: equation },
  {
    name: 'comment',
    body: () =>
      para(
        `<w:commentRangeStart w:id="3"/>${run('Текст с примечанием')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>${run(' и дальше.')}`,
      ),
  },
  {
    name: 'turned cells',
    lost: [
      'lost_text',
      () => table(row(cell(line('')) + cell(line('обычная ячейка')) + cell(line('вниз боком')))) + line('.'),
    ],
    body: (index) =>
      table(
        row(
          cell(line(`боком ${sum(index, 17)}`), '<w:textDirection w:val="btLr"/>') +
            cell(line('обычная ячейка')) +
            cell(line('вниз боком'), '<w:textDirection w:val="tbRl"/>'),
          '<w:trHeight w:val="2400"/>',
        ),
      ) + line('.'),
  },
  {
    name: 'long table',
    lost: ['lost_tables', () => line('Конец.')],
    body: (index) =>
      table(
        row(cell(line('№ строки')) + cell(line('Назначение платежа')), '<w:tblHeader/>') +
          Array.from({ length: 70 }, (_, place) =>
            row(cell(line(String(place + 1))) + cell(line(`Платёж ${sum(index, place)} за месяц`))),
          ).join(''),
      ) + line('Конец.'),
  },
  {
    name: 'symbols',
    lost: ['lost_text', () => line('Отметка')],
    body: (index) =>
      para(
        `${run('Отметка ')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run(' ☑ ☐ → ∑ ≤ © ®')}<w:r><w:tab/></w:r>${run(sum(index, 18))}<w:r><w:br/></w:r>${run('после перевода строки')}`,
      ),
  },
  {
    name: 'control',
    lost: ['lost_text', () => line('умная метка')],
    body: () =>
      `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${line('Содержимое элемента управления')}</w:sdtContent></w:sdt>` +
      para(`<w:smartTag w:uri="u" w:element="e">${run('умная метка')}</w:smartTag>`),
  },
  {
    name: 'revisions',
    lost: ['lost_text', () => line('Уплатить рублей')],
    body: (index) =>
      para(
        `${run('Уплатить ')}<w:del w:id="8" w:author="А" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>${sum(index, 19)}</w:delText></w:r></w:del><w:ins w:id="9" w:author="А" w:date="2026-01-01T00:00:00Z">${run(sum(index, 20))}</w:ins>${run(' рублей')}`,
      ),
  },
  {
    name: 'nested table',
    lost: ['lost_text', () => table(row(cell(line('Снаружи')) + cell(line('справа')))) + line('.')],
    body: (index) =>
      table(
        row(
          cell(line('Снаружи') + table(row(cell(line(`внутри ${sum(index, 21)}`)) + cell(line('рядом')))) + line('')) +
            cell(line('справа')),
        ),
      ) + line('.'),
  },
  {
    name: 'shape',
    body: () =>
      `<w:p><w:r><w:pict><v:rect style="width:120pt;height:40pt" fillcolor="#ddeeff" strokecolor="black"/></w:pict></w:r></w:p>`,
  },
  { name: 'right to left', body: () => para(run('שלום עולם', '<w:rtl/>') + run(' и по-русски дальше')) },
  {
    name: 'page break',
    lost: ['lost_text', () => line('Новая страница')],
    body: (index) => `<w:p><w:r><w:br w:type="page"/></w:r>${run(`Новая страница ${sum(index, 22)}`)}</w:p>`,
  },
];
