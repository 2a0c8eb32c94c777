import type { SentLetter } from '#test/crash/kit/court-office.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { handOver, newIntake, signIn, type HttpPerson } from '../kit/http-person.ts';
import { cheapDocuments, seeThrough, statusOf } from '../kit/letters.ts';
import { must, type FaultContext, type Scenario } from '../kit/scenario.ts';

/** So many tries that a delay which only ever doubles would be far beyond the promise. */
const TRIES = 4;
const HANDED_OVER = { timeoutMs: 30_000 } as const;

/** The engine is killed, or stands still as one whose database does not answer; people go on working. */
export const scenario: Scenario = {
  row: 'F8',
  title: 'сервер Temporal убит и поднят снова, или замер (его база не отвечает)',
  guarantee: 'api принимает письма и говорит, что они ждут; чтение не страдает; после — всё идёт дальше',
  ground: 'own-engine',
  run: async (context) => {
    const { court, engine, random } = context;
    const isKilled = random.turn([true, false]);
    context.note(isKilled ? 'убит' : 'замер');
    await court.startApi();
    await court.startWorker();
    const clerk = await signIn(court, 'sekretar');
    const onApproval = await handOver(court, clerk, newIntake(random.pick(['kopiya-resheniya.pdf', 'skan.jpg'])));
    await court.office.reach(onApproval, 'awaiting_signature');
    if (isKilled) await engine.kill();
    else engine.pause();
    const taken = await workWithout(context, clerk, onApproval);
    if (isKilled) await engine.start();
    else engine.resume();
    await waitFor(async () => must((await waiting(court)) === 0, 'не переданы'), HANDED_OVER);
    await seeThrough(court, [onApproval, ...taken]);
  },
};

/** What a person sees meanwhile: letters are taken, lists and cards are read, a decision is refused in words and not lost half-way. */
async function workWithout(
  context: FaultContext,
  clerk: HttpPerson,
  onApproval: SentLetter,
): Promise<readonly SentLetter[]> {
  const { court } = context;
  const taken: SentLetter[] = [];
  for (const document of cheapDocuments(context, context.random.int(1, 3))) {
    taken.push(await handOver(court, clerk, newIntake(document)));
  }
  for (const { id } of taken) {
    const card = await clerk.get(`/letters/${id}`);
    must(card.status === 200 && card.body['status'] === 'preparing', `карточка: ${JSON.stringify(card)}`);
    must(card.body['awaiting'] !== null, 'карточка не говорит, чего письмо ждёт');
  }
  must((await clerk.get('/letters')).status === 200, 'список не читается');
  await requireNotReady(court);
  await requireRefusal(court, onApproval);
  await waitFor(async () => must((await leastTries(court)) >= TRIES, 'передатчик не пробует'));
  return taken;
}

/** Readiness says honestly which part is away. */
async function requireNotReady(court: CourtSystem): Promise<void> {
  await waitFor(async () => {
    const response = await fetch(`${court.env.api['MASK_PUBLIC_URL'] ?? ''}/health/ready`);
    const body = (await response.json()) as Readonly<Record<string, unknown>>;
    must(response.status === 503 && body['engine'] === 'unreachable', `готовность: ${JSON.stringify(body)}`);
  });
}

async function requireRefusal(court: CourtSystem, letter: SentLetter): Promise<void> {
  const supervisor = await signIn(court, 'sudya');
  const [row] = await court.office.rows<{ revision: number; sha: string }>(
    'select revision, pdf_sha256 as sha from letter where id = ?',
    [letter.id],
  );
  const body = { revision: row?.revision, pdfSha256: row?.sha };
  const answer = await supervisor.post(`/letters/${letter.id}/approval`, crypto.randomUUID(), body);
  const isTold = answer.status === 202 || (answer.status === 503 && answer.retryAfter !== null);
  must(isTold, `решение без сервера процессов: ${JSON.stringify(answer)}`);
  must((await statusOf(court, letter)) === 'awaiting_signature', 'письмо подписано без сервера процессов');
}

async function waiting({ office }: CourtSystem): Promise<number> {
  return (await office.rows(`select 1 from outbox where delivered_at is null`)).length;
}

async function leastTries({ office }: CourtSystem): Promise<number> {
  const [row] = await office.rows<{ tries: number | null }>(
    `select min(attempts)::int as tries from outbox where delivered_at is null and workflow_type = 'letter'`,
  );
  return row?.tries ?? 0;
}
