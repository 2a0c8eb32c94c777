import { isDay } from '../calendar/day.ts';
import type { Fault } from '../documents/fault.ts';

/** Neither a page nor a letter can hold these; line ends are not of a line. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const ID = /^[^\p{Z}\p{C}]+$/u;

/** How a field is called where it is wrong, and how long it may be. */
export interface FieldRule {
  readonly label: string;
  readonly maxLength: number;
}

/**
 * Takes a foreign object apart, field by field, and tells everything that is wrong with it at once; each fault names its field by the path
 * (`parties[0].name`). A field that is wrong reads as its neutral value: whoever asks looks at `faults` before using anything.
 */
export class RecordReader {
  readonly faults: Fault[];
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #path: string;
  readonly #where: string;

  private constructor(values: Readonly<Record<string, unknown>>, path: string, where: string, faults: Fault[]) {
    this.#values = values;
    this.#path = path;
    this.#where = where;
    this.faults = faults;
  }

  /** @returns null when the value is no object at all: then that is said in `faults` */
  static of(value: unknown, faults: Fault[], path = '', where = ''): RecordReader | null {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return new RecordReader(value as Readonly<Record<string, unknown>>, path, where, faults);
    }
    faults.push({
      code: 'not_object',
      field: path === '' ? 'case' : path.slice(0, -1),
      message: `${where}Здесь нужен объект.`,
    });
    return null;
  }

  /** One line: composed letters, nothing blank at its ends. Absent and null are empty. */
  line(name: string, rule: FieldRule & { readonly isRequired?: boolean }): string {
    return this.#text(name, rule, (text) => text.replaceAll(/[\r\n\t]+/g, ' '));
  }

  /** The source's own id: one word. */
  id(name: string, rule: FieldRule): string {
    const text = this.line(name, { ...rule, isRequired: true });
    if (text !== '' && !ID.test(text))
      this.fault(name, 'id_form', `${rule.label}: без пробелов и непечатаемых знаков.`);
    return text;
  }

  /** A day `yyyy-MM-dd`. */
  day(name: string, label: string): string {
    const text = this.line(name, { label, maxLength: 10, isRequired: true });
    if (text !== '' && !isDay(text)) this.fault(name, 'day_wrong', `${label}: нужна дата вида 2026-11-24.`);
    return text;
  }

  /** An instant with an offset. */
  instant(name: string, label: string): string {
    const text = this.line(name, { label, maxLength: 40, isRequired: true });
    if (text !== '' && (!INSTANT.test(text) || !isDay(text.slice(0, 10)) || Number.isNaN(Date.parse(text)))) {
      this.fault(name, 'instant_wrong', `${label}: нужны дата и время вида 2026-11-24T10:30:00+03:00.`);
    }
    return text;
  }

  /** One of these codes. */
  oneOf<const C extends string>(name: string, label: string, codes: readonly [C, ...C[]], otherwise?: C): C {
    const value = this.#values[name];
    if (value === undefined && otherwise !== undefined) return otherwise;
    const found = codes.find((code) => code === value);
    if (found === undefined) this.fault(name, 'code_unknown', `${label}: нужно одно из ${codes.join(', ')}.`);
    return found ?? codes[0];
  }

  /** Parts of a list, each read by itself; absent is empty. */
  list<T>(name: string, label: string, max: number, read: (part: RecordReader) => T): T[] {
    const value = this.#values[name] ?? [];
    if (!Array.isArray(value) || value.length > max) {
      this.fault(name, 'list_wrong', `${label}: нужен список, не больше ${String(max)}.`);
      return [];
    }
    return value.flatMap((each: unknown, place) => {
      const path = `${this.#path}${name}[${String(place)}].`;
      const part = RecordReader.of(each, this.faults, path, `${label}, ${String(place + 1)}-й: `);
      return part === null ? [] : [read(part)];
    });
  }

  /** A part that may be absent. */
  part(name: string, label: string): RecordReader | null {
    const value = this.#values[name];
    if (value === undefined || value === null) return null;
    return RecordReader.of(value, this.faults, `${this.#path}${name}.`, `${label}: `);
  }

  /** A whole number of at least 0. */
  whole(name: string, label: string): number {
    const value = this.#values[name];
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    this.fault(name, 'number_wrong', `${label}: нужно целое число.`);
    return 0;
  }

  fault(name: string, code: string, message: string): void {
    this.faults.push({ code, field: `${this.#path}${name}`, message: `${this.#where}${message}` });
  }

  #text(
    name: string,
    { label, maxLength, isRequired = false }: FieldRule & { readonly isRequired?: boolean },
    clean: (text: string) => string,
  ): string {
    const value = this.#values[name] ?? '';
    if (typeof value !== 'string') {
      this.fault(name, 'not_text', `${label}: нужен текст.`);
      return '';
    }
    const text = clean(value).normalize('NFC').trim();
    if (text === '' && isRequired) this.fault(name, 'missing', `${label}: не указано.`);
    if (text.length > maxLength) {
      this.fault(name, 'too_long', `${label}: длиннее ${String(maxLength)} знаков (${String(text.length)}).`);
    }
    if (UNWRITABLE.test(text)) this.fault(name, 'forbidden_characters', `${label}: есть непечатаемые знаки.`);
    return text;
  }
}
