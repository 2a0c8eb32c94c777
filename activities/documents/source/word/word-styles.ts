import { walkXml } from '../xml-text.ts';

/** Faces that a `w:rFonts` names; of a theme, by its key (`minor`, `major`). */
interface Faces {
  readonly named: readonly string[];
  readonly themed: readonly string[];
}

interface Style {
  readonly basedOn: string | undefined;
  readonly faces: Faces | undefined;
}

/** The styles of a Word document as far as faces go. */
export interface WordStyles {
  /** Faces of a text whose own properties are these and whose styles, nearest first, are those. */
  facesOf(own: Faces | undefined, styles: readonly (string | undefined)[]): readonly string[];
}

const ATTRIBUTES = ['w:ascii', 'w:hAnsi'] as const;
/** What Word takes when nothing names a face. */
const LAST_RESORT = ['Times New Roman'];
const MAX_STEPS = 20;

/** Faces that the attributes of a `w:rFonts` name; undefined when they name none for letters. */
export function facesIn(attributes: Readonly<Record<string, string>>): Faces | undefined {
  const themed = ATTRIBUTES.flatMap((name) => /^(minor|major)/.exec(attributes[`${name}Theme`] ?? '')?.[1] ?? []);
  const named = ATTRIBUTES.flatMap((name) =>
    attributes[`${name}Theme`] === undefined ? (attributes[name] ?? []) : [],
  );
  return themed.length + named.length === 0 ? undefined : { named, themed };
}

/** @param stylesXml `word/styles.xml` @param themeXml `word/theme/theme1.xml`; empty when there is none */
export function readWordStyles(stylesXml: string, themeXml: string): WordStyles {
  const styles = new Map<string, Style>();
  const theme = themeXml === '' ? new Map<string, string>() : themeFaces(themeXml);
  let [normal, defaults]: [string | undefined, Faces | undefined] = [undefined, undefined];
  let current: { id: string; basedOn?: string | undefined; faces?: Faces | undefined } | undefined;
  walkXml(stylesXml === '' ? '<none/>' : stylesXml, {
    open: ({ name, attributes }, parents) => {
      if (name === 'w:style') {
        current = { id: attributes['w:styleId'] ?? '' };
        if (attributes['w:default'] === '1' && attributes['w:type'] === 'paragraph') normal = current.id;
      }
      if (name === 'w:basedOn' && current) current.basedOn = attributes['w:val'];
      if (name !== 'w:rFonts' || parents.at(-1) !== 'w:rPr') return;
      if (parents.at(-2) === 'w:rPrDefault') defaults = facesIn(attributes);
      else if (parents.at(-2) === 'w:style' && current) current.faces = facesIn(attributes);
    },
    close: ({ name }) => {
      if (name === 'w:style' && current) styles.set(current.id, { basedOn: current.basedOn, faces: current.faces });
    },
  });
  const ofStyle = (id: string | undefined): Faces | undefined => {
    let style = id === undefined ? undefined : styles.get(id);
    for (let step = 0; style && step < MAX_STEPS; step += 1) {
      if (style.faces) return style.faces;
      style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
    }
    return undefined;
  };
  return {
    facesOf: (own, chain) => {
      const found = own ?? chain.map((id) => ofStyle(id)).find(Boolean) ?? ofStyle(normal) ?? defaults;
      const names = found ? [...found.named, ...found.themed.flatMap((key) => theme.get(key) ?? [])] : [];
      return names.length === 0 ? LAST_RESORT : names;
    },
  };
}

function themeFaces(xml: string): Map<string, string> {
  const faces = new Map<string, string>();
  walkXml(xml, {
    open: ({ name, attributes }, parents) => {
      const key = /^a:(minor|major)Font$/.exec(parents.at(-1) ?? '')?.[1];
      if (name === 'a:latin' && key !== undefined && attributes['typeface']) faces.set(key, attributes['typeface']);
    },
  });
  return faces;
}
