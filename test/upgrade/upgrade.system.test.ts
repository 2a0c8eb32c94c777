import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { letterCardSchema, type LetterCard } from '#views/letters/letter-card.ts';
import { RECONCILE_WORKFLOW } from '#temporal/contract/schedules.ts';
import { signIn } from '#scripts/demo/court-client.ts';
import { startProgram, type ChildProgram } from '#test/crash/kit/child-program.ts';
import { installQuietRuntime } from '#test/replay/quiet-runtime.ts';
import { cancelLetter } from '#test/soak/acts/cancel-letter.ts';
import { submitLetter } from '#test/soak/acts/clerk.ts';
import { seeThrough } from '#test/soak/judge/see-through.ts';
import { judge } from '#test/soak/judge/verdict.ts';
import { ask } from '#test/soak/kit/ask.ts';
import type { Lane } from '#test/soak/kit/lane.ts';
import { CLERK } from '#test/soak/kit/people.ts';
import { newStory, type Story, type StoryLetter } from '#test/soak/kit/story.ts';
import { openInstallation, storedInstallation, unpack, type Installation } from './kit/installation.ts';
import { readManifest, storyLetters, type Manifest } from './kit/manifest.ts';
import { replayAll } from './kit/replay-all.ts';

installQuietRuntime();

const VERSIONS = readdirSync(new URL('./installations/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const MOST_PAGES = 4;

describe.each(VERSIONS)('an installation of version %s, stopped in the middle of everything', (version) => {
  let manifest: Manifest;
  let installation: Installation;
  let api: ChildProgram | undefined;
  let story: Story;

  beforeAll(async () => {
    const stored = storedInstallation(version);
    manifest = await readManifest(stored.manifestFile);
    installation = await openInstallation(await unpack(stored, manifest.namespace, inject('postgres')));
    api = await startProgram('api/server.ts', installation.lane.env.api);
    story = newStory();
    story.letters.push(...storyLetters(manifest));
  });
  afterAll(async () => {
    await api?.stop();
    await installation.close();
  });

  it('shows every letter where it was left', async () => {
    const shown = await cards();
    expect(shown.map(({ status }) => status)).toEqual(manifest.letters.map(({ status }) => status));
    expect(shown.map(({ number }) => number ?? undefined)).toEqual(manifest.letters.map(({ number }) => number));
    expect(await acceptances()).toEqual(manifest.acceptances);
  });

  it('has no history that today’s workflows would not have written', async () => {
    const replayed = await replayAll(installation.lane);
    expect(replayed.filter(({ error }) => error)).toEqual([]);
    const submitted = manifest.letters.filter(({ submitted }) => submitted === 'yes').length;
    const notBegun = manifest.outbox['start'] ?? 0;
    const ofLettersAndBatches = replayed.filter(({ workflowType }) => ['letter', 'batch'].includes(workflowType));
    expect(ofLettersAndBatches.length).toBeGreaterThan(submitted - notBegun);
  });

  it('goes on to the end of every letter: none lost, none sent twice, nothing left over', async () => {
    const { lane } = installation;
    await lane.post.control('PUT', 'faults', []);
    await lane.workers.start();
    await actAsPeople(lane);
    await seeThrough(story, lane);
    await reconcileAsScheduled(lane);
    await judge(story, lane);

    const ends = await cards();
    expect(ends.map(({ status }) => status)).toEqual(
      ends.map(({ status }, index) => endOf(story.letters[index], status)),
    );
    const filed = ends.filter(({ status }) => status === 'filed');
    expect(await acceptances()).toEqual(Object.fromEntries(filed.map(({ number }) => [number, 1])));
    const numbers = ends.flatMap(({ number }) => number ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(await downloaded(filed)).toEqual(filed.map(({ pdfSha256 }) => pdfSha256));
  });

  async function cards(): Promise<readonly LetterCard[]> {
    const clerk = await signIn(installation.lane.settings.MASK_PUBLIC_URL, 'sekretar');
    return Promise.all(story.letters.map(({ id }) => clerk.get(`/letters/${id}`, letterCardSchema)));
  }

  async function downloaded(letters: readonly LetterCard[]): Promise<readonly string[]> {
    const clerk = await signIn(installation.lane.settings.MASK_PUBLIC_URL, 'sekretar');
    const files = await Promise.all(letters.map(({ id }) => clerk.download(`/letters/${id}/files/pdf`)));
    return files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
  }

  function acceptances(): Promise<unknown> {
    return installation.lane.post.control('GET', 'acceptances');
  }

  /** What no task asks of anybody: a draft is handed over, a signed letter recalled, the sheets that are too many taken out. */
  async function actAsPeople(lane: Lane): Promise<void> {
    const shown = await cards();
    for (const [index, card] of shown.entries()) {
      const letter = story.letters[index];
      if (!letter) continue;
      if (card.status === 'draft' && card.attachments.length > 0) await submitLetter(story, lane, letter, 1);
      if (card.status === 'needs_fix') await takeOut(lane, card);
      if (manifest.letters[index]?.stage === 'подписано, будет отозвано') await cancelLetter(story, lane, letter, 1);
    }
  }
});

async function takeOut({ services }: Lane, { id, version, attachments }: LetterCard): Promise<void> {
  let seen = version;
  for (const attachment of attachments.slice(MOST_PAGES)) {
    const taken = await ask(() => services.attachments.remove(CLERK, id, seen, attachment.id));
    if (taken.kind !== 'done') throw new Error(`an attachment of ${id} is not taken out`);
    seen = taken.result.version;
  }
}

/** The incidents that are over are closed by the reconciler's own run. */
async function reconcileAsScheduled({ client, taskQueue }: Lane): Promise<void> {
  const start = { taskQueue, workflowId: 'reconcile/upgrade', args: [] };
  await client.workflow.execute(RECONCILE_WORKFLOW, start);
}

/** Where the letter must have come, by what people were told; of a recall without an answer either is lawful. */
function endOf(letter: StoryLetter | undefined, status: string): string {
  if (letter?.cancelled === 'yes' || (letter?.cancelled === 'maybe' && status === 'cancelled')) return 'cancelled';
  return letter?.submitted === 'no' ? 'draft' : 'filed';
}
