import { randomBytes } from 'node:crypto';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { withEngine } from '../kit/engine-facts.ts';
import { signIn } from '../kit/http-person.ts';
import { approveAll, seeThrough, statusOf, submittedLetters } from '../kit/letters.ts';
import { must, type Scenario } from '../kit/scenario.ts';

/** A new key comes in front of the ring while letters are under way; then the old one is missing for a while. */
export const scenario: Scenario = {
  row: 'F38',
  title: 'ключ нагрузок сменён при открытых процессах; старый ключ на время пропал',
  guarantee: 'старые истории читаются; без ключа письмо стоит и сказано об этом, а не потеряно',
  ground: 'shared',
  run: async (context) => {
    const { court, random, seed } = context;
    const old = court.env.worker['MASK_PAYLOAD_KEYS'] ?? '';
    const fresh = `k${String(seed)}:${randomBytes(32).toString('base64')}`;
    const worker = await court.startWorker();
    const letters = await submittedLetters(context, random.int(1, 3));
    await Promise.all(letters.map((letter) => court.office.reach(letter, 'awaiting_signature')));
    const isApproved = random.turn([false, true]);
    context.note(isApproved ? 'подписаны до смены' : 'ждут подписи при смене');
    if (isApproved) await approveAll(court, letters);
    await worker.stop();
    await withoutOldKey(court, letters, fresh);
    await court.startWorker({ MASK_PAYLOAD_KEYS: `${fresh},${old}` });
    await approveAll(court, letters);
    const [later] = await submittedLetters(context, 1);
    must(later !== undefined, 'нет письма');
    await seeThrough(court, letters);
    await requireReadable(court, later, `${fresh},${old}`);
    for (const program of court.programs) await program.stop();
    // Back to the first key in front: what the new key has sealed must still open, so that the ring keeps both.
    await court.startWorker({ MASK_PAYLOAD_KEYS: `${old},${fresh}` });
    await approveWithBoth(court, later, `${old},${fresh}`);
    await seeThrough(court, [later]);
  },
};

/** A worker that cannot open what is sealed says so and ends; nothing of the letters is lost, fails or moves. */
async function withoutOldKey(court: CourtSystem, letters: readonly SentLetter[], fresh: string): Promise<void> {
  const before = await Promise.all(letters.map((letter) => statusOf(court, letter)));
  const blind = await court.startWorker({ MASK_PAYLOAD_KEYS: fresh }).then(
    () => 'работает',
    (error: unknown) => String(error),
  );
  must(blind.includes('MASK_PAYLOAD_KEYS'), `исполнитель без ключа: ${blind}`);
  await withEngine(court, async (client) => {
    for (const { id, number } of letters) {
      const { status } = await client.workflow.getHandle(`letter/${id}`).describe();
      must(status.name === 'RUNNING', `процесс письма ${number} — ${status.name}`);
    }
  });
  const after = await Promise.all(letters.map((letter) => statusOf(court, letter)));
  must(before.join() === after.join(), `без ключа статусы изменились: ${before.join()} → ${after.join()}`);
}

/** The administrator's page of the process is read with the whole ring. */
async function requireReadable(court: CourtSystem, letter: SentLetter, keys: string): Promise<void> {
  const api = await court.startApi({ MASK_PAYLOAD_KEYS: keys });
  const clerk = await signIn(court, 'sekretar');
  const card = await clerk.get(`/letters/${letter.id}`);
  must(card.status === 200, `карточка: ${String(card.status)}`);
  await api.stop();
}

/** The decision is sealed by an api with both keys. */
async function approveWithBoth(court: CourtSystem, letter: SentLetter, keys: string): Promise<void> {
  const api = await court.startApi({ MASK_PAYLOAD_KEYS: keys });
  const supervisor = await signIn(court, 'sudya');
  await court.office.reach(letter, 'awaiting_signature');
  await waitFor(async () => {
    const [row] = await court.office.rows<{ status: string; revision: number; sha: string }>(
      'select status, revision, pdf_sha256 as sha from letter where id = ?',
      [letter.id],
    );
    if (row?.status !== 'awaiting_signature') return;
    const body = { revision: row.revision, pdfSha256: row.sha };
    const answer = await supervisor.post(`/letters/${letter.id}/approval`, crypto.randomUUID(), body);
    must(answer.status === 200, `решение: ${JSON.stringify(answer)}`);
  });
  await api.stop();
}
