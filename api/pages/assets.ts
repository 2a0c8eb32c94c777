import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { nameQuestion } from '#domain/letters/name-question.ts';
import { addressQuestion } from '#domain/post/address-question.ts';
import { mixedAlphabet } from '#domain/letters/mixed-alphabet.ts';

/** How a browser can take a file. */
export type Encoding = 'br' | 'gzip';

/** A static file; its compressed forms are made when first asked for. */
export interface Asset {
  /** `/assets/<hash>-<name>`: a new content is a new address, so that a browser may keep it for ever. */
  readonly path: string;
  readonly mediaType: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  compressed(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>>;
}

/** All static files, read once when the process starts. */
export interface Assets {
  /** Address of a file by its name. @throws Error when there is no such file: a template names it wrongly */
  urlOf(name: string): string;
  find(path: string): Asset | undefined;
}

const FONTS = '@expo-google-fonts/pt-sans';
const STYLES = [
  'tokens',
  'base',
  'frame',
  'controls',
  'parts',
  'letter',
  'composing',
  'inbox',
  'signing',
  'matters',
  'processes',
  'publications',
  'narrow',
  'print',
];
const SCRIPTS = [
  'live',
  'list-place',
  'typed-form',
  'typed-store',
  'typed-server',
  'typed-tab',
  'typed-note',
  'typed-watch',
  'typed',
  'letter-card',
  'letters',
  'reading-pane',
  'inbox-keys',
  'small-acts',
  'typeahead',
  'letter-files',
  'letter-offers',
  'letter-form',
  'approvals',
  'live-page',
  'selection',
  'matters',
  'renewed',
  'publications',
  'certificate-file',
  'session',
];
const SCRIPT = 'text/javascript; charset=utf-8';
const BROTLI_QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/** Later files name earlier ones: the style sheet its fonts, the modules each other. */
export function loadAssets(): Assets {
  const paths = new Map<string, string>();
  const byPath = new Map<string, Asset>();
  const add = (name: string, mediaType: string, content: Uint8Array | string): void => {
    const bytes = typeof content === 'string' ? withPaths(content, paths) : content;
    const asset = assetOf(name, mediaType, bytes);
    paths.set(name, asset.path);
    byPath.set(asset.path, asset);
  };
  add('pt-sans-400.ttf', 'font/ttf', readFontFile('400Regular/PTSans_400Regular.ttf'));
  add('pt-sans-700.ttf', 'font/ttf', readFontFile('700Bold/PTSans_700Bold.ttf'));
  add('icon.svg', 'image/svg+xml', readWebFile('public/icon.svg'));
  add('app.css', 'text/css; charset=utf-8', STYLES.map((name) => readWebFile(`styles/${name}.css`)).join('\n'));
  add('mixed-alphabet.js', SCRIPT, `export ${String(mixedAlphabet)}`);
  add('name-question.js', SCRIPT, `export ${String(nameQuestion)}`);
  add('address-question.js', SCRIPT, `export ${String(addressQuestion)}`);
  for (const name of SCRIPTS) add(`${name}.js`, SCRIPT, readWebFile(`public/${name}.js`));
  return {
    urlOf: (name) => {
      const path = paths.get(name);
      if (path === undefined) throw new Error(`no static file is called ${name}`);
      return path;
    },
    find: (path) => byPath.get(path),
  };
}

function assetOf(name: string, mediaType: string, content: Uint8Array): Asset {
  const plain = new Uint8Array(content);
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 16);
  const made = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    path: `/assets/${hash}-${name}`,
    mediaType,
    plain,
    compressed: (encoding) => {
      const known = made.get(encoding) ?? compress(plain, encoding);
      made.set(encoding, known);
      return known;
    },
  };
}

async function compress(plain: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(encoding === 'br' ? await brotliOf(plain, BROTLI_QUALITY) : await gzipOf(plain));
}

/** Names of files already known become their addresses. */
function withPaths(text: string, paths: ReadonlyMap<string, string>): Uint8Array {
  const named = [...paths].reduce((result, [name, path]) => result.replaceAll(`'./${name}'`, `'${path}'`), text);
  return new TextEncoder().encode(named);
}

function readWebFile(path: string): string {
  return readFileSync(new URL(`../../web/${path}`, import.meta.url), 'utf8');
}

function readFontFile(path: string): Uint8Array {
  return readFileSync(new URL(import.meta.resolve(`${FONTS}/${path}`)));
}
