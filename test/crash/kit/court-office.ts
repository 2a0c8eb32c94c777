import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Actor } from '#api/actor.ts';
import { createServices } from '#api/services/create-services.ts';
import type { Services } from '#api/services/services.ts';
import { apiProcess, readSettings } from '#config/settings.ts';
import { openBlobStore } from '#db/blobs/open-shelf.ts';
import { readNow } from '#db/clock.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { openOrm, type MikroORM } from '#db/orm.ts';
import { openBatches } from '#db/batches/open-batches.ts';
import type { BatchTerms } from '#domain/batches/batch-term.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { createWorkflowGateway } from '#temporal/client/create-gateway.ts';
import { LETTER_FIELDS } from './letter-fields.ts';
import { waitFor } from './wait-for.ts';

/** A letter that was handed over. */
export interface SentLetter {
  readonly id: string;
  readonly number: string;
}

/** A clerk and a supervisor at work through the api's own services. */
export interface CourtOffice {
  readonly orm: MikroORM;
  readonly services: Services;
  /** Author of every letter here. */
  readonly clerk: Actor;
  /** The one whose signature is asked for. */
  readonly supervisor: Actor;
  /** Every letter whose hand-over was acknowledged here: none of them may ever be lost. */
  readonly taken: SentLetter[];
  /** Draft, document, number: what the clerk does. */
  submit(document?: string): Promise<SentLetter>;
  /** Waits until the letter may be approved, then asks for the signature; the same key again asks for the same thing. */
  approve(letter: SentLetter): Promise<void>;
  /** A letter that stands signed. */
  signed(document?: string): Promise<SentLetter>;
  /** Freezes what is signed into batches, with quick terms unless others are given. @returns their ids */
  openBatch(terms?: BatchTerms): Promise<readonly string[]>;
  /** Waits until the letter stands in one of the statuses. */
  reach(letter: SentLetter, ...statuses: readonly LetterStatus[]): Promise<void>;
  rows<T extends object>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

const QUICK_TERMS: BatchTerms = { lookUpWindowMs: 1_000, form103WindowMs: 60_000 };
const DOCUMENT = 'sudebnyj-prikaz.docx';

/** Opens the services over the api's environment; the engine is first asked when a decision is made. */
export async function openOffice(env: Readonly<Record<string, string>>): Promise<CourtOffice> {
  const settings = readSettings(apiProcess, env);
  const orm = await openOrm(settings.DATABASE_URL);
  const gateway = createWorkflowGateway(settings);
  const blobs = openBlobStore(settings);
  const clock = (em: Parameters<typeof readNow>[0]): Promise<Date> => readNow(em, true);
  const logger = pino({ level: 'silent' });
  const running = createServices({ orm, gateway, blobs, settings, logger, clock });
  const rows: CourtOffice['rows'] = (sql, params = []) => orm.em.fork().execute(sql, [...params]);
  const taken: SentLetter[] = [];
  const office: Omit<CourtOffice, 'signed'> = {
    ...{ orm, rows, taken, services: running.services, clerk: CLERK, supervisor: SUPERVISOR },
    submit: async (document = DOCUMENT) => {
      const letter = await submit(running.services, document);
      taken.push(letter);
      return letter;
    },
    approve: (letter) => approve(running.services, office, letter),
    openBatch: (terms = QUICK_TERMS) => openBatch(orm, terms),
    reach: (letter, ...statuses) => waitFor(() => requireStatus(office, letter, statuses)),
    close: async () => {
      await running.lifetime.close();
      await gateway.close();
      await orm.close(true);
    },
  };
  return { ...office, signed: (document) => signedLetter(office, document) };
}

function actorOf(login: string, role: Actor['role']): Actor {
  const named = { fullName: 'Тестов Тест Тестович', position: 'сотрудник участка', timeZone: 'Europe/Moscow' };
  return { accountId: demoAccountId(login), role, siteId: DEMO_SITE_ID, ...named };
}

const CLERK = actorOf('sekretar', 'clerk');
const SUPERVISOR = actorOf('sudya', 'supervisor');

async function submit({ drafts, attachments }: Services, document: string): Promise<SentLetter> {
  const command = (): { idempotencyKey: string } => ({ idempotencyKey: randomUUID() });
  const { id } = await drafts.create(CLERK, { fields: LETTER_FIELDS, approverId: SUPERVISOR.accountId }, command());
  const bytes = await readFile(join(PROJECT_ROOT, 'samples', document));
  await attachments.add(CLERK, id, { fileName: document, bytes }, command());
  const { number } = await drafts.submit(CLERK, id, command());
  return { id, number };
}

async function approve(
  { decisions }: Services,
  office: Pick<CourtOffice, 'reach' | 'rows'>,
  letter: SentLetter,
): Promise<void> {
  await office.reach(letter, 'awaiting_signature');
  // The row is written a moment before the workflow knows of it: until then the decision is refused as too early.
  await waitFor(async () => {
    const [row] = await office.rows<{ status: string; revision: number; pdf_sha256: string }>(
      'select status, revision, pdf_sha256 from letter where id = ?',
      [letter.id],
    );
    // An earlier try that broke off has come through after all.
    if (row?.status !== 'awaiting_signature') return;
    const seen = { revision: row.revision, pdfSha256: row.pdf_sha256 };
    const decision = await decisions.approve(SUPERVISOR, letter.id, seen, { idempotencyKey: randomUUID() });
    if (decision.kind === 'done' && !decision.result.signed) throw new Error(decision.result.reason);
  });
}

async function signedLetter(
  office: Pick<CourtOffice, 'submit' | 'approve' | 'reach'>,
  document?: string,
): Promise<SentLetter> {
  const letter = await office.submit(document);
  await office.approve(letter);
  await office.reach(letter, 'signed');
  return letter;
}

async function openBatch(orm: MikroORM, terms: BatchTerms): Promise<readonly string[]> {
  return orm.em.fork().transactional(async (tx) => {
    const now = await readNow(tx, true);
    const { opened } = await openBatches(tx, { siteId: DEMO_SITE_ID, now, terms });
    return opened.map(({ batchId }) => batchId);
  });
}

async function requireStatus(
  { rows }: Pick<CourtOffice, 'rows'>,
  { id, number }: SentLetter,
  statuses: readonly LetterStatus[],
): Promise<void> {
  const [row] = await rows<{ status: LetterStatus }>('select status from letter where id = ?', [id]);
  if (!row || !statuses.includes(row.status)) {
    throw new Error(`letter ${number} is «${row?.status ?? 'absent'}», wanted ${statuses.join(' or ')}`);
  }
}
