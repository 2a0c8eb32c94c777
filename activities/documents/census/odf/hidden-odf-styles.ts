import { Readable } from 'node:stream';
import { scanXml } from '../../source/scan-xml.ts';
import { UsualNames } from '../names.ts';

/** Adds the names of the styles whose text is not printed, of one part. */
export async function addHiddenStyles(part: Buffer | undefined, hidden: Set<string>): Promise<void> {
  // Hiding styles are rare and the part is read once more below: nothing is taken apart for nothing.
  if (part === undefined || !/text:display="(none|true)"/.test(part.toString('latin1'))) return;
  const names = new UsualNames();
  let style = '';
  await scanXml(Readable.from([part]), {
    tag: (tag) => {
      const name = names.of(tag);
      if (name === 'style:style') {
        style = names.attribute(tag, 'style:name') ?? '';
        if (hidden.has(names.attribute(tag, 'style:parent-style-name') ?? '')) hidden.add(style);
      }
      const display = names.attribute(tag, 'text:display');
      if (name === 'style:text-properties' && display === 'none') hidden.add(style);
      if (name === 'style:text-properties' && display === 'true') hidden.delete(style);
    },
  });
}
