import { ApplicationError } from '../errors.ts';
import { refusalWords, type PageLabels } from './refusal-words.ts';

interface NoPage {
  readonly items: readonly never[];
  readonly nextCursor: null;
  readonly searchedSince?: undefined;
}

/** A search that cannot be understood is told beside the box in the words of the page; what was typed stays. */
export async function listOrRefusal<Page>(
  read: () => Promise<Page>,
  labels: PageLabels,
): Promise<{ readonly page: Page | NoPage; readonly refusal?: string | undefined }> {
  try {
    return { page: await read() };
  } catch (error) {
    if (!(error instanceof ApplicationError) || error.code !== 'bad-request') throw error;
    return { page: { items: [], nextCursor: null }, refusal: refusalWords(error.detail ?? error.title, labels) };
  }
}
