import { ownSince } from '#domain/post/postal-milestone.ts';
import { postTimeText } from '#domain/post/local-time.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import { optionalTime, timeTag } from '../../components/time.ts';
import { html, type MaybeHtml } from '../../html.ts';
import type { Viewer } from '../../layout/chrome.ts';

type Sent = Pick<LetterCard, 'sentAt' | 'acceptedAt' | 'foundAtPost' | 'postalEvents'>;

/** When the court sent it; of a letter that a copy took for unsent and the Post has, nobody knows it. */
export function sentFact(letter: Sent, viewer: Viewer): MaybeHtml {
  return letter.foundAtPost !== null
    ? html`неизвестно: суд возвращён из копии, в которой письмо ещё не отправлено`
    : optionalTime(letter.sentAt, viewer);
}

/** When the Post took it: by its answer; of a found letter by its first operation, and until there is one no more than «not before». */
export function acceptedFact(letter: Sent, viewer: Viewer): MaybeHtml {
  const found = letter.foundAtPost?.notBefore ?? null;
  if (found === null) return optionalTime(letter.acceptedAt, viewer);
  const notBefore = ownSince(new Date(found));
  const own = letter.postalEvents.flatMap(({ localTime }) => localTime ?? []).filter((time) => time >= notBefore);
  const [first] = own.toSorted();
  if (first !== undefined) return html`${postTimeText(first)}, по первой операции Почты`;
  return html`не раньше ${timeTag(found, viewer)}: найдено на Почте после возврата из копии, время назовут её операции`;
}

/** Why nobody is named as the signer of a found letter; undefined: the copy has the signature, or it is no such letter. */
export function unknownSigner({ foundAtPost }: Pick<LetterCard, 'foundAtPost'>): string | undefined {
  if (foundAtPost === null || foundAtPost.isSignatureHere) return undefined;
  return 'неизвестно: подписано после снятия копии, самой подписи в ней нет; она ушла на Почту';
}
