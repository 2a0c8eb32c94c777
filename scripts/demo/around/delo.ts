import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_PEOPLE } from '#db/seed/demo-people.ts';
import { PROJECT_ROOT } from '../../platform/layout.ts';
import type { DemoAddresses } from '../demo-home.ts';
import { openApplicant } from './applicant.ts';
import { openCourse, type CourseClient } from './course-client.ts';
import { deloEvents } from './delo-events.ts';
import { siteBooks, type SiteBooks } from './site-books.ts';

const GROUP = 'Обращения граждан';
const DELIVERY = 'Интернет-приёмная';
const ANSWER = 'Ответ заявителю';
const CONFIRMED_MS = 60_000;
const LOOK_EVERY_MS = 250;
const SCHEMA = join(PROJECT_ROOT, 'docs/formats/course-of-matter-1.0.xsd');

/** What is done and where its traces go. */
interface Scene {
  readonly course: CourseClient;
  readonly books: SiteBooks;
  readonly deloSite: string;
  readonly folder: string;
}

/** An appeal from its registration to its answer, by our own pages' api and as ДЕЛО tells it. @returns true when all of it was published */
export async function demonstrateDelo({ site, deloSite }: DemoAddresses, out: string): Promise<boolean> {
  const folder = join(out, 'delo');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const siteId = DEMO_PEOPLE.find(({ login }) => login === 'sudya')?.siteId ?? '';
  const scene: Scene = { course: await openCourse(site, siteId), books: siteBooks(deloSite), deloSite, folder };
  await scene.course.switchOn({ documentGroups: [GROUP], deliveryKinds: [DELIVERY], publicPageUrl: `${deloSite}/m/` });
  console.log('\nПубликация участка включена; ход обращения:');
  await ownCard(scene);
  await toldCard(scene);
  const isSilent = await otherGroup(scene);
  await keepMessages(scene);
  return isSilent;
}

/** A number that no earlier demonstration in the same system has used. */
function numberOf(kind: string): string {
  return `${kind}-${Date.now().toString(36).toUpperCase()}`;
}

function cardOf(registrationNumber: string, documentGroup = GROUP): Readonly<Record<string, unknown>> {
  return {
    ...{ registrationNumber, registeredOn: today(), documentGroup, deliveryKind: DELIVERY },
    ...{ subject: 'О сроках рассмотрения заявления', applicantName: 'Тестов Тест Тестович' },
    covering: { number: 'А26-01-1', date: today(), sender: 'Управление по работе с обращениями граждан' },
  };
}

async function ownCard({ course, books, deloSite, folder }: Scene): Promise<void> {
  const { id } = await course.register(cardOf(numberOf('ОГ')));
  const assignment = { text: 'Рассмотреть обращение и подготовить ответ.', executors: executors(), dueOn: inDays(10) };
  const beganAtMs = performance.now();
  const given = await course.assign(id, assignment);
  let version = await books.shownAfter(id, 0);
  const firstTookMs = performance.now() - beganAtMs;
  const { accessCode, publicUrl } = await course.access(id);
  const applicant = await openApplicant({ url: publicUrl ?? `${deloSite}/m/${id}`, code: accessCode, folder });
  const tellStep = async (name: string, words: string, tookMs: number): Promise<void> =>
    console.log(`  ${words}: версия ${version}, через ${Math.round(tookMs)} мс, ${await applicant.keep(name)}`);
  const step = async (name: string, words: string, act: () => Promise<unknown>): Promise<void> => {
    const startedAtMs = performance.now();
    await act();
    version = await books.shownAfter(id, version);
    await applicant.sees(version);
    await tellStep(name, words, performance.now() - startedAtMs);
  };
  try {
    await applicant.sees(version);
    await tellStep('1-assignment-created', 'поручение дано', firstTookMs);
    await step('2-assignment-edited', 'поручение изменено', () =>
      course.editAssignment(given, { ...assignment, text: 'Рассмотреть обращение, ответить до срока.' }),
    );
    let report = { id: '', version: 0 };
    await step('3-report-created', 'отчёт представлен', async () => {
      report = await course.report(given.id, 'Ответ подготовлен.', [new File([ANSWER], 'Ответ.txt')]);
    });
    await step('4-report-edited', 'отчёт изменён', async () => {
      const kept = createHash('sha256').update(ANSWER).digest('hex');
      report = await course.editReport(report, 'Ответ подготовлен и направлен заявителю.', kept);
    });
    await step('5-report-accepted', 'отчёт принят', () => course.acceptReport(report.id));
    await confirmed(course, id, version);
  } finally {
    await applicant.close();
  }
}

