import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { sample } from '#test/documents/kit/converter.ts';
import { addScript, changedPdf } from '#test/documents/kit/pdf-files.ts';
import { text } from '../kit/hostile-file.ts';
import type { HostileFile } from '../kit/hostile-file.ts';

type Body = string | Buffer;

/** A PDF of these objects (from 1), its table of contents right; `trailer` and `startxref` may be put wrong. */
function rawPdf(objects: readonly Body[], trailer = '', startxref?: number): Buffer {
  let bytes = Buffer.from('%PDF-1.7\n%\xe2\xe3\n', 'latin1');
  const places = objects.map((body, index) => {
    const at = bytes.length;
    bytes = Buffer.concat([
      bytes,
      Buffer.from(`${String(index + 1)} 0 obj\n`),
      Buffer.from(body),
      Buffer.from('\nendobj\n'),
    ]);
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const end = `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${places.join('')}trailer\n<</Size ${String(objects.length + 1)}/Root 1 0 R${trailer}>>\nstartxref\n${String(startxref ?? bytes.length)}\n%%EOF`;
  return Buffer.concat([bytes, Buffer.from(end)]);
}

const stream = (data: Buffer, dict = '') =>
  Buffer.concat([Buffer.from(`<<${dict}/Length ${String(data.length)}>>stream\n`), data, Buffer.from('\nendstream')]);
const ROOT = '<</Type/Catalog/Pages 2 0 R>>';
const PAGES = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>';
const onePage = (contents: Body, page = PAGE, ...more: Body[]) => rawPdf([ROOT, PAGES, page, contents, ...more]);
const MEBIBYTE = 1024 * 1024;
const zeros = (size: number) => deflateSync(Buffer.alloc(size));

/** Levels of compression one within another. */
function matryoshka(size: number, levels: number): Buffer {
  let data = Buffer.alloc(size, ' ');
  for (let level = 0; level < levels; level += 1) data = deflateSync(data);
  return stream(data, `/Filter[${'/FlateDecode'.repeat(levels)}]`);
}

const action = (dict: string) => () =>
  rawPdf([`<</Type/Catalog/Pages 2 0 R/OpenAction ${dict}>>`, PAGES, PAGE, stream(Buffer.from('0 0 9 9 re f'))]);

function manyPages(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${String(index + 3)} 0 R`).join(' ');
  const pages = Array.from({ length: count }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>');
  return rawPdfFast([ROOT, `<</Type/Pages/Count ${String(count)}/Kids[${kids}]>>`, ...pages]);
}

function rawPdfFast(objects: readonly string[]): Buffer {
  const bodies = objects.map((body, index) => `${String(index + 1)} 0 obj\n${body}\nendobj\n`).join('');
  return Buffer.from(
    `%PDF-1.7\n${bodies}trailer\n<</Size ${String(objects.length + 1)}/Root 1 0 R>>\nstartxref\n0\n%%EOF`,
  );
}

function deepTree(levels: number): Buffer {
  const nodes = Array.from(
    { length: levels },
    (_, index) => `<</Type/Pages/Count 1/Kids[${String(index + 3)} 0 R]/Parent ${String(index + 1)} 0 R>>`,
  );
  return rawPdfFast([ROOT, ...nodes, `<</Type/Page/Parent ${String(levels + 1)} 0 R/MediaBox[0 0 595 842]>>`]);
}

const encryption =
  '/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)>>/ID[(a)(a)]';

export const PDFS: readonly HostileFile[] = [
  { name: 'javascript.pdf', attack: 'PDF: JavaScript при открытии', make: () => changedPdf(addScript) },
  {
    name: 'launch.pdf',
    attack: 'PDF: запуск программы',
    make: ({ command }) => action(`<</S/Launch/F(/bin/sh)/Unix<</F(/bin/sh)/P(-c ${command})>>>>`)(),
  },
  { name: 'submit.pdf', attack: 'PDF: отправка формы', make: ({ url }) => action(`<</S/SubmitForm/F(${url})>>`)() },
  { name: 'uri.pdf', attack: 'PDF: переход по адресу', make: ({ url }) => action(`<</S/URI/URI(${url})>>`)() },
  {
    name: 'gotor.pdf',
    attack: 'PDF: переход в чужой файл',
    make: ({ secretPath }) => action(`<</S/GoToR/F(${secretPath})/D[0/Fit]>>`)(),
  },
  {
    name: 'attached.pdf',
    attack: 'PDF с вложенной программой',
    make: () => changedPdf(async (pdf) => pdf.attach(text('MZ'), 'virus.exe')),
  },
  {
    name: 'external-stream.pdf',
    attack: 'PDF: поток из чужого файла',
    make: ({ secretPath }) => onePage(stream(Buffer.alloc(0), `/F(${secretPath})`)),
  },
  {
    name: 'reference.pdf',
    attack: 'PDF: рисунок из чужого файла (Ref)',
    make: ({ secretPath }) =>
      onePage(
        stream(Buffer.from('/X Do')),
        PAGE.replace('<<>>', '<</XObject<</X 5 0 R>>>>'),
        stream(Buffer.from('0 0 9 9 re f'), `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Ref<</F(${secretPath})/Page 0>>`),
      ),
  },
  { name: 'pages-100000.pdf', attack: 'PDF: 100 000 страниц', make: () => manyPages(100_000) },
  { name: 'pages-600.pdf', attack: 'PDF: 600 страниц', make: () => manyPages(600) },
  { name: 'deep-tree.pdf', attack: 'PDF: дерево страниц глубиной 50 000', make: () => deepTree(50_000) },
  { name: 'deep-tree-300.pdf', attack: 'PDF: дерево страниц глубиной 300', make: () => deepTree(300) },
  {
    name: 'cycle.pdf',
    attack: 'PDF: дерево страниц ведёт само в себя',
    make: () => rawPdf([ROOT, '<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>']),
  },
  {
    name: 'cycle-parent.pdf',
    attack: 'PDF: страница — родитель себе',
    make: () => rawPdf([ROOT, PAGES, '<</Type/Page/Parent 3 0 R>>']),
  },
  {
    name: 'same-page.pdf',
    attack: 'PDF: одна страница 100 000 раз',
    make: () =>
      rawPdf([
        ROOT,
        `<</Type/Pages/Count 100000/Kids[${'3 0 R '.repeat(100_000)}]>>`,
        PAGE,
        stream(Buffer.from('q Q')),
      ]),
  },
  {
    name: 'bomb-flate.pdf',
    attack: 'PDF: поток распаковывается в 1 ГиБ',
    make: () => onePage(stream(zeros(1024 * MEBIBYTE), '/Filter/FlateDecode')),
  },
  {
    name: 'bomb-matryoshka.pdf',
    attack: 'PDF: 4 слоя сжатия, 256 МиБ',
    make: () => onePage(matryoshka(256 * MEBIBYTE, 4)),
  },
  {
    name: 'bomb-objects.pdf',
    attack: 'PDF: бомба в потоке объектов',
    make: () =>
      onePage(
        stream(Buffer.from('q Q')),
        PAGE,
        stream(zeros(400 * MEBIBYTE), '/Type/ObjStm/N 1000000/First 10/Filter/FlateDecode'),
      ),
  },
  {
    name: 'bomb-xref.pdf',
    attack: 'PDF: бомба в потоке ссылок',
    make: () =>
      onePage(
        stream(Buffer.from('q Q')),
        PAGE,
        stream(zeros(400 * MEBIBYTE), '/Type/XRef/Size 99999999/W[1 2 1]/Root 1 0 R/Filter/FlateDecode'),
      ),
  },
  {
    name: 'bomb-runlength.pdf',
    attack: 'PDF: повторы без конца (RunLength)',
    make: () => onePage(stream(deflateSync(Buffer.alloc(8 * MEBIBYTE, 0x81)), '/Filter[/FlateDecode/RunLengthDecode]')),
  },
  {
    name: 'bomb-annotation.pdf',
    attack: 'PDF: бомба в виде пометки',
    make: () =>
      onePage(
        stream(Buffer.from('q Q')),
        PAGE.replace('/Resources', '/Annots[<</Type/Annot/Subtype/Stamp/F 4/Rect[0 0 9 9]/AP<</N 5 0 R>>>>]/Resources'),
        stream(zeros(700 * MEBIBYTE), '/Subtype/Form/BBox[0 0 9 9]/Filter/FlateDecode'),
      ),
  },
  {
    name: 'bomb-image.pdf',
    attack: 'PDF: рисунок 60 000 × 60 000',
    make: () =>
      onePage(
        stream(Buffer.from('595 0 0 842 0 0 cm /I Do')),
        PAGE.replace('<<>>', '<</XObject<</I 5 0 R>>>>'),
        stream(
          zeros(450 * MEBIBYTE),
          '/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/FlateDecode',
        ),
      ),
  },
  {
    name: 'forms.pdf',
    attack: 'PDF: вложенные формы, 10⁹ рисований',
    make: () =>
      onePage(
        stream(Buffer.from('/X Do')),
        PAGE.replace('<<>>', '<</XObject<</X 5 0 R>>>>'),
        ...Array.from({ length: 9 }, (_, index) =>
          stream(
            Buffer.from('/X Do '.repeat(10)),
            `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X ${String(index + 6)} 0 R>>>>`,
          ),
        ),
        stream(Buffer.from('0 0 9 9 re f'), '/Type/XObject/Subtype/Form/BBox[0 0 9 9]'),
      ),
  },
  {
    name: 'form-loop.pdf',
    attack: 'PDF: форма рисует сама себя',
    make: () =>
      onePage(
        stream(Buffer.from('/X Do')),
        PAGE.replace('<<>>', '<</XObject<</X 5 0 R>>>>'),
        stream(Buffer.from('/X Do'), '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 5 0 R>>>>'),
      ),
  },
  {
    name: 'huge-box.pdf',
    attack: 'PDF: страница 10⁹ × 10⁹',
    make: () => onePage(stream(Buffer.from('0 0 9 9 re f')), PAGE.replace('595 842', '1000000000 1000000000')),
  },
  {
    name: 'nan-box.pdf',
    attack: 'PDF: страница с бессмысленным размером',
    make: () => onePage(stream(Buffer.from('0 0 9 9 re f')), PAGE.replace('[0 0 595 842]', '[0 (a) /b null]')),
  },
  {
    name: 'zero-box.pdf',
    attack: 'PDF: страница нулевого размера',
    make: () => onePage(stream(Buffer.from('q Q')), PAGE.replace('595 842', '0 0')),
  },
  {
    name: 'xref-loop.pdf',
    attack: 'PDF: таблица ссылок указывает на себя',
    make: () => rawPdf([ROOT, PAGES, PAGE, stream(Buffer.from('q Q'))], '/Prev 9', 9),
  },
  {
    name: 'length-loop.pdf',
    attack: 'PDF: длина потока — он сам',
    make: () => onePage('<</Length 4 0 R>>stream\nq Q\nendstream'),
  },
  {
    name: 'brackets.pdf',
    attack: 'PDF: массивы глубиной 200 000',
    make: () => onePage(stream(Buffer.from('q Q')), PAGE, `${'['.repeat(200_000)}${']'.repeat(200_000)}`),
  },
  {
    name: 'dictionaries.pdf',
    attack: 'PDF: словари глубиной 100 000',
    make: () => onePage(stream(Buffer.from('q Q')), PAGE, `${'<</A '.repeat(100_000)}1${'>>'.repeat(100_000)}`),
  },
  {
    name: 'operators.pdf',
    attack: 'PDF: 20 миллионов операторов',
    make: () => onePage(stream(deflateSync(Buffer.from('0 0 1 1 re f '.repeat(2_000_000))), '/Filter/FlateDecode')),
  },
  {
    name: 'encrypted.pdf',
    attack: 'PDF под паролем',
    make: () => rawPdf([ROOT, PAGES, PAGE, stream(Buffer.from('q Q'))], encryption),
  },
  {
    name: 'xfa.pdf',
    attack: 'PDF с динамической формой XFA',
    make: () =>
      changedPdf(({ context, catalog }) => {
        catalog.set(PDFName.of('NeedsRendering'), context.obj(true));
        catalog.set(PDFName.of('AcroForm'), context.obj({ XFA: PDFString.of('<xdp/>') }));
      }),
  },
  {
    name: 'portfolio.pdf',
    attack: 'PDF-портфель',
    make: () =>
      changedPdf(({ context, catalog }) => {
        catalog.set(PDFName.of('Collection'), context.obj({}));
      }),
  },
  {
    name: 'updates.pdf',
    attack: 'PDF: приписки, подменяющие страницу',
    make: async () =>
      Buffer.concat([
        await sample('kopiya-resheniya.pdf'),
        text(
          '\n3 0 obj\n<</Type/Page/MediaBox[0 0 9 9]>>\nendobj\ntrailer\n<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF',
        ),
      ]),
  },
  {
    name: 'no-pages.pdf',
    attack: 'PDF без страниц',
    make: async () => (await PDFDocument.create()).save({ addDefaultPage: false }),
  },
];
