import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { NOTIFICATION_LIFE } from '#domain/notifications/notification-status.ts';
import type { CaseCardView } from '#views/cases/case.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { letterCardSchema } from '#views/letters/letter-card.ts';
import type { NotificationCard } from '#views/notifications/notification.ts';
import type { HearingNoticeView } from '#views/proof/hearing.ts';
import { LetterWatch } from '../watch-letters.ts';
import type { DemoAddresses } from '../demo-home.ts';
import { keepAndJudge } from './amirs-papers.ts';
import { openCaseDesk, type CaseDesk } from './case-desk.ts';
import { emulatorBooks, type EmulatorBooks } from './emulator-books.ts';
import { noticeDesk } from './notice-desk.ts';
import {
  DEFENDANT,
  INTERESTED,
  MAIL,
  PHONES,
  PLAINTIFF,
  toldCase,
  TOLD_ORDINAL,
  TOLD_PARTIES,
  type ToldParty,
} from './told-case.ts';

const MAX_DAYS = 25;
/** Two sweeps of the tracking: one opens a ticket, the next reads it. */
const DAY_PAUSE_MS = 2_300;
const TAKEN_MS = 60_000;
/** While a letter is on its way to the Post, the clock is not moved. */
const BEFORE_POST: ReadonlySet<LetterStatus> = new Set(['signed', 'queued', 'submitting', 'unknown']);
const COURT = DEMO_SITE_ID;
const GATE_WORDS = { green: 'извещён', amber: 'под вопросом', red: 'не извещён' } as const;

/** A case from the register, its letters and messages, until all its parties are notified of the hearing. @returns whether they are */
export async function demonstrateAmirs(addresses: DemoAddresses, out: string): Promise<boolean> {
  const folder = join(out, 'amirs');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const [desk, books] = [await openCaseDesk(addresses.site), emulatorBooks(addresses)];
  const card = await takeCase(desk, books);
  const ids = await desk.write(card, [partyOf(card, PLAINTIFF), partyOf(card, DEFENDANT)]);
  console.log(`Писем по делу одним шагом: ${ids.length}`);
  const { fallen, notices } = await notifyAll(desk, books, card);
  if (fallen.draftLetterId === null) throw new Error('Черновика письма вместо СМС нет');
  await desk.completeDraft(card, fallen.draftLetterId);
  tellHearing('До Почты', await desk.hearing(card.id));
  const letters = [...ids, fallen.draftLetterId];
  await send(desk, books, letters);
  const hearing = await untilNotified(desk, card, letters);
  await noticeDesk(desk.clerk, desk.judge, card.id).letterDone(fallen.id);
  tellHearing('К заседанию', hearing);
  const isJudgedGood = await keepAndJudge({ addresses, folder, desk, books, card, letters, fallen, notices });
  return hearing.gate === 'green' && isJudgedGood;
}

async function takeCase(desk: CaseDesk, books: EmulatorBooks): Promise<CaseCardView> {
  const told = toldCase(COURT, Date.now());
  await books.fillRegister(COURT, told, TOLD_ORDINAL);
  console.log(`\nКартотека прочитана, дел в журналах: ${await desk.readRegister(COURT)}`);
  const card = await desk.find(told.number);
  const { parties, hearings, acts } = card;
  console.log(
    `Дело № ${card.number}: участников ${parties.length}, заседаний ${hearings.length}, актов ${acts.length}`,
  );
  return card;
}

/** The parties stand in the order in which the register tells them. */
function partyOf({ parties }: CaseCardView, externalId: ToldParty): string {
  return parties[TOLD_PARTIES.indexOf(externalId)]?.id ?? '';
}

interface Noticed {
  /** To whom no SMS came. */
  readonly fallen: NotificationCard;
  readonly notices: readonly NotificationCard[];
}

/** An SMS that comes, one told twice, one that does not come and becomes a letter, a mail. */
async function notifyAll(desk: CaseDesk, books: EmulatorBooks, card: CaseCardView): Promise<Noticed> {
  const [plaintiff = '', defendant = '', interested = ''] = TOLD_PARTIES.map((one) => partyOf(card, one));
  const notice = noticeDesk(desk.clerk, desk.judge, card.id);
  await notice.setUp('sud@court.example');
  await notice.consent({ partyId: defendant, channel: 'sms', address: PHONES[DEFENDANT] });
  await notice.consent({ partyId: interested, channel: 'sms', address: PHONES[INTERESTED] });
  await notice.consent({ partyId: plaintiff, channel: 'mail', address: MAIL });
  console.log('Согласий внесено: 3\nУведомления:');
  const summoned = await notice.notify(defendant, 'summons-sms', ['delivered']);
  tellNotice(summoned);
  await books.smsFates([{ fate: 'receipt_twice', times: 'until_off' }]);
  const reminded = await notice.notify(defendant, 'reminder-sms', ['delivered']);
  tellNotice(reminded);
  await books.smsFates([{ fate: 'undelivered', times: 'until_off' }]);
  const fallen = await notice.notify(interested, 'summons-sms', ['fallen_back']);
  tellNotice(fallen);
  await books.smsFates([]);
  const mailed = await notice.notify(plaintiff, 'summons-mail', ['sent', 'delivered']);
  tellNotice(mailed);
  return { fallen, notices: [summoned, reminded, fallen, mailed] };
}

function tellNotice({ channel, status, partyName, partCount, reason }: NotificationCard): void {
  const way = channel === 'sms' ? `СМС, частей ${partCount}` : 'почта';
  const why = reason === null ? '' : ` (${reason})`;
  console.log(`  ${partyName}: ${way} — ${NOTIFICATION_LIFE[status].name.toLowerCase()}${why}`);
}

async function send(desk: CaseDesk, books: EmulatorBooks, letters: readonly string[]): Promise<void> {
  for (const letterId of letters) {
    const { number } = await desk.sign(letterId);
    await books.letterFate(number ?? '', 'electronic');
  }
  console.log(`Подписано писем: ${letters.length}\nХод писем (время репетиции, московское):`);
  await desk.sendBatch();
}

/** Days pass until the letters are read and everybody is notified. */
async function untilNotified(
  desk: CaseDesk,
  { id }: CaseCardView,
  letters: readonly string[],
): Promise<HearingNoticeView> {
  const cards = await Promise.all(letters.map((one) => desk.clerk.get(`/letters/${one}`, letterCardSchema)));
  const watch = new LetterWatch(
    desk.clerk,
    cards.map((card) => ({ id: card.id, number: card.number ?? '', document: '' })),
  );
  await watch.until(({ status }) => !BEFORE_POST.has(status), TAKEN_MS);
  const isFiled = (card: { readonly status: string }): boolean => card.status === 'filed';
  for (let day = 0; day < MAX_DAYS; day += 1) {
    if ((await watch.until(isFiled, DAY_PAUSE_MS)).every(isFiled)) break;
    await desk.judge.forward(1);
  }
  return desk.hearing(id);
}

function tellHearing(when: string, { gate, parties, days }: HearingNoticeView): void {
  const all = gate === 'green' ? 'все извещены' : 'извещены не все';
  console.log(`${when}: до заседания ${days} дн., ${all}`);
  for (const party of parties) console.log(`  ${party.name}: ${GATE_WORDS[party.gate]}. ${party.reason}`);
}
