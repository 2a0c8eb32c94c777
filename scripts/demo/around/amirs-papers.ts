import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseCardView } from '#views/cases/case.ts';
import type { NotificationCard } from '#views/notifications/notification.ts';
import type { DemoAddresses } from '../demo-home.ts';
import type { CaseDesk } from './case-desk.ts';
import type { EmulatorBooks } from './emulator-books.ts';
import { linesByLibreOffice, mailByParser } from './outside-judges.ts';
import { keepPictures } from './pictures.ts';
import { keepSmppLog } from './smpp-log.ts';
import { siteBooks } from './site-books.ts';

/** What was lived through, and where its papers go. */
export interface Lived {
  readonly addresses: DemoAddresses;
  readonly folder: string;
  readonly desk: CaseDesk;
  readonly books: EmulatorBooks;
  readonly card: CaseCardView;
  readonly letters: readonly string[];
  readonly fallen: NotificationCard;
  readonly notices: readonly NotificationCard[];
}

const DAY_MS = 86_400_000;
const DAYS_AHEAD = 40;

/** Keeps all papers and has them read by programs that are not ours. @returns whether those found in them what the court had counted */
export async function keepAndJudge(lived: Lived): Promise<boolean> {
  console.log(`\nОстаётся в ${lived.folder}:`);
  await keepSms(lived);
  const judgements = [
    await keepSmppLog(lived.books, lived.folder),
    await keepMails(lived),
    await keepStatistics(lived),
  ];
  const { addresses, folder, card, fallen, notices } = lived;
  const pictures = await keepPictures(addresses.site, folder, [
    { name: '1-cases', path: '/cases' },
    { name: '2-case', path: `/cases/${card.id}` },
    { name: '3-notice-delivered', path: `/notifications/${notices[0]?.id ?? ''}` },
    { name: '4-notice-fallen-back', path: `/notifications/${fallen.id}` },
    { name: '5-notices', path: '/notifications' },
    { name: '6-hearings', path: '/hearings' },
  ]);
  console.log(pictures.length > 0 ? `  снимки: ${pictures.join(', ')}` : '  снимков нет: не найден Chromium');
  return judgements.every(Boolean);
}

/** As the operator took them: one line for each part. */
async function keepSms({ books, folder, notices }: Lived): Promise<void> {
  const taken = await books.smsTaken();
  await writeFile(join(folder, 'sms.json'), `${JSON.stringify(taken, null, 2)}\n`);
  const made = notices.filter(({ channel }) => channel === 'sms').reduce((sum, { partCount }) => sum + partCount, 0);
  console.log(`  sms.json: частей у оператора ${taken.length}, составлено судом ${made}`);
  if (taken.length !== made) throw new Error('У оператора не столько частей СМС, сколько составил суд');
}

async function keepMails({ addresses, folder, notices }: Lived): Promise<boolean> {
  const [mail, books] = [notices.find(({ channel }) => channel === 'mail'), siteBooks(addresses.deloSite)];
  await mkdir(join(folder, 'mails'), { recursive: true });
  let found = 0;
  for (const { number } of await books.messages()) {
    const file = join(folder, 'mails', `${String(number).padStart(3, '0')}.eml`);
    await writeFile(file, await books.part(number, 'eml'));
    const { to, subject, text } = await mailByParser(file);
    if (to === mail?.address && subject === mail.title && text.trim() === mail.body.trim()) found += 1;
    console.log(`  mails/${String(number).padStart(3, '0')}.eml: mailparser прочёл «${subject}» для ${to}`);
  }
  if (found !== 1) console.log(`  ✗ писем с текстом извещения ${found}, ожидалось 1`);
  return found === 1;
}

async function keepStatistics({ desk, folder, letters }: Lived): Promise<boolean> {
  const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  const asked = `from=${day(Date.now() - DAY_MS)}&to=${day(Date.now() + DAYS_AHEAD * DAY_MS)}`;
  for (const kind of ['xlsx', 'pdf']) {
    const { bytes } = await desk.judge.download(`/statistics/${kind}?${asked}`);
    await writeFile(join(folder, `statistics.${kind}`), bytes);
  }
  const { letters: counted } = await desk.statistics(asked);
  const lines = await linesByLibreOffice(join(folder, 'statistics.xlsx'));
  const told = lines.map((line) => /^"?Писем"?,"?(\d+)/u.exec(line)?.[1]).find((found) => found !== undefined);
  console.log(
    `  statistics.xlsx, statistics.pdf: писем ${counted}; LibreOffice прочёл в xlsx строк ${lines.length}, писем ${told ?? '—'}`,
  );
  return counted === letters.length && told === String(counted);
}
