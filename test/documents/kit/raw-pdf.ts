/** A PDF written by hand, object by object, for what no library writes. */
export class RawPdf {
  #text = '%PDF-1.7\n';
  readonly #offsets = new Map<number, number>();
  #previous: number | undefined;
  #pending = new Map<number, number | 'free'>();

  /** Adds object `number` to the revision that is being written. */
  object(number: number, body: string): this {
    this.#pending.set(number, this.#text.length);
    this.#text += `${String(number)} 0 obj\n${body}\nendobj\n`;
    return this;
  }

  /** Bytes that the table does not name. */
  hidden(text: string): this {
    this.#text += text;
    return this;
  }

  /** The table of this revision says that the object is gone. */
  free(number: number): this {
    this.#pending.set(number, 'free');
    return this;
  }

  /** Ends the revision: table and trailer (object 1 is the catalogue). */
  revision(): this {
    const at = this.#text.length;
    for (const [number, offset] of this.#pending) if (offset !== 'free') this.#offsets.set(number, offset);
    const size = Math.max(...this.#offsets.keys(), ...this.#pending.keys()) + 1;
    const lines = [...this.#pending].map(([number, offset]) => {
      const entry = offset === 'free' ? '0000000000 00001 f ' : `${String(offset).padStart(10, '0')} 00000 n `;
      return `${String(number)} 1\n${entry}\n`;
    });
    const first = this.#previous === undefined ? '0 1\n0000000000 65535 f \n' : '';
    const previous = this.#previous === undefined ? '' : ` /Prev ${String(this.#previous)}`;
    this.#text += `xref\n${first}${lines.join('')}trailer\n<< /Size ${String(size)} /Root 1 0 R${previous} >>\n`;
    this.#text += `startxref\n${String(at)}\n%%EOF\n`;
    this.#previous = at;
    this.#pending = new Map();
    return this;
  }

  bytes(): Uint8Array {
    return Buffer.from(this.#text, 'latin1');
  }
}

/** A stream object's body. */
export function stream(content: string, entries = ''): string {
  return `<< /Length ${String(content.length)} ${entries}>>\nstream\n${content}\nendstream`;
}

/** A line of text as page content, in the font `F1`. */
export function line(text: string, y: number): string {
  return `BT /F1 18 Tf 60 ${String(y)} Td (${text}) Tj ET`;
}

/** One page (3) of these contents, `F1` in object 5; `page` goes into the page's dictionary, `font` is the font's. */
export function onePage(contents: readonly number[], { page = '', font = HELVETICA, catalog = '' } = {}): RawPdf {
  const refs = contents.map((each) => `${String(each)} 0 R`).join(' ');
  return new RawPdf()
    .object(1, `<< /Type /Catalog /Pages 2 0 R ${catalog}>>`)
    .object(2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>')
    .object(
      3,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents [${refs}] /Resources << /Font << /F1 5 0 R >> >> ${page}>>`,
    )
    .object(5, font);
}

const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
