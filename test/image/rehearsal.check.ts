import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { letterCardSchema, type LetterCard } from '#views/letters/letter-card.ts';
import { openedBatchesSchema } from '#views/batches/batch.ts';
import { signIn } from '#scripts/demo/court-client.ts';
import { DEFAULT_FILES, readDocuments } from '#scripts/demo/documents.ts';
import { signLetter } from '#scripts/demo/sign-letter.ts';
import { LetterWatch } from '#scripts/demo/watch-letters.ts';
import { writeLetters } from '#scripts/demo/write-letters.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { untilSaid, type Container } from './kit/container.ts';
import { openedComposition } from './kit/opened-composition.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';

const WAIT_MS = 60_000;

/** What the operator of a rehearsal gives it. */
const REHEARSAL = Object.fromEntries(
  readFileSync(join(PROJECT_ROOT, 'scripts/docker/rehearsal.env'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('=', 2) as [string, string]),
);

describe('the composition of a rehearsal, from the files of its image', () => {
  const { box, emptyGround } = openedComposition(
    'rehearsal',
    ['docker-compose.yml', 'docker-compose.rehearsal.yml'],
    REHEARSAL,
  );

  it('takes a letter through its life to the file, and no document is opened with the network at hand', async () => {
    for (const step of ['migrate', 'rehearsal-setup'] as const) {
      const program = box().start(step);
      expect(await program.ended, program.output()).toBe(0);
    }
    const [post, site, worker, api] = ['post', 'delo-site', 'worker', 'api'].map((name) => box().start(name));
    if (!post || !site || !worker || !api) throw new Error('не начато');
    await Promise.all([untilSaid(post, 'Эмулятор Почты'), untilSaid(site, 'Эмулятор сайта')]);
    await Promise.all([untilSaid(worker, 'worker ready'), untilSaid(api, 'api ready')]);
    const court = box().address(3000);
    const [clerk, supervisor, admin] = await Promise.all(
      ['sekretar', 'sudya', 'admin'].map((who) => signIn(court, who)),
    );
    if (!clerk || !supervisor || !admin) throw new Error('не вошли');
    const documents = await readDocuments(DEFAULT_FILES.filter((file) => file.endsWith('.docx')).slice(0, 1));
    const watch = new LetterWatch(clerk, await writeLetters(clerk, box().address(3100), documents));
    const [prepared] = await watch.until(({ status }) => status !== 'preparing', WAIT_MS);
    expect(prepared?.status, worker.output()).toBe('awaiting_signature');
    expect(networksOf('soffice.bin', worker.pid())).toEqual(['own']);
    if (prepared) await signLetter(supervisor, prepared);
    // Its clock is moved by the administrator only: MASK_REHEARSAL_CLOCK is not set.
    await admin.forward(1);
    await supervisor.post('/batches', openedBatchesSchema);
    await watch.until(({ postalEvents }) => postalEvents.length > 0, WAIT_MS);
    for (let day = 0; day < 5; day += 1) {
      const [card] = await watch.until(({ status }) => status === 'filed', 2_300);
      if (card?.status === 'filed') break;
      await admin.forward(1);
    }
    const [filed] = await watch.until(({ status }) => status === 'filed', WAIT_MS);
    expect(filed).toMatchObject({ status: 'filed', outcome: 'delivered' });
    if (filed) await throughRestore(filed, { worker, api });
  });

  /** A copy by the service of copies, then empty volumes, the restore, and the recovery to its end: the letter is there with its files. */
  async function throughRestore(filed: LetterCard, running: { readonly worker: Container; readonly api: Container }) {
    const backup = box().start('backup');
    await untilSaid(backup, 'a copy was made');
    const copy = /"folder":"([^"]+)"/.exec(backup.output())?.[1] ?? '';
    expect(await Promise.all([running.worker, running.api, backup].map((program) => program.stop()))).toEqual([
      0, 0, 0,
    ]);
    const ground = await emptyGround();
    box().onEmpty(ground);
    const restore = box().start('restore', [copy]);
    expect(await restore.ended, restore.output()).toBe(0);
    const migrate = box().start('migrate');
    expect(await migrate.ended, migrate.output()).toBe(0);
    const [worker, api] = [box().start('worker'), box().start('api')];
    await Promise.all([untilSaid(worker, 'worker ready'), untilSaid(api, 'api ready')]);
    const clerk = await signIn(box().address(3000), 'sekretar');
    await waitFor(async () => expect(await recoveriesOf(ground.ownerUrl)).toEqual([{ isFinished: true, by: null }]), {
      intervalMs: 500,
    });
    const card = await clerk.get(`/letters/${filed.id}`, letterCardSchema);
    expect(card).toMatchObject({ status: 'filed', number: filed.number, shpi: filed.shpi });
    const { bytes } = await clerk.download(`/letters/${filed.id}/files/pdf`);
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  }
});

async function recoveriesOf(databaseUrl: string): Promise<readonly object[]> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    const sql = `select finished_at is not null as "isFinished", finished_by_id as by from recovery`;
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Of the processes below `ancestor`: `own` for each that has another network than it. */
function networksOf(program: string, ancestor: number): readonly string[] {
  const network = (pid: number) => readlinkSync(`/proc/${String(pid)}/ns/net`);
  const below = (pid: number): readonly number[] => {
    const children = readdirSync(`/proc/${String(pid)}/task`).flatMap((thread) =>
      readFileSync(`/proc/${String(pid)}/task/${thread}/children`, 'utf8')
        .trim()
        .split(' ')
        .filter(Boolean)
        .map(Number),
    );
    return [...children, ...children.flatMap(below)];
  };
  const found = below(ancestor).filter((pid) => readFileSync(`/proc/${String(pid)}/comm`, 'utf8').trim() === program);
  return [...new Set(found.map((pid) => (network(pid) === network(ancestor) ? 'shared' : 'own')))];
}
