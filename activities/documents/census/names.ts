import type { SaxesTagPlain } from 'saxes';

/** Prefixes are the author's choice; these are the usual ones, by which our code calls the elements. */
const USUAL: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(2006\/)?main$|\/word\/2003\/wordml$/, 'w'],
  [/\/officeDocument\/(2006\/)?relationships$/, 'r'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/\/drawingml\/(2006\/)?main$/, 'a'],
  [/\/drawingml\/(2006\/)?picture$/, 'pic'],
  [/\/drawingml\/(2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/drawingml\/(2006\/)?chart$/, 'c'],
  [/wordprocessingShape$/, 'wps'],
  [/markup-compatibility\/2006$/, 'mc'],
  [/schemas-microsoft-com:vml$/, 'v'],
  [/schemas-microsoft-com:office:office$/, 'o'],
  [/xmlns:office:1\.0$/, 'office'],
  [/xmlns:text:1\.0$/, 'text'],
  [/xmlns:table:1\.0$/, 'table'],
  [/xmlns:drawing:1\.0$/, 'draw'],
  [/xmlns:style:1\.0$/, 'style'],
  [/xmlns:svg-compatible:1\.0$/, 'svg'],
  [/1999\/xlink$/, 'xlink'],
];

/** Turns the names of one XML part into the usual ones. */
export class UsualNames {
  readonly #prefixes = new Map<string, string>();

  /** To be shown every tag in order. @returns its usual name */
  of(tag: SaxesTagPlain): string {
    for (const [name, value] of Object.entries(tag.attributes)) {
      if (name.startsWith('xmlns')) this.#declare(name.slice('xmlns:'.length), value);
    }
    return this.again(tag.name);
  }

  /** The usual name of an element that was shown before. */
  again(name: string): string {
    if (this.#prefixes.size === 0) return name;
    const colon = name.indexOf(':');
    const usual = this.#prefixes.get(colon < 0 ? '' : name.slice(0, colon));
    return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
  }

  /** An attribute by its usual name. */
  attribute({ attributes }: SaxesTagPlain, name: string): string | undefined {
    if (this.#prefixes.size === 0) return attributes[name];
    const found = Object.keys(attributes).find((each) => this.again(each) === name);
    return found === undefined ? attributes[name] : attributes[found];
  }

  #declare(prefix: string, uri: string): void {
    const usual = USUAL.find(([pattern]) => pattern.test(uri))?.[1];
    if (usual !== undefined && usual !== prefix) this.#prefixes.set(prefix, usual);
  }
}
