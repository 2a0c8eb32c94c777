import type { BrowserContext, Page } from 'playwright-core';

/** A key as the stand-in shows it: the certificate is real, the key stays with the test. */
export interface ShimKey {
  readonly ownerName: string;
  readonly issuerName: string;
  /** Base64 of the DER. */
  readonly certificateBase64: string;
  readonly validTo: string;
}

/** What a test lets the key do. `fail`: the number of the plug-in's error with which the next signatures end, one each; empty: it signs. */
export interface ShimScript {
  readonly keys: readonly ShimKey[];
  readonly fail: string[];
  /** The plug-in's error with which certificates are not listed; empty: they are. */
  listFails: string;
  /** Signs these bytes with that certificate's key, as the plug-in does: detached CAdES-BES, base64. */
  readonly sign: (certificateBase64: string, contentBase64: string) => Promise<string>;
}

/**
 * Stands for «КриптоПро ЭЦП Browser plug-in» under its own names, before the page's scripts. The vendor's file leaves an object that is already
 * there alone, so the page runs the same code. It proves the page and the server, not the plug-in itself.
 */
export async function putShim(context: BrowserContext, script: ShimScript): Promise<void> {
  await context.exposeFunction('shimKeys', () => {
    if (script.listFails !== '') throw new Error(`Ошибка плагина (${script.listFails})`);
    return script.keys;
  });
  await context.exposeFunction('shimSign', async (certificate: string, content: string) => {
    const number = script.fail.shift() ?? '';
    return number === '' ? { signature: await script.sign(certificate, content) } : { number };
  });
  await context.addInitScript(installShim);
}

/** No plug-in at all: what the vendor's file says when no extension answers. */
export async function putAbsent(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'cadesplugin', Promise.reject(new Error('Плагин недоступен')));
  });
}

/** Runs in the page. */
function installShim(): void {
  type Any = Record<string, unknown>;
  const outside = globalThis as unknown as {
    shimKeys(): Promise<ShimKey[]>;
    shimSign(certificate: string, content: string): Promise<{ signature?: string; number?: string }>;
  };
  const later = <T>(value: T): Promise<T> => Promise.resolve(value);
  const certificateOf = (key: ShimKey): Any => ({
    key,
    PublicKey: () => later({ Algorithm: later({ Value: later('1.2.643.7.1.1.1.1') }) }),
    HasPrivateKey: () => later(true),
    Export: () => later(key.certificateBase64),
    GetInfo: (what: number) => later(what === 0 ? key.ownerName : key.issuerName),
    ValidFromDate: later('2026-01-01T00:00:00Z'),
    ValidToDate: later(key.validTo),
  });
  const objects: Record<string, () => Any> = {
    'CAdESCOM.Store': () => ({
      Open: () => later(undefined),
      Close: () => later(undefined),
      get Certificates() {
        return outside.shimKeys().then((keys) => ({
          Count: later(keys.length),
          Item: (place: number) => later(certificateOf(keys[place - 1] as ShimKey)),
        }));
      },
    }),
    'CADESCOM.CPAttribute': () => ({ propset_Name: () => later(undefined), propset_Value: () => later(undefined) }),
    'CAdESCOM.CPSigner': () => {
      const signer: Any = {
        propset_Certificate: (certificate: unknown) => later(void (signer['certificate'] = certificate)),
        propset_CheckCertificate: () => later(undefined),
        propset_Options: () => later(undefined),
        AuthenticatedAttributes2: later({ Add: () => later(undefined) }),
      };
      return signer;
    },
    'CAdESCOM.HashedData': () => {
      const hashed: Any = {
        parts: [] as string[],
        propset_Algorithm: (algorithm: number) => later(void (hashed['algorithm'] = algorithm)),
        propset_DataEncoding: (encoding: number) => later(void (hashed['encoding'] = encoding)),
        Hash: (base64: string) => later(void (hashed['parts'] as string[]).push(atob(base64))),
      };
      return hashed;
    },
    'CAdESCOM.CadesSignedData': () => ({
      SignHash: async (hashed: Any, signer: Any, type: number) => {
        // As the plug-in: an algorithm that is not the key's, content that is not base64, another form of signature are parameter errors.
        if (hashed['algorithm'] !== 101 || hashed['encoding'] !== 1 || type !== 1) throw new Error('(0x80070057)');
        const { key } = signer['certificate'] as { key: ShimKey };
        const { signature, number } = await outside.shimSign(
          key.certificateBase64,
          btoa((hashed['parts'] as string[]).join('')),
        );
        if (signature === undefined) throw new Error(`Ошибка ключа (${number ?? ''})`);
        return signature.replace(/.{64}/g, '$&\r\n');
      },
    }),
  };
  const plugin = Object.assign(Promise.resolve(), {
    LOG_LEVEL_DEBUG: 4,
    getLastError: (error: Error) => error.message,
    CreateObjectAsync: (name: string) => later(objects[name]?.()),
  });
  Reflect.set(globalThis, 'cadesplugin', plugin);
}
