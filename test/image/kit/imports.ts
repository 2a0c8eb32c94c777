import { existsSync, globSync, readFileSync } from 'node:fs';
import { isBuiltin, stripTypeScriptTypes } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

interface Manifest {
  readonly imports: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/**
 * What programs in `folder` would look for in vain: `file → import`, for every file of the project's own in it.
 * @param without as if this part of it were not there
 */
export function missingImports(folder: string, without?: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const files = globSync('**/*.ts', { cwd: folder, exclude: (name) => name === 'node_modules' });
  const isGone = (path: string): boolean => without !== undefined && `${path}/`.startsWith(`${without}/`);
  const has = (path: string): boolean => !isGone(path) && existsSync(join(folder, path));
  return (
    files
      // Declarations are read by the compiler alone.
      .filter((file) => !isGone(file) && !file.endsWith('.d.ts'))
      .flatMap((file) =>
        importsOf(join(folder, file))
          .filter((wanted) => !isThere({ file, manifest, has }, wanted))
          .map((wanted) => `${file} → ${wanted}`),
      )
  );
}

const read = new Map<string, readonly string[]>();

/** Modules that are loaded, not those whose types alone are used; and files named beside the module's own address. */
function importsOf(path: string): readonly string[] {
  const known = read.get(path);
  if (known) return known;
  const program = stripTypeScriptTypes(readFileSync(path, 'utf8'));
  const modules = ts.preProcessFile(program, true, true).importedFiles.map(({ fileName }) => fileName);
  const beside = [...program.matchAll(/new URL\('([^']+)', import\.meta\.url\)/g)].map(([, name = '']) => name);
  const found = [...modules, ...beside.map((name) => (name.startsWith('.') ? name : `./${name}`))];
  read.set(path, found);
  return found;
}

interface Place {
  readonly file: string;
  readonly manifest: Manifest;
  /** By its path in the folder. */
  readonly has: (path: string) => boolean;
}

function isThere({ file, manifest, has }: Place, wanted: string): boolean {
  if (isBuiltin(wanted)) return true;
  if (wanted.startsWith('.')) return has(join(dirname(file), wanted));
  if (wanted.startsWith('#')) {
    const [start = ''] = wanted.split('/');
    const place = manifest.imports[`${start}/*`]?.replace('*', wanted.slice(start.length + 1));
    return place !== undefined && has(normalize(place));
  }
  const name = wanted
    .split('/')
    .slice(0, wanted.startsWith('@') ? 2 : 1)
    .join('/');
  // A package that another brings along is not ours to load.
  return name in manifest.dependencies && has(join('node_modules', name));
}
