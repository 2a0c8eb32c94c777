import { ownSince } from '#domain/post/postal-milestone.ts';
import { ACCEPTANCE_SOURCES, SENT_LATER } from '#domain/post/acceptance-source.ts';
import { postTimeText } from '#domain/post/local-time.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import { optionalTime, timeTag } from '../../components/time.ts';
import { html, type MaybeHtml } from '../../html.ts';
import type { Viewer } from '../../layout/chrome.ts';

type Sent = Pick<LetterCard, 'sentAt' | 'acceptedAt' | 'keptAcceptance' | 'foundAtPost' | 'postalEvents'>;

/** When the court sent it; of a letter that a copy took for unsent and the Post has, nobody knows it. */
export function sentFact(letter: Sent, viewer: Viewer): MaybeHtml {
  return letter.foundAtPost !== null
    ? html`неизвестно: суд возвращён из копии, в которой письмо ещё не отправлено`
    : keptFact(letter.sentAt, letter, viewer);
}

/** With whose word it is, where it is not the Post's. */
function keptFact(at: string | null, { keptAcceptance: kept }: Sent, viewer: Viewer): MaybeHtml {
  if (at === null || kept === 'answer') return optionalTime(at, viewer);
  if (kept === 'clerk') return html`${timeTag(at, viewer)}, ${ACCEPTANCE_SOURCES.clerk}`;
  return html`не раньше ${timeTag(at, viewer)}: ${SENT_LATER}`;
}

/**
 * When the Post took it: by its answer; of a letter that was found there, or that people have carried, by its first operation, and until there
 * is one by no more than is known.
 */
export function acceptedFact(letter: Sent, viewer: Viewer): MaybeHtml {
  const found = letter.foundAtPost?.notBefore ?? null;
  const known = found ?? letter.acceptedAt;
  if (known === null || (found === null && letter.keptAcceptance === 'answer'))
    return optionalTime(letter.acceptedAt, viewer);
  const notBefore = ownSince(new Date(known));
  const own = letter.postalEvents.flatMap(({ localTime }) => localTime ?? []).filter((time) => time >= notBefore);
  const [first] = own.toSorted();
  if (first !== undefined) return html`${postTimeText(first)}, по первой операции Почты`;
  if (found === null) return keptFact(letter.acceptedAt, letter, viewer);
  return html`не раньше ${timeTag(found, viewer)}: найдено на Почте после возврата из копии, время назовут её операции`;
}

/** Why nobody is named as the signer of a found letter; undefined: the copy has the signature, or it is no such letter. */
export function unknownSigner({ foundAtPost }: Pick<LetterCard, 'foundAtPost'>): string | undefined {
  if (foundAtPost === null || foundAtPost.isSignatureHere) return undefined;
  return 'неизвестно: подписано после снятия копии, самой подписи в ней нет; она ушла на Почту';
}
