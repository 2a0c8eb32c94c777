import { SaxesParser } from 'saxes';

/** An element as a plain object: attributes begin with `@`, text is `#text`, a name that repeats is a list. */
interface XmlObject {
  [name: string]: XmlValue | XmlValue[];
}
type XmlValue = string | XmlObject;

/**
 * An XML text as nested objects with prefixes and attributes kept: a reader that knows nothing of the program under test. An element
 * with nothing but text is that text. The names in `lists` are lists also when they come once. @throws Error when it is not well-formed
 */
export function readXml(text: string, lists: readonly string[] = []): XmlObject {
  const open: XmlObject[] = [{}];
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => {
    open.push(Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`@${name}`, value])));
  });
  const addText = (part: string): void => {
    const element = open.at(-1);
    if (element) element['#text'] = `${String(element['#text'] ?? '')}${part}`;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    const element = open.pop();
    const parent = open.at(-1);
    if (element && parent) add(parent, name, valueOf(element), lists.includes(name));
  });
  parser.write(text).close();
  const [document = {}] = open;
  return document;
}

function add(parent: XmlObject, name: string, value: XmlValue, isList: boolean): void {
  const present = parent[name];
  if (present === undefined) parent[name] = isList ? [value] : value;
  else parent[name] = [...(Array.isArray(present) ? present : [present]), value];
}

function valueOf({ '#text': text, ...rest }: XmlObject): XmlValue {
  const words = typeof text === 'string' ? text.trim() : '';
  if (Object.keys(rest).length === 0) return words;
  return words === '' ? rest : { ...rest, '#text': words };
}
