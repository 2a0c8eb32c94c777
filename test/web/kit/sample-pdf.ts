import { readFile } from 'node:fs/promises';
import * as fontkit from '@cantoo/fontkit';
import { PDFDocument, rgb, type PDFFont, type PDFPage } from 'pdf-lib';

const A4: [number, number] = [595.28, 841.89];
const FONT = new URL(import.meta.resolve('@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf'));

const LINES = [
  'СУДЕБНЫЙ ПРИКАЗ',
  '',
  'г. Учебный                                                                       24 ноября 2026 года',
  '',
  'Мировой судья учебного судебного участка, рассмотрев заявление взыскателя',
  'о вынесении судебного приказа, руководствуясь статьями 121–127 Гражданского',
  'процессуального кодекса Российской Федерации,',
  '',
  'ПРИКАЗАЛ:',
  '',
  'Взыскать с должника Тестова Теста Тестовича в пользу ООО «Пример» задолженность',
  'в размере 10 000 (десять тысяч) рублей 00 копеек.',
  '',
  'Должник вправе в течение десяти дней со дня получения судебного приказа',
  'представить возражения относительно его исполнения.',
];

/** A court's paper of so many pages: text, a stamp, and a blank last page for the address. */
export async function samplePdf(pageCount = 2): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const font = await pdf.embedFont(await readFile(FONT), { subset: true });
  for (let page = 1; page <= pageCount; page += 1) {
    const sheet = pdf.addPage(A4);
    if (page === pageCount && pageCount > 1) continue;
    drawText(sheet, font);
    drawStamp(sheet, font);
  }
  return new Uint8Array(await pdf.save());
}

function drawText(sheet: PDFPage, font: PDFFont): void {
  LINES.forEach((line, index) => {
    sheet.drawText(line, { x: 70, y: 760 - index * 20, size: 12, font });
  });
}

function drawStamp(sheet: PDFPage, font: PDFFont): void {
  const color = rgb(0.11, 0.3, 0.53);
  sheet.drawRectangle({ x: 290, y: 330, width: 235, height: 78, borderColor: color, borderWidth: 1.5 });
  const lines = [
    'ДОКУМЕНТ ПОДПИСАН',
    'ЭЛЕКТРОННОЙ ПОДПИСЬЮ',
    'Владелец: Учебная Мария Павловна',
    'Действителен: 01.01.2026 — 01.01.2027',
  ];
  lines.forEach((line, index) => {
    sheet.drawText(line, { x: 302, y: 390 - index * 17, size: 10, font, color });
  });
}
