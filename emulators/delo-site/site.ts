import { EventEmitter } from 'node:events';
import pLimit from 'p-limit';
import { inTransaction } from '#emulators/storage/durable-database.ts';
import { createCourseReader, type CourseReader } from './course/course-file.ts';
import { filesOf, type Course } from './course/course.ts';
import { composeAnswer, type Answer } from './reports/answer.ts';
import type { DeloSiteSettings } from './settings.ts';
import type { IncomingMail } from './smtp/incoming-mail.ts';
import { createAttempts, type Attempts } from './state/attempts.ts';
import { createBooks, type Books, type Outcome } from './state/books.ts';
import { openDatabase } from './state/database.ts';
import { createFaultStore, type FaultStore, type PlannedFault } from './state/fault-store.ts';
import { cookieKey } from './state/keys.ts';
import { createMailbox, type Mailbox } from './state/mailbox.ts';
import { createPageStore, type PageStore } from './state/pages.ts';

/** The handler at the authority's site: what it received, what it shows, what it answered, and the script it plays. */
export interface Site {
  readonly settings: DeloSiteSettings;
  readonly books: Books;
  readonly pages: PageStore;
  readonly mailbox: Mailbox;
  readonly faults: FaultStore;
  readonly attempts: Attempts;
  readonly cookieKey: string;
  readonly readCourse: CourseReader;
  /** Tells the public id of a card as its name when its page was replaced. */
  readonly changes: EventEmitter;
  /** Takes a message; resolved, it is on the disk with everything that follows from it. */
  receive(mail: IncomingMail, fault: PlannedFault | undefined): Promise<void>;
  close(): void;
}

/** What a message is, before anything of it is kept. */
interface Judged {
  readonly course: Course | null;
  readonly outcome: Outcome;
  readonly fault: string | null;
}

/** Opens the site's books. */
export function openSite(settings: DeloSiteSettings): Site {
  const database = openDatabase(settings.DELO_SITE_DIR);
  const books = createBooks(database);
  const pages = createPageStore(database);
  const mailbox = createMailbox(database);
  const readCourse = createCourseReader();
  const changes = new EventEmitter().setMaxListeners(0);
  // Between the look at the page shown and the writing of the next one no other message may come.
  const oneByOne = pLimit(1);

  const receive = async (mail: IncomingMail, fault: PlannedFault | undefined): Promise<void> => {
    const nowMs = Date.now();
    const known = books.numberOf(mail.messageId);
    if (known !== undefined) return inTransaction(database, () => books.countRepeat(known, mail.sha256, nowMs));
    const judged = judge(mail, fault, { readCourse, pages });
    const answer = await composeAnswer(mail, judged, { fault, domain: settings.DELO_SITE_DOMAIN, nowMs });
    inTransaction(database, () => enter({ mail, judged, answer, nowMs }, { books, pages, mailbox }));
    if (judged.course && judged.outcome === 'applied') changes.emit(judged.course.publicId);
    return undefined;
  };

  return {
    ...{ settings, books, pages, mailbox, readCourse, changes },
    faults: createFaultStore(database),
    attempts: createAttempts(database),
    cookieKey: cookieKey(database),
    receive: (mail, fault) => oneByOne(() => receive(mail, fault)),
    close: () => database.close(),
  };
}

function judge(
  mail: IncomingMail,
  fault: PlannedFault | undefined,
  { readCourse, pages }: Pick<Site, 'readCourse' | 'pages'>,
): Judged {
  if (mail.encryption === 'unreadable')
    return { course: null, fault: 'сообщение зашифровано не для этого ключа', ...scripted(fault, 'unusable') };
  if (!mail.xml)
    return { course: null, fault: 'файл course-of-matter.xml не приложен', ...scripted(fault, 'unusable') };
  const read = readCourse(mail.xml);
  if (!read.isFit) return { course: null, fault: read.fault, ...scripted(fault, 'unusable') };
  const { course } = read;
  const absent = filesOf(course).find(({ isAttached, sha256 }) => isAttached && !mail.files.has(sha256));
  if (absent) return { course, fault: `файл ${absent.sha256} не приложен`, ...scripted(fault, 'unusable') };
  const shown = pages.find(course.publicId)?.version ?? 0;
  const outcome = course.version > shown ? 'applied' : course.version === shown ? 'repeat' : 'late';
  return { course, fault: null, ...scripted(fault, outcome) };
}

function scripted(fault: PlannedFault | undefined, outcome: Outcome): { readonly outcome: Outcome } {
  if (fault?.mode === 'lose') return { outcome: 'lost' };
  return { outcome: fault?.mode === 'bounce' ? 'bounced' : outcome };
}

interface Decided {
  readonly mail: IncomingMail;
  readonly judged: Judged;
  readonly answer: Answer | null;
  readonly nowMs: number;
}

function enter(
  { mail, judged, answer, nowMs }: Decided,
  { books, pages, mailbox }: Pick<Site, 'books' | 'pages' | 'mailbox'>,
): void {
  const { course, outcome, fault } = judged;
  const publicId = course?.publicId ?? null;
  const version = course?.version ?? null;
  const number = books.enter({ mail, publicId, version, outcome, fault, nowMs });
  if (answer) mailbox.put(answer.raw, answer.visibleAtMs);
  if (!course || !mail.xml || outcome !== 'applied') return;
  const named = new Set(filesOf(course).map(({ sha256 }) => sha256));
  const files = new Map([...mail.files].filter(([sha256]) => named.has(sha256)));
  const page = { publicId: course.publicId, version: course.version, xml: mail.xml };
  pages.replace({ ...page, isSigned: mail.signature !== null, appliedAtMs: nowMs }, number, files);
}
