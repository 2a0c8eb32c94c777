import { ConversionRefused } from '../conversion-refused.ts';
import { encodingOf, strictParser } from './scan-xml.ts';

/** A stretch of a text, by its code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch to be taken out, and what comes in its place. */
export interface Cut extends Stretch {
  readonly by?: string;
}

/** An element as it stands in the text. */
export interface PlacedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The opening tag; of an empty element, all of it. */
  readonly opening: Stretch;
  /** Written as one tag. */
  readonly isEmpty: boolean;
  /** From the first character of the opening tag to the last of the closing one. Not known before the element ends. */
  readonly whole: Stretch;
}

export interface PlaceVisitor {
  /** `parents`: names of the elements around it, outermost first. */
  open?(element: PlacedElement, parents: readonly string[]): void;
  close?(element: PlacedElement, parents: readonly string[]): void;
  text?(text: string, parents: readonly string[]): void;
}

/** The text of an XML part, by the encoding it declares. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(Buffer.from(bytes))).decode(bytes);
}

/** Back into bytes, always UTF-8. */
export function encodeXml(xml: string): Buffer {
  return Buffer.from(xml.replace(/^(<\?xml[^>]*encoding=["'])[\w-]+/, '$1UTF-8'));
}

/** Reads XML and tells where in the text its elements stand. @throws ConversionRefused `damaged` or `deep_structure` */
export function walkXml(xml: string, visitor: PlaceVisitor): void {
  const open: PlacedElement[] = [];
  const names: string[] = [];
  const parser = strictParser({
    tag: ({ name, attributes, isSelfClosing: isEmpty }) => {
      const opening = stretchTo(xml, parser.position);
      const element = { name, attributes, opening, isEmpty, whole: opening };
      visitor.open?.(element, names);
      open.push(element);
      names.push(name);
    },
    close: () => {
      names.pop();
      const element = open.pop();
      if (element)
        visitor.close?.({ ...element, whole: { start: element.opening.start, end: parser.position } }, names);
    },
    text: (text) => visitor.text?.(text, names),
  });
  try {
    parser.write(xml).close();
  } catch (cause) {
    throw cause instanceof ConversionRefused ? cause : new ConversionRefused('damaged', { cause });
  }
}

/** No attribute holds a bare `<`, so the tag begins at the last one. */
function stretchTo(xml: string, end: number): Stretch {
  return { start: xml.lastIndexOf('<', end - 1), end };
}

/** The text without the cuts; one within another goes with it. */
export function applyCuts(text: string, cuts: readonly Cut[]): string {
  const ordered = cuts.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: string[] = [];
  let at = 0;
  for (const { start, end, by = '' } of ordered) {
    if (start < at) continue;
    kept.push(text.slice(at, start), by);
    at = end;
  }
  kept.push(text.slice(at));
  return kept.join('');
}
