import { z } from 'zod';
import type { EditConflict, Seen } from '#web/components/edit-conflict.ts';
import { ApplicationError, type Deed } from '../errors.ts';
import type { PageForm } from './form-data.ts';

const wordsSchema = z.record(z.string(), z.string());

/**
 * What an edit form was opened upon. Where its sender chose to save over a version he was shown, it is that one.
 * @throws ApplicationError `bad-request` when the form is not one of ours
 */
export function seenOf(form: PageForm): Seen {
  const version = form.integer(form.text('over') === '' ? 'version' : 'over');
  return { version, words: wordsOf(form.text('seen')) };
}

/** For the form that comes back: what stood there when it was opened, and for a stale edit what of it the other has changed. */
export function comeBack(
  error: unknown,
  form: PageForm,
  now: Seen,
): { readonly seen: Seen; readonly conflict: EditConflict | undefined } {
  const seen = seenOf(form);
  const isStale = error instanceof ApplicationError && error.code === 'stale';
  if (!isStale) return { seen, conflict: undefined };
  // Never the newest: a second press of the plain button is refused as the first was.
  return { seen: { ...seen, version: form.integer('version') }, conflict: conflictOf(seen, now, error.deed) };
}

function conflictOf({ words }: Seen, { version, words: nowWords }: Seen, by: Deed | null): EditConflict {
  const labels = Object.keys(nowWords);
  const all = labels.map((label) => ({ label, was: words[label] ?? '', now: nowWords[label] ?? '' }));
  return { version, by, changed: all.filter(({ was, now }) => was !== now) };
}

function wordsOf(text: string): Seen['words'] {
  try {
    return wordsSchema.parse(JSON.parse(text));
  } catch {
    throw new ApplicationError('bad-request', { detail: 'Откройте страницу заново и повторите.' });
  }
}
