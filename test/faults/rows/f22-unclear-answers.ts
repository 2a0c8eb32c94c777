import type { SentLetter } from '#test/crash/kit/court-office.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { command, rowOf } from '../kit/in-hands.ts';
import { signedLetters } from '../kit/letters.ts';
import { must, type FaultContext, type Scenario } from '../kit/scenario.ts';
import { throughProxy } from '../kit/through-proxy.ts';
import { isDone, PROXY_MODES, type ProxyMode } from '../proxy/fault-plan.ts';
import type { FaultProxy, SeenCall } from '../proxy/fault-proxy.ts';

const STATUSES = [403, 429, 500, 502, 503] as const;

/** Every way in which a call to the Post can go wrong, on the upload and, every other time, on the look-up too. */
export const scenario: Scenario = {
  row: 'F22',
  title: 'Почта: тайм-ауты, 500 после приёма, мусор вместо ответа, обрывы, капча, чужая кодировка, отказ в связи',
  guarantee: 'ничего не шлётся вслепую: прежде сверка, каждое письмо принято один раз',
  ground: 'shared',
  run: (context) =>
    throughProxy(context, ({ proxy }) => tell(context, proxy), { changes: { MASK_POST_TIMEOUT_MS: '5000' } }),
};

async function tell(context: FaultContext, proxy: FaultProxy): Promise<void> {
  const { court, random } = context;
  const letters = await signedLetters(context, random.int(1, 3));
  const mode = random.turn<ProxyMode | 'refused'>([...PROXY_MODES, 'refused']);
  if (mode === 'refused') await meetRefusal(context, proxy, letters);
  else await meetMode(context, proxy, letters, mode);
  await Promise.all(letters.map((letter) => court.office.reach(letter, 'filed')));
}

async function meetMode(
  { court, random, seed, note }: FaultContext,
  proxy: FaultProxy,
  letters: readonly SentLetter[],
  mode: ProxyMode,
): Promise<void> {
  const status = random.pick(STATUSES);
  const search = random.pick(PROXY_MODES);
  const isSearchHit = seed % 2 === 0;
  note(`загрузка: ${mode} ${String(status)}; сверка: ${isSearchHit ? search : 'цела'}`);
  const searchFault = { target: 'search', mode: search, status, times: random.int(1, 2) } as const;
  proxy.plan({ target: 'upload', mode, status, dripMs: 80 }, ...(isSearchHit ? [searchFault] : []));
  const [batchId = ''] = await court.office.openBatch();
  await settle(court, letters, batchId);
  requireLookUpFirst(proxy.seen, mode);
}

/** When the look-up gave nothing a person is asked; he looks and lets the program look again. */
async function settle(court: FaultContext['court'], letters: readonly SentLetter[], batchId: string): Promise<void> {
  const { services, supervisor, rows } = court.office;
  await waitFor(async () => {
    const asked = await rows(`select 1 from task where subject_id = ? and kind <> 'incident' and closed_at is null`, [
      batchId,
    ]);
    if (asked.length > 0) {
      await services.batches.settle(supervisor, batchId, { finding: 'look_up_again' }, command());
    }
    for (const letter of letters) must((await rowOf(court, letter)).shpi !== null, `${letter.number} ещё не принято`);
  });
}

/** A second upload only after an answered look-up has shown that nothing arrived; none at all when the first one did. */
function requireLookUpFirst(seen: readonly SeenCall[], mode: ProxyMode): void {
  const uploads = seen.flatMap((call, index) => (call.target === 'upload' ? [index] : []));
  must(uploads.length === (isDone(mode) ? 1 : 2), `загрузок ${String(uploads.length)}`);
  const [first = 0, second] = uploads;
  if (second === undefined) return;
  const between = seen.slice(first + 1, second);
  const isAsked = between.some((call) => call.target === 'search' && call.mode === 'pass');
  must(isAsked, 'вторая загрузка без ответа на сверку');
}

/** Certain: no byte left, so that no look-up is needed; but no letter may be lost over it either. */
async function meetRefusal(
  { court, note }: FaultContext,
  proxy: FaultProxy,
  letters: readonly SentLetter[],
): Promise<void> {
  note('соединение отвергнуто');
  await proxy.goAway();
  const [batchId] = await court.office.openBatch();
  await waitFor(async () => {
    const [intent] = await court.office.rows<{ outcome: string | null }>(
      'select outcome from submission_intent where batch_id = ?',
      [batchId],
    );
    must(intent?.outcome === 'not_sent', `попытка: ${String(intent?.outcome)}`);
  });
  await proxy.comeBack();
  await Promise.all(letters.map((letter) => court.office.reach(letter, 'filed')));
  const uploads = proxy.seen.filter(({ target }) => target === 'upload').length;
  must(uploads === 1, `загрузок ${String(uploads)}`);
}
