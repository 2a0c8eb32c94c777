import { fieldNotices } from './inspection.ts';
import type { Inspection } from './inspection.ts';
import { OdfStyles } from './odf/odf-styles.ts';
import { readOdfStory } from './odf/odf-story.ts';
import { readWordStory } from './word/word-story.ts';
import { readWordStyles } from './word/word-styles.ts';
import { decodeXml, encodeXml } from './xml-text.ts';

/** An OpenDocument text in one XML file. @throws ConversionRefused */
export function inspectFlatOdt(bytes: Uint8Array): Inspection {
  const xml = decodeXml(bytes);
  const styles = new OdfStyles();
  styles.add(xml);
  return { kind: 'fodt', ...preparedBy(readOdfStory(xml, styles)) };
}

/** A Word 2003 document in one XML file. @throws ConversionRefused */
export function inspectWordMl(bytes: Uint8Array): Inspection {
  const xml = decodeXml(bytes);
  return { kind: 'wordml', ...preparedBy(readWordStory(xml, readWordStyles(xml, ''), new Set())) };
}

function preparedBy(story: ReturnType<typeof readOdfStory>): Omit<Inspection, 'kind'> {
  return {
    warnings: [...[...story.warnings].map((code) => ({ code })), ...fieldNotices(story.doubtfulFields)],
    faces: [...story.faces],
    ...(story.frozen === undefined ? {} : { prepared: new Uint8Array(encodeXml(story.frozen)) }),
  };
}
