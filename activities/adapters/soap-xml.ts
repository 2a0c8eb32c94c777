import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** An element as it was read: prefixes are the writer's own business and are gone from its name and from those of its attributes. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Its own text and CDATA, put together. */
  readonly text: string;
}

/** The text is not well-formed XML, carries a document type, or is nested as no answer of the Post is. */
export class XmlUnreadableError extends Error {
  override name = 'XmlUnreadableError';
}

/** The published answers nest about ten elements; whoever walks the tree goes down by calls. */
const MAX_DEPTH = 100;

interface OpenNode extends XmlNode {
  readonly children: XmlNode[];
  text: string;
}

/** Reads a document without its own entities; the root is the only child of what is given. @throws XmlUnreadableError */
export function readXml(text: string): XmlNode {
  const document = emptyNode('');
  const open = [document];
  const innermost = (): OpenNode => open.at(-1) ?? document;
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw new XmlUnreadableError('ответ не является XML', { cause });
  });
  parser.on('doctype', () => {
    // A document type is never a part of SOAP, and entities are how XML is made to grow or to read files.
    throw new XmlUnreadableError('ответ содержит DOCTYPE');
  });
  parser.on('opentag', (tag) => {
    if (open.length > MAX_DEPTH) throw new XmlUnreadableError('ответ вложен слишком глубоко');
    const node = nodeOf(tag);
    innermost().children.push(node);
    open.push(node);
  });
  const addText = (part: string): void => void (innermost().text += part);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return document;
}

function nodeOf({ name, attributes }: SaxesTagPlain): OpenNode {
  return emptyNode(
    local(name),
    Object.entries(attributes).map(([attribute, value]) => [local(attribute), value]),
  );
}

function emptyNode(name: string, attributes: readonly (readonly [string, string])[] = []): OpenNode {
  return { name, attributes: new Map(attributes), children: [], text: '' };
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The children of that name, in order. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first child by each name in turn: `descend(root, 'Envelope', 'Body')`. */
export function descend(node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
  return names.reduce<XmlNode | undefined>((found, name) => childrenOf(found, name)[0], node);
}

/** The first element of that name at any depth, in document order. */
export function findElement(node: XmlNode | undefined, name: string): XmlNode | undefined {
  for (const child of node?.children ?? []) {
    const found = child.name === name ? child : findElement(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Trimmed text; empty when there is none. */
export function textOf(node: XmlNode | undefined): string {
  return node?.text.trim() ?? '';
}

/** An attribute's text; empty when there is none. */
export function attributeOf(node: XmlNode | undefined, name: string): string {
  return node?.attributes.get(name)?.trim() ?? '';
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
