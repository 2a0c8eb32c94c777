import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_PEOPLE } from '#db/seed/demo-people.ts';
import { PROJECT_ROOT } from '../../platform/layout.ts';
import type { DemoAddresses } from '../demo-home.ts';
import { openApplicant, type Applicant } from './applicant.ts';
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

async function ownCard(scene: Scene): Promise<void> {
  const { course, books } = scene;
  const { id } = await course.register(cardOf(numberOf('ОГ')));
  const assignment = { text: 'Рассмотреть обращение и подготовить ответ.', executors: executors(), dueOn: inDays(10) };
  const beganAtMs = performance.now();
  const given = await course.assign(id, assignment);
  await books.shownAfter(id, 0);
  const tookMs = performance.now() - beganAtMs;
  const applicant = await invite(scene, id);
  try {
    const step = stepsOf(scene, id, applicant);
    await applicant.sees(1);
    tellStep('поручение дано', 1, tookMs, await applicant.keep('1-assignment-created'));
    await step('2-assignment-edited', 'поручение изменено', () =>
      course.editAssignment(given, { ...assignment, text: 'Рассмотреть обращение, ответить до срока.' }),
    );
    const version = await reported(course, given.id, step);
    await confirmed(course, id, version);
  } finally {
    await applicant.close();
  }
}

/** Does something, waits until the applicant sees it, and tells how long that took. @returns the version he sees */
type Step = (name: string, words: string, act: () => Promise<unknown>) => Promise<number>;

function stepsOf({ books }: Scene, id: string, applicant: Applicant): Step {
  return async (name, words, act) => {
    const before = await books.shown(id);
    const beganAtMs = performance.now();
    await act();
    const version = await books.shownAfter(id, before);
    await applicant.sees(version);
    tellStep(words, version, performance.now() - beganAtMs, await applicant.keep(name));
    return version;
  };
}

async function reported(course: CourseClient, assignmentId: string, step: Step): Promise<number> {
  let report = { id: '', version: 0 };
  await step('3-report-created', 'отчёт представлен', async () => {
    report = await course.report(assignmentId, 'Ответ подготовлен.', [new File([ANSWER], 'Ответ.txt')]);
  });
  const kept = createHash('sha256').update(ANSWER).digest('hex');
  await step('4-report-edited', 'отчёт изменён', async () => {
    report = await course.editReport(report, 'Ответ подготовлен и направлен заявителю.', kept);
  });
  return step('5-report-accepted', 'отчёт принят', () => course.acceptReport(report.id));
}

function tellStep(words: string, version: number, tookMs: number, picture: string): void {
  console.log(`  ${words}: версия ${version}, через ${Math.round(tookMs)} мс, ${picture}`);
}

async function invite({ course, deloSite, folder }: Scene, id: string): Promise<Applicant> {
  const { accessCode, publicUrl } = await course.access(id);
  return openApplicant({ url: publicUrl ?? `${deloSite}/m/${id}`, code: accessCode, folder });
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
async function toldCard(scene: Scene): Promise<void> {
  const { course, books } = scene;
  const number = numberOf('ДЕЛО');
  const results = await course.tell(deloEvents(number, cardOf(number)));
  const id = await course.find(number);
  if (id === undefined) throw new Error(`События ДЕЛО не дали карточки: ${results.join(', ')}`);
  const version = await books.shownAfter(id, 0);
  const applicant = await invite(scene, id);
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
