import { findNewestConversion } from '#db/documents/conversion-warnings.ts';
import { leastSizes } from '#db/documents/conversions-pages.ts';
import { listAttachments } from '#db/documents/attachments.ts';
import { DECISION_REFUSALS } from '#domain/letters/decision-refusals.ts';
import { ApplicationError, refused } from '../errors.ts';
import { readDestroyed } from '../keeping/destroyed-letter.ts';
import { readAttachment } from './attachments.ts';
import { readLetter } from '../letters/letter-access.ts';
import { readBlob } from './read-blob.ts';
import { textsOf } from './texts-of.ts';
import type { PageImage, PageImages, PageSource } from './rendering/page-image.ts';
import type { Actor } from '../actor.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

const RETRY_AFTER_SECONDS = 3;

export interface PreviewService {
  /**
   * Page `page` (from 1) of the prepared document as the addressee will get it. With `digest`: of that very document and no other.
   * @throws ApplicationError `conflict` when the letter's document is another one by now
   */
  letterPage(actor: Actor, letterId: string, page: number, digest?: string): Promise<PageImage>;
  /**
   * Page of one attachment before the letter is sent for approval.
   * @throws ApplicationError `unavailable` while the document is still being converted; `invalid` with the converter's faults
   */
  attachmentPage(actor: Actor, letterId: string, attachmentId: string, page: number): Promise<PageImage>;
  /** How small the PDF of each document gets, in their order; null: small enough, or not converted yet. */
  leastSizes(actor: Actor, letterId: string): Promise<readonly (number | null)[]>;
  /** What stands in the letter's documents, in their order; without those that are not converted yet or cannot be read. */
  letterTexts(actor: Actor, letterId: string): Promise<readonly string[]>;
}

/** Pages as pictures: what the supervisor reads before signing, and what the clerk checks before sending. */
export function createPreviewService(deps: ServiceDeps, images: PageImages): PreviewService {
  return {
    letterPage: async (actor, letterId, page, digest) => {
      const { letter, destroyed } = await deps.database.read(async (em) => {
        const found = await readLetter(em, actor, letterId);
        return { letter: found, destroyed: await readDestroyed(em, found.id) };
      });
      if (destroyed !== null) throw new ApplicationError('not-found', { detail: `Письмо ${destroyed.words}.` });
      if (!letter.pdfSha256) throw new ApplicationError('not-found', { detail: 'Документ ещё не подготовлен.' });
      if (digest !== undefined && digest !== letter.pdfSha256) throw refused(DECISION_REFUSALS.pdfChanged);
      return shown(images, sourceOf(deps, letter.pdfSha256), page);
    },
    attachmentPage: async (actor, letterId, attachmentId, page) => {
      const attachment = await deps.database.read((em) => readAttachment(em, actor, letterId, attachmentId));
      return shown(images, await attachmentSource(deps, attachment.sha256), page);
    },
    leastSizes: (actor, letterId) =>
      deps.database.read(async (em) =>
        leastSizes(em, await listAttachments(em, (await readLetter(em, actor, letterId)).id)),
      ),
    letterTexts: async (actor, letterId) => {
      const sources = await deps.database.read(async (em) =>
        (await listAttachments(em, (await readLetter(em, actor, letterId)).id)).map(({ sha256 }) => sha256),
      );
      const texts = await textsOf(deps, sources);
      return sources.map((sha256) => texts.get(sha256) ?? '').filter((text) => text !== '');
    },
  };
}

function sourceOf(deps: ServiceDeps, sha256: string): PageSource {
  return { sha256, read: () => readBlob(deps.blobs, sha256) };
}

/** The converted document: never the upload itself, which is not what will be sent. */
async function attachmentSource(deps: ServiceDeps, sha256: string): Promise<PageSource> {
  const conversion = await deps.database.read((em) => findNewestConversion(em, sha256));
  if (conversion?.pdfSha256) return sourceOf(deps, conversion.pdfSha256);
  if (conversion) throw new ApplicationError('invalid', { faults: conversion.faults });
  throw new ApplicationError('unavailable', {
    detail: 'Документ ещё преобразуется. Обновите страницу через несколько секунд.',
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}

async function shown(images: PageImages, source: PageSource, page: number): Promise<PageImage> {
  const answer = await images.page(source, page);
  switch (answer.state) {
    case 'ready':
      return answer.image;
    case 'no_such_page':
      throw new ApplicationError('not-found', { detail: `В документе нет такой страницы: всего ${answer.pageCount}.` });
    case 'unreadable': {
      const message = 'Документ не открывается: проверьте его и приложите снова.';
      throw new ApplicationError('invalid', { faults: [{ code: 'document_unreadable', field: 'document', message }] });
    }
  }
}
