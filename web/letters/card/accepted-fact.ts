import { ownSince } from '#domain/post/postal-milestone.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import { optionalTime, timeTag } from '../../components/time.ts';
import { postTimeText } from '../../format/time.ts';
import { html, type MaybeHtml } from '../../html.ts';
import type { Viewer } from '../../layout/chrome.ts';

type Sent = Pick<LetterCard, 'sentAt' | 'acceptedAt' | 'timeline' | 'postalEvents'>;

/** When the court sent it; of a letter that a copy took for unsent and the Post has, nobody knows it. */
export function sentFact(letter: Sent, viewer: Viewer): MaybeHtml {
  return isFoundAtPost(letter)
    ? html`неизвестно: суд возвращён из копии, в которой письмо ещё не отправлено`
    : optionalTime(letter.sentAt, viewer);
}

/** When the Post took it: by its answer; of a found letter by its first operation, and until there is one no more than «not before». */
export function acceptedFact(letter: Sent, viewer: Viewer): MaybeHtml {
  if (letter.acceptedAt === null || !isFoundAtPost(letter)) return optionalTime(letter.acceptedAt, viewer);
  const notBefore = ownSince(new Date(letter.acceptedAt));
  const own = letter.postalEvents.flatMap(({ localTime }) => localTime ?? []).filter((time) => time >= notBefore);
  const [first] = own.toSorted();
  if (first !== undefined) return html`${postTimeText(first)}, по первой операции Почты`;
  return html`не раньше ${timeTag(letter.acceptedAt, viewer)}: найдено на Почте после возврата из копии, время назовут
  её операции`;
}

function isFoundAtPost({ timeline }: Sent): boolean {
  return timeline.some(({ kind }) => kind === 'found_at_post');
}
