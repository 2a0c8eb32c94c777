import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir } from '#scripts/platform/layout.ts';
import { ask } from './programs.ts';

const VERSION = '1.28.2';
const MAIN = 'org.verapdf.apps.GreenfieldCliWrapper';
/** veraPDF by Maven: the program with whatever it names. */
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>ru.mask</groupId>
  <artifactId>judge-of-pdf-a</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.verapdf.apps</groupId>
      <artifactId>greenfield-apps</artifactId>
      <version>${VERSION}</version>
    </dependency>
  </dependencies>
</project>
`;

/** Says of each file whether it is PDF/A-2b. */
export type PdfAJudge = (files: readonly string[]) => Promise<{ readonly faults: readonly string[] }>;

/** veraPDF as it is installed, else brought once by Maven into the cache; null where there is neither, or no Java. */
export async function findVeraPdf(): Promise<PdfAJudge | null> {
  if (await isThere('verapdf', ['--version'])) return judgeBy('verapdf', []);
  if (!(await isThere('java', ['-version']))) return null;
  const folder = join(cacheDir(), `verapdf-${VERSION}`);
  if (!existsSync(folder) && !(await bring(folder))) return null;
  return judgeBy('java', ['-cp', join(folder, '*'), MAIN]);
}

async function isThere(program: string, args: readonly string[]): Promise<boolean> {
  return ask(program, args).then(
    ({ code }) => code === 0,
    () => false,
  );
}

/** Moved into its place whole: a killed Maven leaves nothing that looks brought. */
async function bring(folder: string): Promise<boolean> {
  if (!(await isThere('mvn', ['--version']))) return false;
  const work = `${folder}.${String(process.pid)}`;
  await mkdir(work, { recursive: true });
  await writeFile(join(work, 'pom.xml'), POM);
  const args = ['-q', '-B', '-f', join(work, 'pom.xml'), 'dependency:copy-dependencies', '-DoutputDirectory=lib'];
  const isBrought = await isThere('mvn', args);
  if (isBrought) await rename(join(work, 'lib'), folder);
  await rm(work, { recursive: true, force: true });
  return isBrought;
}

/** It prints a line for each file: «PASS /path 2b». */
function judgeBy(program: string, before: readonly string[]): PdfAJudge {
  return async (files) => {
    const { out } = await ask(program, [...before, '--flavour', '2b', '--format', 'text', ...files]);
    const passed = new Set(out.split('\n').flatMap((line) => /^PASS (.+?)(?: \S+)?$/.exec(line.trim())?.[1] ?? []));
    return { faults: files.filter((file) => ![...passed].some((one) => one.startsWith(file))) };
  };
}
