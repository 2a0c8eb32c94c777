import { sample } from '#test/documents/kit/converter.ts';
import { changedZip, docxOf, paragraph } from '#test/documents/kit/office-files.ts';
import { text } from '../kit/hostile-file.ts';
import type { Canary, HostileFile } from '../kit/hostile-file.ts';

const laughs = `<!DOCTYPE l [<!ENTITY a0 "ха">${Array.from({ length: 12 }, (_, index) => `<!ENTITY a${String(index + 1)} "${`&a${String(index)};`.repeat(10)}">`).join('')}]>`;
const quadratic = `<!DOCTYPE l [<!ENTITY a "${'я'.repeat(100_000)}">]>`;
const external = (target: string) => `<!DOCTYPE l [<!ENTITY x SYSTEM "${target}">]>`;
const parameter = ({ url }: Canary) => `<!DOCTYPE l [<!ENTITY % p SYSTEM "${url}/dtd"> %p;]>`;

/** Puts a document type before the root of a part. */
function withType(zip: Uint8Array, part: string, type: string, use: string): Uint8Array {
  return changedZip(zip, (files) => {
    const xml = new TextDecoder().decode(files[part]);
    files[part] = text(xml.replace('?>', `?>${type}`).replace(/текст|ОПРЕДЕЛЕНИЕ/, use));
  });
}

const docx = () => docxOf(paragraph('текст'));
const inDocx = (type: string, use: string) => withType(docx(), 'word/document.xml', type, use);
const inOdt = async (type: string, use: string) => withType(await sample('opredelenie.odt'), 'content.xml', type, use);
const flat = (type: string, body: string) =>
  text(
    `<?xml version="1.0" encoding="UTF-8"?>${type}<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>${body}</text:p></office:text></office:body></office:document>`,
  );

const nested = (tag: string, levels: number) => `<${tag}>`.repeat(levels) + `</${tag}>`.repeat(levels);
const table = (levels: number) =>
  '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/>'.repeat(levels) +
  '<w:p/></w:tc></w:tr></w:tbl>'.repeat(levels);

const TYPE = 'описание типа в XML пишут только нападающие';
const DEEP = 'такой вложенности не бывает в документах';

export const XML: readonly HostileFile[] = [
  {
    name: 'laughs.docx',
    attack: 'миллиард смешков (XML-сущности)',
    make: () => inDocx(laughs, '&a12;'),
    refusedBecause: TYPE,
  },
  {
    name: 'laughs.odt',
    attack: 'миллиард смешков (XML-сущности)',
    make: () => inOdt(laughs, '&a12;'),
    refusedBecause: TYPE,
  },
  {
    name: 'laughs.fodt',
    attack: 'миллиард смешков в одном XML',
    make: () => flat(laughs, '&a12;'),
    refusedBecause: TYPE,
  },
  {
    name: 'quadratic.docx',
    attack: 'квадратичное раздувание сущностей',
    make: () => inDocx(quadratic, '&a;'.repeat(5_000)),
    refusedBecause: TYPE,
  },
  {
    name: 'xxe-file.docx',
    attack: 'XXE: чтение чужого файла',
    make: ({ secretPath }) => inDocx(external(`file://${secretPath}`), '&x;'),
    refusedBecause: TYPE,
  },
  {
    name: 'xxe-net.docx',
    attack: 'XXE: обращение к сети',
    make: ({ url }) => inDocx(external(url), '&x;'),
    refusedBecause: TYPE,
  },
  {
    name: 'xxe-dtd.docx',
    attack: 'XXE: внешнее описание типа',
    make: (canary) => inDocx(parameter(canary), 'x'),
    refusedBecause: TYPE,
  },
  {
    name: 'xxe-file.odt',
    attack: 'XXE: чтение чужого файла',
    make: ({ secretPath }) => inOdt(external(`file://${secretPath}`), '&x;'),
    refusedBecause: TYPE,
  },
  {
    name: 'xxe-net.odt',
    attack: 'XXE: обращение к сети',
    make: ({ url }) => inOdt(external(url), '&x;'),
    refusedBecause: TYPE,
  },
  {
    name: 'xxe-file.fodt',
    attack: 'XXE: чтение чужого файла',
    make: ({ secretPath }) => flat(external(`file://${secretPath}`), '&x;'),
    refusedBecause: TYPE,
  },
  {
    name: 'xxe-styles.docx',
    attack: 'XXE в части стилей',
    make: ({ url }) =>
      docxOf(paragraph('текст'), { 'word/styles.xml': `<?xml version="1.0"?>${external(url)}<a>&x;</a>` }),
  },
  {
    name: 'xxe-relations.docx',
    attack: 'XXE в списке связей',
    make: ({ url }) =>
      docxOf(paragraph('текст'), { 'word/_rels/document.xml.rels': `<?xml version="1.0"?>${external(url)}<a>&x;</a>` }),
    refusedBecause: TYPE,
  },
  {
    name: 'deep.docx',
    attack: 'XML глубиной 100 000',
    make: () => docxOf(nested('w:p', 100_000)),
    refusedBecause: DEEP,
  },
  {
    name: 'deep-1000.docx',
    attack: 'XML глубиной 1000',
    make: () => docxOf(nested('w:sdt', 1_000)),
    refusedBecause: DEEP,
  },
  {
    name: 'deep.odt',
    attack: 'XML глубиной 100 000',
    make: async () =>
      changedZip(await sample('opredelenie.odt'), (files) => {
        files['content.xml'] = text(nested('a', 100_000));
      }),
    refusedBecause: DEEP,
  },
  {
    name: 'deep.fodt',
    attack: 'XML глубиной 100 000',
    make: () => flat('', nested('text:span', 100_000)),
    refusedBecause: DEEP,
  },
  {
    name: 'tables-500.docx',
    attack: 'таблицы, вложенные 500 раз',
    make: () => docxOf(table(500)),
    refusedBecause: DEEP,
  },
  {
    name: 'tables-100.docx',
    attack: 'таблицы, вложенные 100 раз, 20 штук',
    make: () => docxOf(`${table(100)}<w:p/>`.repeat(20)),
  },
  {
    name: 'groups.rtf',
    attack: 'скобки RTF глубиной 100 000',
    make: () => text(`{\\rtf1${'{'.repeat(100_000)}a${'}'.repeat(100_000)}}`),
  },
  {
    name: 'deep.html',
    attack: 'HTML глубиной 50 000',
    make: () => text(`<html><body>${'<div>'.repeat(50_000)}a</body></html>`),
  },
  { name: 'million.docx', attack: 'миллион абзацев', make: () => docxOf('<w:p/>'.repeat(1_000_000)) },
  { name: 'million.rtf', attack: 'миллион абзацев', make: () => text(`{\\rtf1 ${'a\\par '.repeat(1_000_000)}}`) },
  {
    name: 'long-word.docx',
    attack: 'слово из 10 миллионов букв',
    make: () => docxOf(paragraph('ж'.repeat(10_000_000))),
  },
  {
    name: 'long-attribute.docx',
    attack: 'атрибут из 10 миллионов знаков',
    make: () => docxOf(`<w:p w:rsidR="${'1'.repeat(10_000_000)}"/>`),
  },
  {
    name: 'fonts.docx',
    attack: 'тысяча несуществующих шрифтов',
    make: () =>
      docxOf(
        Array.from(
          { length: 1_000 },
          (_, index) => `<w:p><w:r><w:rPr><w:rFonts w:ascii="F${String(index)}"/></w:rPr><w:t>a</w:t></w:r></w:p>`,
        ).join(''),
      ),
  },
];