/** Waits for the receipt that comes through the exchange mailbox. @throws Error after a minute */
async function confirmed(course: CourseClient, id: string, version: number): Promise<void> {
  const deadline = performance.now() + CONFIRMED_MS;
  while ((await course.confirmedVersion(id)) < version) {
    if (performance.now() > deadline) throw new Error(`Подтверждение версии ${version} за минуту не пришло`);
    await pause(LOOK_EVERY_MS);
  }
  console.log(`  получение версии ${version} подтверждено`);
}

/** As ДЕЛО tells it: the report first, then its assignment, then the card. */
async function toldCard({ course, books, deloSite, folder }: Scene): Promise<void> {
  const number = numberOf('ДЕЛО');
  const results = await course.tell(deloEvents(number, cardOf(number)));
  const id = await course.find(number);
  if (id === undefined) throw new Error(`События ДЕЛО не дали карточки: ${results.join(', ')}`);
  const version = await books.shownAfter(id, 0);
  const { accessCode, publicUrl } = await course.access(id);
  const applicant = await openApplicant({ url: publicUrl ?? `${deloSite}/m/${id}`, code: accessCode, folder });
  try {
    console.log(`  из ДЕЛО, события вразброс: версия ${version}, ${await applicant.keep('6-told-by-delo')}`);
  } finally {
    await applicant.close();
  }
}

/** A card of a group that was not chosen goes nowhere. */
async function otherGroup({ course, books }: Scene): Promise<boolean> {
  const { id } = await course.register(cardOf(numberOf('ВН'), 'Внутренние документы'));
  await course.assign(id, { text: 'Подготовить справку.', executors: executors(), dueOn: inDays(5) });
  // A later card of a chosen group has gone through by then: whatever was queued before it has had its turn.
  const witness = await course.register(cardOf(numberOf('ОГ')));
  await course.assign(witness.id, { text: 'Рассмотреть обращение.', executors: executors(), dueOn: inDays(5) });
  await books.shownAfter(witness.id, 0);
  const isSilent = (await books.shown(id)) === 0;
  console.log(isSilent ? '  карточка другой группы: не отправлено ничего' : '  ✗ карточка другой группы отправлена');
  return isSilent;
}

async function keepMessages({ books, folder }: Scene): Promise<void> {
  const place = join(folder, 'messages');
  await mkdir(place, { recursive: true });
  const messages = await books.messages();
  for (const { number, isSigned } of messages) {
    const name = String(number).padStart(3, '0');
    await writeFile(join(place, `${name}.eml`), await books.part(number, 'eml'));
    await writeFile(join(place, `${name}.xml`), await books.part(number, 'xml'));
    if (isSigned) await writeFile(join(place, `${name}.xml.sig`), await books.part(number, 'sig'));
  }
  console.log(`\nСообщений: ${messages.length}, все в ${place}. Проверить файлы схемой:`);
  console.log(`  xmllint --noout --schema '${SCHEMA}' '${place}'/*.xml`);
}

function executors(): readonly unknown[] {
  return [
    { name: 'Отдел обращений', isResponsible: true },
    { name: 'Канцелярия', isResponsible: false },
  ];
}

function today(): string {
  return inDays(0);
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Moscow' });
}
