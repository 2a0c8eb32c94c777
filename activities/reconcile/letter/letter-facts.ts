import type { PostAcceptance } from '../../ports/post-ledger.ts';
import type { Clock, LetterFacts } from '#domain/reconcile/facts.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { isOpen } from '#domain/letters/letter-life.ts';
import { loadProfile } from '#db/limits/load-profile.ts';
import type { LetterPageRow } from '#db/reconcile/letter-page.ts';
import type { LetterParts } from '#db/reconcile/letter-parts.ts';
import { readLetterContent } from './letter-content.ts';
import type { Look } from '../look.ts';
import { hasTurn } from '../turns.ts';

/** What the page has read at once for all its letters. */
export interface LetterPage {
  readonly parts: LetterParts;
  /** Undefined: the Post's books cannot be read. */
  readonly acceptances: readonly PostAcceptance[] | undefined;
  readonly clock: Clock;
}

/** Puts together what all sides say of one letter. */
export async function letterFactsOf(look: Look, row: LetterPageRow, page: LetterPage): Promise<LetterFacts> {
  const { dependencies } = look;
  const { clock } = page;
  const parts = ownParts(page.parts, row.id);
  const isStored = (sha256: string): Promise<boolean> => dependencies.blobs.has(sha256);
  const files = await Promise.all(
    parts.files.map(async (file) => ({ ...file, isStored: await isStored(file.sha256) })),
  );
  const attachments = await Promise.all(
    parts.attachments.map(async (file) => ({
      ...file,
      kind: 'attachment' as const,
      isStored: await isStored(file.sha256),
    })),
  );
  const isLooked = isLookedInto(look, row, clock);
  const isRead = look.options.isDeep === true || (look.options.changedSince !== undefined && isLooked);
  return {
    ...parts,
    letter: await rowFactsOf(look, row),
    site: row,
    files,
    attachments,
    workflow: row.number === null ? undefined : await workflowOf(look, row, isLooked),
    acceptances: page.acceptances?.filter(({ registrationNumber }) => registrationNumber === row.number),
    content: isRead ? await readLetterContent(dependencies, row, files, attachments) : [],
    clock,
  };
}

function ownParts(parts: LetterParts, id: string) {
  const own = <T extends { readonly letterId: string }>(rows: readonly T[]): T[] =>
    rows.filter(({ letterId }) => letterId === id);
  return {
    files: own(parts.files),
    attachments: own(parts.attachments),
    events: own(parts.events),
    audit: own(parts.audit),
    tasks: own(parts.tasks),
    places: own(parts.places),
    messages: own(parts.messages),
    operations: own(parts.operations),
  };
}

/** Changed of late, its turn, or somebody wants to see it again. */
function isLookedInto({ options, subjects }: Look, { id, updatedAt }: LetterPageRow, { jumpedMs }: Clock): boolean {
  if (options.isDeep === true || options.changedSince === undefined || subjects !== null) return true;
  if (options.watched?.has(`letter/${id}`) === true) return true;
  return updatedAt - jumpedMs >= options.changedSince || hasTurn(id, options.turn ?? 0);
}

async function workflowOf(
  { dependencies: { book }, hasWorker }: Look,
  { id, status }: LetterPageRow,
  isLooked: boolean,
): Promise<LetterFacts['workflow']> {
  if (!isOpen(status) && !isLooked) return undefined;
  const described = await book.describe(letterWorkflowId(id));
  if (described === null) return null;
  const isAsked = isLooked && hasWorker && described.status === 'running';
  return { ...described, state: isAsked ? await book.letterState(id) : null };
}

async function rowFactsOf({ dependencies: { orm, signer } }: Look, row: LetterPageRow): Promise<LetterFacts['letter']> {
  const signerCertificate = row.signerId === null ? null : await signer.certificateOf(row.signerId);
  return {
    ...row,
    limits: await loadProfile(orm.em.fork(), row.profileId),
    peopleSites: [row.authorSite, row.approverSite, ...(row.signedById === null ? [] : [row.signerSite])],
    signerCertificate: signerCertificate && {
      fingerprintSha256: signerCertificate.fingerprintSha256,
      validFrom: Date.parse(signerCertificate.validFrom),
    },
    personal: [row.recipientName, row.recipientAddress, row.title, row.recipientInn ?? '', row.comment ?? ''],
  };
}
