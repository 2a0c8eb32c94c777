import { Readable } from 'node:stream';
import { scanXml } from '../../source/scan-xml.ts';
import { UsualNames } from '../names.ts';

/** Whether an on/off element of Word says yes. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(0|false|off)$/.test(value);
}

interface Style {
  based?: string | undefined;
  isHidden?: boolean;
}

/** Ids of the styles whose text is not printed. */
export async function hiddenStyles(part: Buffer | undefined): Promise<ReadonlySet<string>> {
  // The part is large and hides something in one document of a thousand: it is not taken apart for nothing.
  if (part?.includes('vanish') !== true) return new Set();
  const styles = new Map<string, Style>();
  const names = new UsualNames();
  let style: Style = {};
  await scanXml(Readable.from([part]), {
    tag: (tag) => {
      const name = names.of(tag);
      const value = names.attribute(tag, 'w:val');
      if (name === 'w:style') styles.set(names.attribute(tag, 'w:styleId') ?? '', (style = {}));
      else if (name === 'w:basedOn') style.based = value;
      else if (name === 'w:vanish') style.isHidden = isOn(value);
    },
  });
  return new Set([...styles.keys()].filter((id) => isHidden(styles, id)));
}

const MAX_BASES = 20;

function isHidden(styles: ReadonlyMap<string, Style>, id: string): boolean {
  let style = styles.get(id);
  for (let depth = 0; style && depth < MAX_BASES; depth += 1) {
    if (style.isHidden !== undefined) return style.isHidden;
    style = style.based === undefined ? undefined : styles.get(style.based);
  }
  return false;
}
