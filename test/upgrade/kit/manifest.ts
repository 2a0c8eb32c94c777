import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { StoryLetter } from '#test/soak/kit/story.ts';

const seen = z.object({ revision: z.number().int(), pdfSha256: z.string() });
const said = z.enum(['no', 'maybe', 'yes']);

const letterSchema = z.object({
  /** Where the letter was left, in words of the one who made the installation. */
  stage: z.string(),
  /** Its status on the screen at that moment. */
  status: z.string(),
  id: z.uuid(),
  submitKey: z.string(),
  submitted: said,
  number: z.string().optional(),
  cancelled: said,
  seen: z.array(seen),
  approved: z.array(z.string()),
});

const manifestSchema = z.object({
  version: z.string(),
  stoppedAt: z.iso.datetime(),
  namespace: z.string(),
  letters: z.array(letterSchema),
  /** How many batches stand in each status. */
  batches: z.record(z.string(), z.number().int()),
  /** How many open tasks there are of each kind. */
  tasks: z.record(z.string(), z.number().int()),
  /** How many messages to the engine wait, by kind. */
  outbox: z.record(z.string(), z.number().int()),
  /** How often the Post has accepted each number by then. */
  acceptances: z.record(z.string(), z.number().int()),
});

/** What people were told by a stored installation, and how it stood when it was stopped. */
export type Manifest = z.infer<typeof manifestSchema>;
export type LeftLetter = z.infer<typeof letterSchema>;

/** @throws Error when the file is not there · ZodError */
export async function readManifest(file: string): Promise<Manifest> {
  return manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

export async function writeManifest(file: string, manifest: Manifest): Promise<void> {
  await writeFile(file, `${JSON.stringify(manifestSchema.parse(manifest), null, 2)}\n`);
}

/** The letters as the judge of stories knows them, in the order of the manifest. */
export function storyLetters({ letters }: Manifest): readonly StoryLetter[] {
  return letters.map(({ id, submitKey, submitted, number, cancelled, seen: looks, approved }, index) => ({
    ...{ id, label: index + 1, submitKey, submitted, cancelled, seen: looks, approved: new Set(approved) },
    ...(number === undefined ? {} : { number }),
  }));
}
