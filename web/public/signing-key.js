import { KEY_FAULT_CODES } from './key-faults.js';

/**
 * The signer's own key by the plug-in of КриптоПро: objects of its public interface «CAdESCOM», called one after another.
 * @typedef {Record<string, any>} Certificate
 * @typedef {{ create: (name: string) => Promise<any>, wordsOf: (error: unknown) => string }} Plugin
 * @typedef {{ certificate: Certificate, fingerprintSha256: string, ownerName: string, issuerName: string, validFrom: string, validTo: string }} Key
 */

const PLUGIN_WAIT_MS = 15_000;
const CURRENT_USER_STORE = 2;
const MAXIMUM_ALLOWED = 2;
const BASE64_TO_BINARY = 1;
const CADES_BES = 1;
const ONLY_SIGNER = 2;
const SIGNING_TIME = 0;
const SUBJECT_SIMPLE_NAME = 0;
const ISSUER_SIMPLE_NAME = 1;
/** ГОСТ Р 34.10-2012: by the key, the hash. */
const HASH_OF_KEY = new Map([
  ['1.2.643.7.1.1.1.1', 101],
  ['1.2.643.7.1.1.1.2', 102],
]);
const HASHED_AT_ONCE = 3 * 1024 * 1024;

/** What the key did not do, by its code in the list of faults. */
export class KeyRefusal extends Error {
  /**
   * @param {string} code
   * @param {string} [words]
   */
  constructor(code, words = '') {
    super(words);
    this.code = code;
    this.words = words;
  }
}

/**
 * Waits for the plug-in; the vendor's file finds it in the browser.
 * @param {string} vendorUrl
 * @returns {Promise<Plugin>}
 */
export async function openPlugin(vendorUrl) {
  const page = /** @type {Record<string, any>} */ (/** @type {unknown} */ (globalThis));
  if (!page['cadesplugin']) await loadVendor(vendorUrl);
  const late = new Promise((_, reject) => setTimeout(() => reject(new KeyRefusal('absent')), PLUGIN_WAIT_MS));
  try {
    await Promise.race([page['cadesplugin'], late]);
  } catch {
    throw new KeyRefusal('absent');
  }
  const plugin = page['cadesplugin'];
  if (typeof plugin?.CreateObjectAsync !== 'function') throw new KeyRefusal('old');
  // The vendor's object is a promise itself: given out as it is, it would be awaited away.
  return { create: (name) => plugin.CreateObjectAsync(name), wordsOf: (error) => wordsOf(plugin, error) };
}

/** @param {string} url */
function loadVendor(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve(undefined);
    script.onerror = () => reject(new KeyRefusal('absent'));
    document.head.append(script);
  });
}

/**
 * Certificates of this person on this computer with a key of ГОСТ Р 34.10-2012.
 * @param {Plugin} plugin
 * @returns {Promise<Key[]>}
 */
export async function listKeys(plugin) {
  return asked(plugin, 'unlisted', async () => {
    const store = await plugin.create('CAdESCOM.Store');
    await store.Open(CURRENT_USER_STORE, 'My', MAXIMUM_ALLOWED);
    try {
      const certificates = await store.Certificates;
      const count = await certificates.Count;
      /** @type {Key[]} */
      const keys = [];
      for (let place = 1; place <= count; place++) {
        const certificate = await certificates.Item(place);
        if (!(await isUsable(certificate))) continue;
        keys.push(await describe(certificate));
      }
      return keys;
    } finally {
      await store.Close();
    }
  });
}

/** @param {Certificate} certificate */
async function isUsable(certificate) {
  const algorithm = await (await (await certificate['PublicKey']()).Algorithm).Value;
  return HASH_OF_KEY.has(algorithm) && (await certificate['HasPrivateKey']());
}

/**
 * @param {Certificate} certificate
 * @returns {Promise<Key>}
 */
async function describe(certificate) {
  const der = bytesOf(await certificate['Export'](0));
  return {
    certificate,
    fingerprintSha256: await sha256(der),
    ownerName: await certificate['GetInfo'](SUBJECT_SIMPLE_NAME),
    issuerName: await certificate['GetInfo'](ISSUER_SIMPLE_NAME),
    validFrom: String(await certificate['ValidFromDate']),
    validTo: String(await certificate['ValidToDate']),
  };
}

/**
 * A detached CAdES-BES signature of exactly these bytes, base64.
 * @param {Plugin} plugin
 * @param {Certificate} certificate
 * @param {Uint8Array} bytes
 * @returns {Promise<string>}
 */
export function signBytes(plugin, certificate, bytes) {
  return asked(plugin, 'other', async () => {
    const signer = await plugin.create('CAdESCOM.CPSigner');
    await signer.propset_Certificate(certificate);
    await signer.propset_CheckCertificate(true);
    await signer.propset_Options(ONLY_SIGNER);
    const time = await plugin.create('CADESCOM.CPAttribute');
    await time.propset_Name(SIGNING_TIME);
    await time.propset_Value(new Date());
    await (await signer.AuthenticatedAttributes2).Add(time);
    const hashed = await plugin.create('CAdESCOM.HashedData');
    const algorithm = await (await (await certificate['PublicKey']()).Algorithm).Value;
    await hashed.propset_Algorithm(HASH_OF_KEY.get(algorithm));
    await hashed.propset_DataEncoding(BASE64_TO_BINARY);
    for (let from = 0; from < bytes.length; from += HASHED_AT_ONCE) {
      await hashed.Hash(base64Of(bytes.subarray(from, from + HASHED_AT_ONCE)));
    }
    const signed = await plugin.create('CAdESCOM.CadesSignedData');
    const signature = await signed.SignHash(hashed, signer, CADES_BES);
    return String(signature).replace(/\s/g, '');
  });
}

/**
 * The plug-in's own errors become ours, by the number at the end of its message.
 * @template T
 * @param {Plugin} plugin
 * @param {'unlisted' | 'other'} unknown what an error of no known number is: it tells what was being done
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function asked(plugin, unknown, work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KeyRefusal) throw error;
    const words = plugin.wordsOf(error);
    const number = /0x[0-9A-Fa-f]{8}/.exec(words)?.[0]?.toUpperCase().replace('0X', '0x') ?? '';
    throw new KeyRefusal(/** @type {Record<string, string>} */ (KEY_FAULT_CODES)[number] ?? unknown, words.trim());
  }
}

/**
 * @param {Record<string, any>} vendor
 * @param {unknown} error
 */
function wordsOf(vendor, error) {
  if (typeof vendor['getLastError'] === 'function') return String(vendor['getLastError'](error));
  return error instanceof Error ? error.message : String(error);
}

/** @param {Uint8Array} bytes */
export async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {string} base64 */
function bytesOf(base64) {
  return Uint8Array.from(atob(base64.replace(/-----[^-]+-----|\s/g, '')), (character) => character.charCodeAt(0));
}

/** @param {Uint8Array} bytes */
function base64Of(bytes) {
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  }
  return btoa(text);
}
