import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hasLegalForm, LEGAL_FORMS, legalForm, nameQuestion } from '#domain/letters/name-question.ts';
import { fileURLToPath } from 'node:url';
import { KEY_FAULT_CODES, KEY_FAULTS, KEY_STOPS } from '#domain/signing/key-faults.ts';
import {
  bareTaxNumber,
  innQuestion,
  isCompanyInn,
  isPersonInn,
  innDigit,
  INN_WEIGHTS,
} from '#domain/post/tax-numbers.ts';
import { shpiCheckDigit } from '#domain/post/tracking-number.ts';
import { addressQuestion } from '#domain/post/address-question.ts';
import { mixedAlphabet } from '#domain/letters/mixed-alphabet.ts';
import { compressed, type Encoding } from '../http/encoding.ts';

function nameQuestionModule(): string {
  const forms = `const LEGAL_FORMS = ${JSON.stringify(LEGAL_FORMS)};`;
  return [forms, String(legalForm), String(hasLegalForm), `export ${String(nameQuestion)}`].join('\n');
}

function innQuestionModule(): string {
  const weights = `const INN_WEIGHTS = ${JSON.stringify(INN_WEIGHTS)};`;
  const used = [bareTaxNumber, isCompanyInn, isPersonInn, innDigit].map(String);
  return [weights, ...used, `export ${String(innQuestion)}`].join('\n');
}

/** A static file; its compressed forms are made when first asked for. */
export interface Asset {
  /** `/assets/<hash>-<name>`: a new content is a new address, so that a browser may keep it for ever. */
  readonly path: string;
  readonly mediaType: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  /** WOFF2 is compressed by itself. */
  readonly isPacked: boolean;
  compressed(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>>;
}

/** All static files, read once when the process starts. */
export interface Assets {
  /** Address of a file by its name. @throws Error when there is no such file: a template names it wrongly */
  urlOf(name: string): string;
  find(path: string): Asset | undefined;
}

const FONTS = ['text-400', 'text-700', 'rare-400', 'rare-700'];
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
  'calendar',
  'help',
  'narrow',
  'print',
];
const SCRIPTS = [
  'page-keys',
  'when-released',
  'live',
  'help',
  'refused-form',
  'list-place',
  'press-once',
  'typed-form',
  'typed-store',
  'typed-server',
  'typed-tab',
  'not-sent',
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
  'letter-writing',
  'letter-chips',
  'letter-offers',
  'letter-form',
  'sheet-keys',
  'approvals',
  'live-page',
  'bell',
  'push-device',
  'push-worker',
  'renewing',
  'selection',
  'matters',
  'publications',
  'certificate-file',
  'signing-key',
  'own-key',
  'session',
  'keys',
  'shpi-field',
];
const STYLE = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
/** The best there is: done once for each file. */
const QUALITY = 11;

/** Later files name earlier ones: the style sheet its fonts, the modules each other. */
export function loadAssets(vendorFile: string = SHIPPED_VENDOR_FILE): Assets {
  const paths = new Map<string, string>();
  const byPath = new Map<string, Asset>();
  const add = (name: string, mediaType: string, content: Uint8Array | string): void => {
    const bytes = typeof content === 'string' ? withPaths(content, paths) : content;
    const asset = assetOf(name, mediaType, bytes);
    paths.set(name, asset.path);
    byPath.set(asset.path, asset);
  };
  for (const name of FONTS) add(`${name}.woff2`, 'font/woff2', readFileSync(webFile(`fonts/${name}.woff2`)));
  add('icon.svg', 'image/svg+xml', readWebFile('public/icon.svg'));
  add('dark.css', STYLE, readWebFile('styles/dark.css'));
  add('app.css', STYLE, STYLES.map((name) => readWebFile(`styles/${name}.css`)).join('\n'));
  add('mixed-alphabet.js', SCRIPT, `export ${String(mixedAlphabet)}`);
  add('name-question.js', SCRIPT, nameQuestionModule());
  add('address-question.js', SCRIPT, `export ${String(addressQuestion)}`);
  add('inn-question.js', SCRIPT, innQuestionModule());
  add('key-faults.js', SCRIPT, keyFaultsModule());
  add(VENDOR_FILE, SCRIPT, readFileSync(vendorFile, 'utf8'));
  add('simplewebauthn.js', SCRIPT, readFileSync(KEY_LIBRARY, 'utf8'));
  add('shpi-check-digit.js', SCRIPT, `export ${String(shpiCheckDigit)}`);
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

/** The vendor's own file: it finds the plug-in's extension in the browser. */
export const VENDOR_FILE = 'cadesplugin_api.js';
const SHIPPED_VENDOR_FILE = fileURLToPath(import.meta.resolve('ruscryptojs/src/CryptoPro/cadesplugin_api.js'));

/** The browser's part of WebAuthn, made to stand on a page as it is. */
const KEY_LIBRARY = new URL('../dist/bundle/index.umd.min.js', import.meta.resolve('@simplewebauthn/browser'));

function keyFaultsModule(): string {
  return Object.entries({ KEY_FAULTS, KEY_FAULT_CODES, KEY_STOPS })
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
}

function assetOf(name: string, mediaType: string, content: Uint8Array): Asset {
  const plain = new Uint8Array(content);
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 16);
  const made = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    path: `/assets/${hash}-${name}`,
    ...{ mediaType, plain, isPacked: mediaType === 'font/woff2' },
    compressed: (encoding) => {
      const known = made.get(encoding) ?? compressed(plain, encoding, QUALITY);
      made.set(encoding, known);
      return known;
    },
  };
}

/** Names of files already known become their addresses. */
function withPaths(text: string, paths: ReadonlyMap<string, string>): Uint8Array {
  const named = [...paths].reduce((result, [name, path]) => result.replaceAll(`'./${name}'`, `'${path}'`), text);
  return new TextEncoder().encode(named);
}

function readWebFile(path: string): string {
  return readFileSync(webFile(path), 'utf8');
}

function webFile(path: string): URL {
  return new URL(`../../web/${path}`, import.meta.url);
}
