/** What a clerk, a supervisor or a broken part may write: each is found nowhere else, and fits the rules of its field. */
export const MARKERS = {
  recipientName: 'Щукомаркёрова Фиалка Яблоковна',
  address: '140000, Московская обл, г Учебный, ул Маркёроулицкая, д 7',
  inn: '5123456787',
  kpp: '512399001',
  title: 'Судебный приказ маркёрозаголовочный',
  comment: 'маркёрокомментарийный',
  remark: 'маркёрозамечательный: исправьте отчество',
  cancelReason: 'маркёроотзывательный: ошибка в имени',
  fileName: 'маркёровложение.docx',
  failure: 'маркёроотказный: документ гражданки',
  postFault: 'маркёроотвергнутый: неизвестный адресат',
} as const;

/** Which markers stand in these bytes: as UTF-8, UTF-16, JSON escapes or base64 at any offset. */
export function markersIn(bytes: Uint8Array): string[] {
  const haystack = Buffer.from(bytes);
  return Object.values(MARKERS).filter((marker) => formsOf(marker).some((form) => haystack.includes(form)));
}

function formsOf(marker: string): Buffer[] {
  const utf8 = Buffer.from(marker);
  const escaped = [...marker].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), utf8])
      .toString('base64')
      .slice(4, -4),
  );
  return [utf8, Buffer.from(marker, 'utf16le'), Buffer.from(escaped), ...base64.map((text) => Buffer.from(text))];
}
