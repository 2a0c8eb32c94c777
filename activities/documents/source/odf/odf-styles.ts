import { walkXml } from '../xml-text.ts';

interface Style {
  readonly parent: string | undefined;
  face?: string;
}

/** Styles of one or more parts of an OpenDocument text as far as faces go; a later part's own names hide those of an earlier one. */
export class OdfStyles {
  readonly #faces = new Map<string, string>();
  readonly #styles = new Map<string, Style>();
  /** Automatic styles that hide their text: they exist only when used. */
  hidesText = false;

  add(xml: string): void {
    let current: Style | undefined;
    walkXml(xml, {
      open: ({ name, attributes }, parents) => {
        if (name === 'style:font-face') this.#nameFace(attributes);
        if (name === 'style:style' || name === 'style:default-style') current = this.#newStyle(name, attributes);
        if (name !== 'style:text-properties' || !current) return;
        const face = attributes['style:font-name'] ?? attributes['fo:font-family'];
        if (face !== undefined) current.face = face;
        this.hidesText ||= attributes['text:display'] === 'none' && parents.includes('office:automatic-styles');
      },
      close: ({ name }) => {
        if (name === 'style:style' || name === 'style:default-style') current = undefined;
      },
    });
  }

  /** The face of a text within these styles, nearest first; undefined when nothing names one. */
  faceOf(styles: readonly string[]): string | undefined {
    for (const name of [...styles, 'default']) {
      for (let style = this.#styles.get(name), step = 0; style && step < 20; step += 1) {
        if (style.face !== undefined) return this.#faces.get(style.face) ?? unquoted(style.face);
        style = this.#styles.get(style.parent ?? '');
      }
    }
    return undefined;
  }

  #nameFace(attributes: Readonly<Record<string, string>>): void {
    const family = attributes['svg:font-family'];
    if (family !== undefined) this.#faces.set(attributes['style:name'] ?? '', unquoted(family));
  }

  #newStyle(element: string, attributes: Readonly<Record<string, string>>): Style {
    const style: Style = { parent: attributes['style:parent-style-name'] };
    const name = element === 'style:style' ? attributes['style:name'] : undefined;
    if (name !== undefined) this.#styles.set(name, style);
    else if (element !== 'style:style' && attributes['style:family'] === 'paragraph')
      this.#styles.set('default', style);
    return style;
  }
}

/** `'PT Serif', serif` is a list: the first is meant. */
function unquoted(family: string): string {
  return (family.split(',')[0] ?? '').trim().replace(/^['"]|['"]$/g, '');
}
