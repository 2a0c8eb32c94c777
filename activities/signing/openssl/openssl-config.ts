import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { OpenSslError } from './openssl-error.ts';

/** What to do when openssl does not know ГОСТ; shown by every error of that kind. */
export const INSTALL_HINT =
  'Установите пакеты Debian openssl и libengine-gost-openssl: apt-get install -y openssl libengine-gost-openssl';

const TRIPLETS: Readonly<Record<string, string>> = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };

/** Attributes of Russian certificates whose real values are longer than X.520 allows: «title», «O» and the like. */
const LONG_NAMES = ['CN', 'SN', 'GN', 'title', 'O', 'OU', 'L', 'ST', 'street'];

/**
 * The whole configuration openssl runs with; the system's own openssl.cnf is never read, because a mistake in that file disables the
 * engine without a word.
 */
export function runtimeConfig(enginePath: string): string {
  return `openssl_conf = start
[start]
engines = engines
stbl_section = strings
[engines]
gost = gost
[gost]
engine_id = gost
dynamic_path = ${enginePath}
default_algorithms = ALL
CRYPT_PARAMS = id-Gost28147-89-CryptoPro-A-ParamSet
[strings]
${LONG_NAMES.map((name) => `${name} = min:1, max:255, mask:UTF8String, flags:nomask`).join('\n')}
`;
}

/**
 * Where the engine's module is: the folder openssl was built with, else the usual one of this processor.
 * @throws OpenSslError naming the package when there is none.
 */
export async function findGostEngine(versionOutput: string): Promise<string> {
  const built = /ENGINESDIR: "([^"]+)"/.exec(versionOutput)?.[1];
  const usual = TRIPLETS[process.arch];
  const folders = [built, usual === undefined ? undefined : `/usr/lib/${usual}/engines-3`];
  for (const folder of folders) {
    if (folder === undefined) continue;
    const path = join(folder, 'gost.so');
    if (await isReadable(path)) return path;
  }
  throw new OpenSslError(`Не найден модуль ГОСТ для openssl (gost.so). ${INSTALL_HINT}`);
}

function isReadable(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
