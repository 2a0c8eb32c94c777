/** An element to be written; an attribute or a child that is null is left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>;
  /** Text, or elements; null for none. */
  readonly content?: string | readonly (XmlElement | null)[] | null;
}

/** A character that XML has no way to write came here: whoever makes the text must have taken it out. */
export class XmlCharacterError extends Error {
  override name = 'XmlCharacterError';
}

/** The whole document in UTF-8. @throws XmlCharacterError */
export function writeXml(root: XmlElement): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${element(root, '')}\n`);
}

function element({ name, attributes = {}, content = null }: XmlElement, indent: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`);
  const open = `${indent}<${name}${written.join('')}`;
  if (content === null) return `${open}/>`;
  if (typeof content === 'string') return `${open}>${escape(content)}</${name}>`;
  const children = content.filter((child) => child !== null).map((child) => element(child, `${indent}  `));
  return children.length === 0 ? `${open}/>` : `${open}>\n${children.join('\n')}\n${indent}</${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As references they survive the reader's normalisation of attributes and ends of lines.
  '\t': '&#9;',
  '\r': '&#13;',
};
const IMPOSSIBLE = /[^\u{9}\u{A}\u{D}\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

function escape(text: string): string {
  if (IMPOSSIBLE.test(text)) throw new XmlCharacterError('the text holds a character that XML has no way to write');
  return text.replace(/[&<>"\t\r]/gu, (character) => ESCAPES[character] ?? character);
}
