import type { SentLetter } from '#test/crash/kit/court-office.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { incidents, rowOf, untilAsked } from '../kit/in-hands.ts';
import { signedLetters } from '../kit/letters.ts';
import { passHours } from '../kit/pass-time.ts';
import { must, type FaultContext, type Scenario } from '../kit/scenario.ts';
import { throughProxy } from '../kit/through-proxy.ts';
import type { Reply } from '../proxy/fault-plan.ts';
import type { FaultProxy } from '../proxy/fault-proxy.ts';

const DAY_HOURS = 24;
const DAY_MS = DAY_HOURS * 3_600_000;
/** Longer than any site waits for an outcome before it asks a person. */
const OVERDUE_DAYS = 61;

/** The Post tells nothing, too little, too late, in the wrong order, or something else. */
export const scenario: Scenario = {
  row: 'F25',
  title:
    'отслеживание: молчание, беспорядок, возврат и новое вручение, чужой ШПИ, потерянный билет, пустая история, SOAP 500',
  guarantee: 'ложного «вручено» нет; надолго замолчавшее письмо — задание человеку; служба лежит — одна неисправность',
  ground: 'shared',
  run: (context) =>
    throughProxy(context, async ({ proxy }) => {
      const story = context.random.turn([
        silentForDays,
        outOfOrder,
        returnedThenDelivered,
        numberUsedBefore,
        lostTicket,
        emptyHistory,
        soapFault,
        deliveredToNobody,
      ]);
      context.note(story.name);
      const letter = await acceptedLetter(context);
      await story(context, letter, proxy);
      await context.court.office.reach(letter, 'filed');
      const { outcome } = await rowOf(context.court, letter);
      must(outcome === 'delivered', `исход: ${String(outcome)}`);
    }),
};

/** Accepted by the Post, which says nothing of it yet. */
async function acceptedLetter(context: FaultContext): Promise<SentLetter> {
  const { court } = context;
  const [letter] = await signedLetters(context, 1);
  if (!letter) throw new Error('a letter was asked for');
  await setFate(context, letter, 'silent');
  await court.office.openBatch();
  await waitFor(async () => must((await rowOf(court, letter)).shpi !== null, 'ещё не принято'));
  return letter;
}

async function setFate({ court }: FaultContext, { number }: SentLetter, fate: string): Promise<void> {
  await court.post.control('PUT', `fates/${encodeURIComponent(number)}`, { fate });
}

async function addOperation(
  { court }: FaultContext,
  letter: SentLetter,
  [operType, operAttr]: readonly [number, number],
  daysFromNow: number,
): Promise<void> {
  const { shpi } = await rowOf(court, letter);
  const { now } = (await court.post.control('GET', 'settings')) as { readonly now: string };
  const operAt = new Date(Date.parse(now) + daysFromNow * DAY_MS).toISOString();
  await court.post.control('PUT', `events/${shpi ?? ''}`, { operType, operAttr, operAt });
}

/** Lets the sweep look at the Post twice more. */
async function twoSweeps(proxy: FaultProxy): Promise<void> {
  const calls = (): number => proxy.seen.filter(({ target }) => target === 'fc').length;
  const before = calls();
  await waitFor(() => must(calls() >= before + 4, 'обхода ещё не было'));
}

async function requireNotDelivered({ court }: FaultContext, letter: SentLetter): Promise<void> {
  const { outcome, status } = await rowOf(court, letter);
  must(outcome === null && status !== 'delivered', `ложный исход: ${status} ${String(outcome)}`);
}

async function silentForDays(context: FaultContext, letter: SentLetter, proxy: FaultProxy): Promise<void> {
  await passHours(context.court, context.random.int(2, 6) * DAY_HOURS);
  await twoSweeps(proxy);
  await requireNotDelivered(context, letter);
  await passHours(context.court, OVERDUE_DAYS * DAY_HOURS);
  await untilAsked(context.court, letter, 'missing_outcome');
  await setFate(context, letter, 'electronic');
}

async function outOfOrder(context: FaultContext, letter: SentLetter, proxy: FaultProxy): Promise<void> {
  const way: readonly (readonly [readonly [number, number], number])[] = [
    [[1, 3], 0.01],
    [[8, 4], 0.02],
    [[8, 2], 0.03],
    [[12, 1], 0.04],
  ];
  await passHours(context.court, 2);
  for (const [code, at] of context.random.shuffled(way)) {
    await addOperation(context, letter, code, at - 0.08);
    await twoSweeps(proxy);
    await requireNotDelivered(context, letter);
  }
  const { status } = await rowOf(context.court, letter);
  must(status === 'attempted', `после всех операций: ${status}`);
  await addOperation(context, letter, [2, 1], -0.01);
}

