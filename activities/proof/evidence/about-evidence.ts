import { z } from 'zod';
import { MANIFEST, MANIFEST_SEAL } from './manifest-names.ts';
import type { InspectedEvidence } from './open-evidence.ts';

/** The part that says to programs what the README says to people. Files that were given out earlier have none. */
export const ABOUT = 'about.json';
const README = 'README.txt';

const aboutSchema = z.object({
  kind: z.enum(['letter', 'case']),
  title: z.string().min(1),
  /** ISO 8601, UTC. */
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
});
export type AboutEvidence = z.infer<typeof aboutSchema>;

/** What an evidence file says that it is; null: what says so is damaged or not as we write it. */
export function readAbout(inspected: InspectedEvidence): AboutEvidence | null {
  const name = inspected.files.has(ABOUT) ? ABOUT : README;
  if (!isWhole(inspected, name)) return null;
  const text = textOf(inspected, name);
  return name === ABOUT ? parsedAbout(text) : readOldReadme(text);
}

/** Of what a file is that cannot say so any more: by its list of files; null: that does not tell it either. */
export function kindByList(inspected: InspectedEvidence): AboutEvidence['kind'] | null {
  const listed = textOf(inspected, MANIFEST)
    .split('\n')
    .map((line) => line.slice(line.indexOf('  ') + 2));
  const names = [...listed, ...inspected.files.keys()];
  if (names.includes('summary.pdf')) return 'letter';
  return names.some((name) => name.endsWith('.zip') || name === 'notices.json') ? 'case' : null;
}

/** The part is as it was sealed. */
function isWhole({ faults }: InspectedEvidence, name: string): boolean {
  return !faults.some(({ part }) => part === name || part.includes(MANIFEST_SEAL));
}

function parsedAbout(text: string): AboutEvidence | null {
  try {
    return aboutSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    // A stranger's part of that name is no JSON.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The first line and the one that says when, by whom and, of a case alone, of how many letters, as they were written before `about.json`. */
function readOldReadme(readme: string): AboutEvidence | null {
  const [title = '', , line = ''] = readme.split('\n');
  const found = /^Составлено (\S+Z), (.+?)(?:; МАСК [^;]*)?\.( Писем: \d+\.)?$/u.exec(line);
  const [, madeAt, madeBy, letters] = found ?? [];
  return aboutSchema.safeParse({ kind: letters === undefined ? 'letter' : 'case', title, madeAt, madeBy }).data ?? null;
}

function textOf({ files }: InspectedEvidence, name: string): string {
  return Buffer.from(files.get(name) ?? []).toString('utf8');
}
