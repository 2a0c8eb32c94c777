import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** How this machine reaches the registries. Read each time from the machine itself: no address of a registry belongs to the project. */
export interface HostNetwork {
  /** The archive that the machine is made from. */
  readonly debian: string;
  /** Lines for `/etc/apt/sources.list`: packages of Debian only. */
  readonly sources: readonly string[];
  /** Settings of downloads in apt's own form. */
  readonly aptSettings: string;
  /** Proxies and settings of npm and pip, for every program in the machine. */
  readonly environment: Readonly<Record<string, string>>;
  /** The certificates this machine trusts; undefined: it says nothing of its own. */
  readonly certificates: string | undefined;
}

/** This machine cannot make another one; the message says what is missing. */
export class HostUnfit extends Error {
  override name = 'HostUnfit';
}

/** The release of Debian that the project promises to run on. */
export const RELEASE = 'bookworm';

const RELEASES: readonly string[] = [RELEASE, `${RELEASE}-updates`, `${RELEASE}-security`];
const PROXIES = ['http_proxy', 'https_proxy', 'ftp_proxy', 'all_proxy', 'no_proxy'].flatMap((name) => [
  name,
  name.toUpperCase(),
]);
const PIP = ['PIP_INDEX_URL', 'PIP_EXTRA_INDEX_URL', 'PIP_TRUSTED_HOST', 'PIP_DEFAULT_TIMEOUT'];
const NPM = ['registry', 'proxy', 'https-proxy', 'noproxy', 'strict-ssl'];
const CERTIFICATES = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'PIP_CERT', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'];

/** @throws HostUnfit unless this is root on Linux. */
export function assertMayBuild(platform: string, uid: number | undefined): void {
  if (platform === 'linux' && uid === 0) return;
  throw new HostUnfit('Построить чистую машину может только root на Linux: нужны debootstrap, chroot и монтирование.');
}

/** @throws HostUnfit when apt knows no archive of the release. */
export function hostNetwork(): HostNetwork {
  const format = ['--format', '$(SITE) $(RELEASE) $(COMPONENT)', 'Created-By: Packages'];
  const targets = wordsOf('apt-get', ['indextargets', ...format]).split('\n');
  const archives = targets.map((line) => line.split(' ')).filter(([, , component]) => component === 'main');
  const debian = archives.find(([, release]) => release === RELEASE)?.[0];
  if (!debian) throw new HostUnfit(`apt этой машины не знает архива Debian ${RELEASE}: проверьте /etc/apt.`);
  return {
    debian,
    sources: archives
      .filter(([, release = '']) => RELEASES.includes(release))
      .map(([site = '', release = '']) => `deb ${site} ${release} main`),
    aptSettings: wordsOf('apt-config', ['dump', 'Acquire']),
    environment: { ...taken([...PROXIES, ...PIP]), ...npmSettings() },
    certificates: CERTIFICATES.flatMap((name) => process.env[name] ?? []).find((file) => existsSync(file)),
  };
}

/** A program of this machine, not of the project's own packages. @throws HostUnfit when there is none. */
export function hostProgram(name: string): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const found = folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
  if (!found) throw new HostUnfit(`В PATH этой машины нет ${name}: взять его в новую неоткуда.`);
  return found;
}

function taken(names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** As npm itself reads them, from all its files; the project's own file comes with the project. */
function npmSettings(): Readonly<Record<string, string>> {
  const set = NPM.map((name) => [name, wordsOf(hostProgram('npm'), ['config', 'get', name])] as const);
  const said = set.filter(([, value]) => value !== '' && value !== 'null' && value !== 'undefined');
  return Object.fromEntries(said.map(([name, value]) => [`npm_config_${name.replaceAll('-', '_')}`, value]));
}

function wordsOf(file: string, args: readonly string[]): string {
  const env = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'));
  const done = spawnSync(file, args, { encoding: 'utf8', cwd: '/', env: Object.fromEntries(env) });
  if (done.error) throw new HostUnfit(`${file} не запустился`, { cause: done.error });
  if (done.status !== 0) throw new HostUnfit(`${file} завершился с кодом ${String(done.status)}: ${done.stderr}`);
  return done.stdout.trim();
}
