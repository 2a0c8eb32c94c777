/** What the cells of a workbook refer to. */
export interface WorkbookWords {
  readonly strings: readonly string[];
  /** By the number of the style. */
  readonly styles: readonly NumberStyle[];
  readonly is1904: boolean;
}

/** What a style makes of a number. */
export interface NumberStyle {
  readonly isDay: boolean;
  /** Shown with zeros before it up to so many digits: an index, a ИНН. */
  readonly digits: number;
}

/** A cell as it stands in the sheet. */
export interface CellSource {
  /** `s` shared string · `str`, `inlineStr` text · `b` · `e` error · `d` ISO day · `n`. */
  readonly type: string;
  readonly style: number;
  text: string;
}

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);
const EPOCH_1904_MS = Date.UTC(1904, 0, 1);
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;

/** The cell as a person would type it; a day as `yyyy-MM-dd`. */
export function cellText({ type, style, text }: CellSource, words: WorkbookWords): string {
  switch (type) {
    case 's':
      return unescaped(words.strings[Number(text)] ?? '');
    case 'str':
    case 'inlineStr':
      return unescaped(text);
    case 'd':
      return text.slice(0, 10);
    case 'b':
      return text === '1' ? 'ИСТИНА' : 'ЛОЖЬ';
    case 'e':
      return text;
    default:
      return numberText(text, words.styles[style], words.is1904);
  }
}

function numberText(text: string, style: NumberStyle | undefined, is1904: boolean): string {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return text;
  const isDay = style?.isDay === true && value >= 0 && value <= LAST_SERIAL;
  if (!isDay)
    return Number.isInteger(value) && value >= 0 ? String(value).padStart(style?.digits ?? 0, '0') : String(value);
  const epochMs = is1904 ? EPOCH_1904_MS : EPOCH_MS;
  return new Date(epochMs + Math.floor(value) * DAY_MS).toISOString().slice(0, 10);
}

/** `_x000D_` is how a workbook writes what XML cannot. */
function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** `AB12` is 27; undefined without a reference. */
export function columnIndex(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
