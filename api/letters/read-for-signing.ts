import { listAttachments } from '#db/documents/attachments.ts';
import { readingQuestions } from '#domain/composing/document-reading.ts';
import { statusesFor } from '#domain/letters/letter-decisions.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import { textsOf } from '../documents/texts-of.ts';
import { errorFacts } from '../http/request-log.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

const WAITING = new Set([...statusesFor('approve'), ...statusesFor('endorse')]);

/**
 * Beside a letter that is about to be signed stands what its documents say otherwise, also when it was sent before they were read: by a program,
 * which is asked nothing, or by a person who did not wait.
 */
export async function withReading(
  deps: Pick<ServiceDeps, 'database' | 'blobs' | 'texts' | 'logger'>,
  card: LetterCard,
): Promise<LetterCard> {
  if (!WAITING.has(card.status)) return card;
  const documents = (await deps.database.read((em) => listAttachments(em, card.id))).map(({ sha256 }) => sha256);
  const texts = await textsOf(deps, documents).catch((error: unknown) => {
    deps.logger.warn(errorFacts(error), 'a letter is shown to be signed without what its documents say');
    return new Map<string, string | null>();
  });
  const read = documents.flatMap((sha256) => texts.get(sha256) ?? []);
  if (read.length < documents.length) return card;
  const { caseNumber = '', recipient } = card.fields;
  const found = readingQuestions(read, { caseNumber, name: recipient.name });
  const unsaid = found.filter((one) => !card.warnings.some(({ message }) => message.startsWith(one.message)));
  return { ...card, warnings: [...card.warnings, ...unsaid] };
}