async function returnedThenDelivered(context: FaultContext, letter: SentLetter, proxy: FaultProxy): Promise<void> {
  await passHours(context.court, 12);
  await addOperation(context, letter, [3, context.random.pick([1, 4, 10])], -0.3);
  await context.court.office.reach(letter, 'returning');
  await addOperation(context, letter, [8, 2], -0.2);
  await twoSweeps(proxy);
  await requireNotDelivered(context, letter);
  await addOperation(context, letter, [2, context.random.pick([1, 6])], -0.1);
}

/** Operations of the item that had this number a year before. */
async function numberUsedBefore(context: FaultContext, letter: SentLetter, proxy: FaultProxy): Promise<void> {
  const daysAgo = context.random.int(300, 380);
  await addOperation(context, letter, [1, 3], -daysAgo);
  await addOperation(context, letter, [2, context.random.pick([1, 5, 6])], -daysAgo + 5);
  await twoSweeps(proxy);
  await twoSweeps(proxy);
  await requireNotDelivered(context, letter);
  await setFate(context, letter, 'electronic');
}

async function lostTicket(context: FaultContext, letter: SentLetter, proxy: FaultProxy): Promise<void> {
  const errorId = context.random.pick([17, 16]);
  proxy.reply('fc', answersOnly(`<error ErrorTypeID="${String(errorId)}" ErrorName="Ответ утрачен"/>`));
  await setFate(context, letter, 'electronic');
  await twoSweeps(proxy);
  await requireNotDelivered(context, letter);
  proxy.reply('fc', undefined);
}

async function emptyHistory(context: FaultContext, letter: SentLetter, proxy: FaultProxy): Promise<void> {
  const { shpi } = await rowOf(context.court, letter);
  const item = `<ns3:Item xmlns:ns3="http://fclient.russianpost.org" Barcode="${shpi ?? ''}"></ns3:Item>`;
  proxy.reply('fc', answersOnly(`<value FileName="">${item}</value>`));
  await setFate(context, letter, 'electronic');
  await twoSweeps(proxy);
  await requireNotDelivered(context, letter);
  proxy.reply('fc', undefined);
}

/** The service is down for long: told once, and over by itself. */
async function soapFault(context: FaultContext, letter: SentLetter, proxy: FaultProxy): Promise<void> {
  const { court } = context;
  const before = await incidents(court, 'post-tracking/');
  proxy.reply('fc', () => ({ status: 500, headers: XML, body: envelope(FAULT) }));
  await setFate(context, letter, 'electronic');
  await waitFor(async () => must((await incidents(court, 'post-tracking/')).open === 1, 'о сбое не сказано'));
  await twoSweeps(proxy);
  await requireNotDelivered(context, letter);
  proxy.reply('fc', undefined);
  await court.office.reach(letter, 'filed');
  await waitFor(async () => must((await incidents(court, 'post-tracking/')).open === 0, 'неисправность не закрыта'));
  const { opened } = await incidents(court, 'post-tracking/');
  must(opened === before.opened + 1, `неисправностей ${String(opened - before.opened)}`);
}

/** «Вручение» that does not say to whom. */
async function deliveredToNobody(context: FaultContext, letter: SentLetter, proxy: FaultProxy): Promise<void> {
  await passHours(context.court, 2);
  await addOperation(context, letter, [2, context.random.pick([0, 14])], -0.05);
  await untilAsked(context.court, letter, 'missing_outcome');
  await twoSweeps(proxy);
  await requireNotDelivered(context, letter);
  await addOperation(context, letter, [2, 1], -0.01);
}

const XML = { 'content-type': 'text/xml;charset=utf-8' };
const FAULT = '<S:Fault><faultcode>S:Server</faultcode><faultstring>Internal</faultstring></S:Fault>';

function envelope(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>${body}</S:Body></S:Envelope>`;
}

/** Tickets are given out as ever, their answers are this. */
function answersOnly(content: string): Reply {
  const open = '<ns2:answerByTicketResponse xmlns:ns2="http://fclient.russianpost.org/postserver">';
  const body = envelope(`${open}${content}</ns2:answerByTicketResponse>`);
  return (_request, request) => (request.includes('answerByTicket') ? { status: 200, headers: XML, body } : undefined);
}
