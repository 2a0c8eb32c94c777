import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element with its namespace resolved; prefixes are the writer's own business. */
export interface XmlElement {
  /** Namespace, empty when unqualified. */
  readonly uri: string;
  readonly local: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** The text is not well-formed XML, or brings a document type, which SOAP forbids. */
export class NotXmlError extends Error {
  override name = 'NotXmlError';
}

function elementOf(tag: SaxesTagNS): XmlElement {
  const attributes = new Map(
    Object.values(tag.attributes).map((attribute) => [attribute.name, attribute.value] as const),
  );
  return { uri: tag.uri, local: tag.local, attributes, children: [], text: '' };
}

/** Parses a document and gives its root. @throws NotXmlError */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on('error', (error) => {
    throw new NotXmlError(error.message);
  });
  parser.on('doctype', () => {
    throw new NotXmlError('DOCTYPE is not allowed');
  });
  parser.on('opentag', (tag) => {
    const element = elementOf(tag);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (part: string): void => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  if (!root) throw new NotXmlError('empty document');
  return root;
}

/** The first child of that name and namespace. */
export function child(element: XmlElement | undefined, uri: string, local: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.uri === uri && candidate.local === local);
}

/** The trimmed text of a child; undefined when there is no such child. */
export function childText(element: XmlElement | undefined, uri: string, local: string): string | undefined {
  return child(element, uri, local)?.text.trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text made safe for element content and attribute values. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
