import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { incidents } from '../kit/in-hands.ts';
import { acceptedTimes, signedLetters } from '../kit/letters.ts';
import { passHours } from '../kit/pass-time.ts';
import { must, type FaultContext, type Scenario } from '../kit/scenario.ts';
import { throughProxy } from '../kit/through-proxy.ts';
import type { ProxyAnswer } from '../proxy/fault-plan.ts';
import type { FaultProxy } from '../proxy/fault-proxy.ts';
import { makeCertificate } from '../proxy/make-certificate.ts';

/** How the Post is closed, for how long, and what must be told. */
interface Closure {
  readonly name: string;
  readonly hours: number;
  readonly words: string;
  readonly close: (proxy: FaultProxy) => Promise<void> | void;
  readonly open: (proxy: FaultProxy) => Promise<void> | void;
  /** The Post named its time: nobody may knock before it. */
  readonly isTimeTold: boolean;
}

const CALLS = ['upload', 'search', 'form103', 'notice'] as const;

/** The Post takes nothing for hours or days, and several batches meet it. */
export const scenario: Scenario = {
  row: 'F24',
  title: 'Почта: обслуживание 48 ч, квота исчерпана, 429, учётная запись не признана, сертификат сменился, нет связи',
  guarantee: 'одна неисправность словами на участок, повтор по сроку Почты, без долбёжки; потом всё принято один раз',
  ground: 'shared',
  run: async (context) => {
    const closure = context.random.turn([
      answering('обслуживание', 48, 'Ведутся работы', 503, { busy: 'maintenance', message: 'Ведутся работы' }),
      answering('квота', 26, 'Квота на сегодня исчерпана', 429, {
        busy: 'quota',
        message: 'Квота на сегодня исчерпана',
      }),
      answering('429', 1, 'Слишком много обращений', 429, { busy: 'too_many', message: 'Слишком много обращений' }),
      answering('учётная запись', 5, 'учётную запись', 401, { message: 'Неверный логин или пароль' }),
      unreachable(),
      null,
    ]);
    if (closure === null) return tellSecured(context);
    context.note(closure.name);
    return throughProxy(context, tell(context, closure));
  },
};

function tell(context: FaultContext, closure: Closure): (parts: { readonly proxy: FaultProxy }) => Promise<void> {
  return async ({ proxy }) => {
    const { court, random } = context;
    const before = await incidents(court, 'post-channel/');
    await closure.close(proxy);
    const letters = await freezeBatches(context, random.int(2, 3));
    await waitUntilTold(context, closure, before.opened);
    for (const { number } of letters) must((await acceptedTimes(court, number)) === 0, `${number} принято`);
    const knocks = uploads(proxy);
    if (closure.isTimeTold) must(knocks === 1, `пока Почта закрыта, в неё стучались ${String(knocks)} раза`);
    await passHours(court, closure.hours + 0.1);
    await closure.open(proxy);
    await passUntilFiled(context, letters);
    const after = await incidents(court, 'post-channel/');
    must(after.opened === before.opened + 1, `неисправностей ${String(after.opened - before.opened)}`);
    must(after.open === 0, 'неисправность осталась открытой');
  };
}

/** Each letter in a batch of its own: many workflows meet the same fault. */
async function freezeBatches(context: FaultContext, count: number): Promise<SentLetter[]> {
  const letters: SentLetter[] = [];
  for (let index = 0; index < count; index += 1) {
    letters.push(...(await signedLetters(context, 1)));
    await context.court.office.openBatch();
  }
  return letters;
}

async function waitUntilTold(context: FaultContext, closure: Closure, before: number): Promise<void> {
  const { court } = context;
  const unanswered = `select count(*)::int as n from submission_intent i join batch b on b.id = i.batch_id
                       where b.status = 'archived' and i.outcome = 'not_sent'`;
  await waitFor(
    async () => {
      // A lost connection alarms nobody at once: some time has to pass.
      if (closure.name === 'нет связи') await passHours(court, 0.3);
      const [met] = await court.office.rows<{ n: number }>(unanswered);
      must((met?.n ?? 0) >= 2, 'партии ещё не встретили отказ');
      const told = await incidents(court, 'post-channel/');
      must(told.opened === before + 1 && told.open === 1, `неисправностей ${String(told.opened - before)}`);
      must(told.words.at(-1)?.includes(closure.words) === true, `сказано иное: ${String(told.words.at(-1))}`);
    },
    { intervalMs: 300 },
  );
}

/** The pauses between tries have grown: they pass too. */
async function passUntilFiled({ court }: FaultContext, letters: readonly SentLetter[]): Promise<void> {
  await waitFor(
    async () => {
      // Time must not jump over a call that is under way: the Post's own work does not jump with it.
      const [busy] = await court.office.rows<{ n: number }>(
        `select count(*)::int as n from batch where status in ('frozen', 'submitting', 'unknown')`,
      );
      if (busy?.n === 0) await passHours(court, 0.6);
      const rows = await court.office.rows<{ status: string }>('select status from letter where id = any(?::uuid[])', [
        `{${letters.map(({ id }) => id).join(',')}}`,
      ]);
      must(
        rows.every(({ status }) => status === 'filed'),
        rows.map(({ status }) => status).join(),
      );
    },
    { intervalMs: 2_000 },
  );
}

function uploads({ seen }: FaultProxy): number {
  return seen.filter(({ target }) => target === 'upload').length;
}

function answering(name: string, hours: number, words: string, status: number, body: object): Closure {
  const isTimeTold = 'busy' in body;
  // A quota names no time: the next day in Moscow is meant.
  const isDayMeant = name === 'квота';
  const headers: ProxyAnswer['headers'] = {
    'content-type': 'application/json',
    ...(isTimeTold && !isDayMeant && { 'retry-after': String(hours * 3_600) }),
  };
  const answer: ProxyAnswer = { status, headers, body: JSON.stringify(body) };
  return {
    ...{ name, hours, words, isTimeTold },
    close: (proxy) => CALLS.forEach((target) => proxy.reply(target, () => answer)),
    open: (proxy) => CALLS.forEach((target) => proxy.reply(target, undefined)),
  };
}

function unreachable(): Closure {
  return {
    ...{ name: 'нет связи', hours: 48, words: 'нет связи', isTimeTold: false },
    close: (proxy) => proxy.goAway(),
    open: (proxy) => proxy.comeBack(),
  };
}

/** The worker trusts the first certificate only. */
async function tellSecured(context: FaultContext): Promise<void> {
  const [trusted, other] = await Promise.all([makeCertificate(), makeCertificate()]);
  const closure: Closure = {
    ...{ name: 'сертификат', hours: 12, words: 'сертификат сервера Почты не признан', isTimeTold: false },
    close: (proxy) => proxy.changeCertificate(other),
    open: (proxy) => proxy.changeCertificate(trusted),
  };
  context.note(closure.name);
  const folder = await mkdtemp(join(tmpdir(), 'mask-proxy-'));
  const file = join(folder, 'trusted.pem');
  await writeFile(file, trusted.cert);
  const options = { certificate: trusted, changes: { NODE_EXTRA_CA_CERTS: file } };
  try {
    await throughProxy(context, tell(context, closure), options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
