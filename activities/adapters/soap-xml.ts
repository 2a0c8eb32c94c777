import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as it was read: attributes begin with `@`, text is `#text`; prefixes are gone, everything is a list or a text. */
export type XmlNode = Readonly<Record<string, unknown>>;

/** The text is not well-formed XML, or carries a document type. */
export class XmlUnreadableError extends Error {
  override name = 'XmlUnreadableError';
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  alwaysCreateTextNode: true,
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

/** Reads a document without its own entities. @throws XmlUnreadableError */
export function readXml(text: string): XmlNode {
  // A document type is never a part of SOAP, and entities are how XML is made to grow or to read files.
  if (/<!DOCTYPE/i.test(text)) throw new XmlUnreadableError('ответ содержит DOCTYPE');
  if (XMLValidator.validate(text) !== true) throw new XmlUnreadableError('ответ не является XML');
  const parsed: unknown = parser.parse(text);
  if (!isNode(parsed)) throw new XmlUnreadableError('ответ пуст');
  return parsed;
}

/** The children of that name, in order. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  const value = node?.[name];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The first child by each name in turn: `descend(root, 'Envelope', 'Body')`. */
export function descend(node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
  return names.reduce<XmlNode | undefined>((found, name) => childrenOf(found, name)[0], node);
}

/** The first element of that name at any depth, in document order. */
export function findElement(node: XmlNode | undefined, name: string): XmlNode | undefined {
  if (node === undefined) return undefined;
  for (const [key, value] of Object.entries(node)) {
    if (!Array.isArray(value)) continue;
    for (const child of value.filter(isNode)) {
      if (key === name) return child;
      const deeper = findElement(child, name);
      if (deeper !== undefined) return deeper;
    }
  }
  return undefined;
}

/** Trimmed text; empty when there is none. */
export function textOf(node: XmlNode | undefined): string {
  const text = node?.['#text'];
  return typeof text === 'string' ? text.trim() : '';
}

/** An attribute's text; empty when there is none. */
export function attributeOf(node: XmlNode | undefined, name: string): string {
  const text = node?.[`@${name}`];
  return typeof text === 'string' ? text.trim() : '';
}

/** A whole number, or null: codes that cannot be read are never guessed. */
export function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text made safe for an element or an attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

function isNode(value: unknown): value is XmlNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
