import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { ConversionRefused } from '../conversion-refused.ts';

/** Tables nest four elements a level; nothing a person writes comes near. */
const MAX_DEPTH = 512;

/** What is looked for while the XML is read. */
export interface XmlVisitor {
  tag?(tag: SaxesTagPlain): void;
  text?(text: string, openTag: string): void;
  close?(name: string): void;
}

/**
 * Reads XML to its end, piece by piece, and proves it well-formed: of a broken part some LibreOffice prints the first half and says
 * nothing. Document types are refused with it: no editor writes them, expansion attacks do.
 * @throws ConversionRefused `damaged` or `deep_structure`
 */
export async function scanXml(stream: Readable, visitor: XmlVisitor = {}): Promise<void> {
  await feed(stream, strictParser(visitor));
}

/** The parser that lets nothing but sound XML of a person's making pass. */
export function strictParser(visitor: XmlVisitor): SaxesParser {
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw new ConversionRefused('damaged', { cause });
  });
  parser.on('doctype', () => {
    throw new ConversionRefused('damaged');
  });
  parser.on('opentag', (tag) => {
    open.push(tag.name);
    if (open.length > MAX_DEPTH) throw new ConversionRefused('deep_structure');
    visitor.tag?.(tag);
  });
  parser.on('text', (text) => visitor.text?.(text, open.at(-1) ?? ''));
  parser.on('closetag', ({ name }) => {
    open.pop();
    visitor.close?.(name);
  });
  return parser;
}

async function feed(stream: Readable, parser: SaxesParser): Promise<void> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(encodingOf(chunk));
      parser.write(decoder.decode(chunk, { stream: true }));
    }
    parser.close();
  } catch (cause) {
    throw cause instanceof ConversionRefused ? cause : new ConversionRefused('damaged', { cause });
  }
}

/** By its mark or its declaration; UTF-8 otherwise. */
export function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(start.toString('latin1', 0, 200))?.[1];
  return declared !== undefined && /^windows-125\d$|^koi8-r$|^iso-8859-\d+$/i.test(declared) ? declared : 'utf-8';
}
