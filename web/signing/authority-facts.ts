import {
  AUTHORITY_CHECKED_WORDS,
  AUTHORITY_SOURCE_WORDS,
  authorityState,
  type AuthorityState,
} from '#domain/signing/authority.ts';
import type { AuthorityView } from '#views/signing/authority.ts';
import { factList } from '../components/facts.ts';
import { dayText } from '../format/time.ts';
import { html, type Html } from '../html.ts';

const STATE_WORDS: Readonly<Record<AuthorityState, string>> = {
  in_force: 'действует',
  ends_soon: 'скоро кончится',
  not_yet: 'ещё не действует',
  over: 'срок вышел',
};

/** One power of attorney: number, term, file. `asOf`: the day by which its term is told; absent where it is kept with a signature made in it. */
export function authorityFacts(
  authority: AuthorityView,
  { asOf, fileHref }: { readonly asOf?: string | undefined; readonly fileHref?: string | undefined },
): Html {
  const { number, datesFrom, fileName, sha256 } = authority;
  const link = fileHref === undefined ? fileName : html`<a href="${fileHref}" download>${fileName}</a>`;
  return html`${factList([
      ['МЧД', html`<code>${number}</code>`],
      ['Сроки МЧД', html`${termOf(authority, asOf)} <small class="muted">${AUTHORITY_SOURCE_WORDS[datesFrom]}</small>`],
      ['Файл МЧД', fileName === null ? 'не приложен' : link],
      ['SHA-256', sha256 === null ? undefined : html`<code class="digest">${sha256}</code>`],
    ])}
    <p class="hint">${AUTHORITY_CHECKED_WORDS}</p>`;
}

function termOf(authority: AuthorityView, asOf: string | undefined): Html {
  const days = `${dayText(authority.from)} – ${dayText(authority.until)}`;
  if (asOf === undefined) return html`${days}`;
  const state = authorityState(authority, asOf);
  const words = `${STATE_WORDS[state]}, ${days}`;
  return state === 'in_force' ? html`${words}` : html`<b class="late">${words}</b>`;
}

/** Said to the signer before it is late; undefined while there is nothing to say. */
export function authorityWarning(authority: AuthorityView | null, today: string): Html | undefined {
  if (authority === null) return undefined;
  switch (authorityState(authority, today)) {
    case 'in_force':
      return undefined;
    case 'ends_soon':
      return html`<p class="notice notice-warn">Доверенность (МЧД) действует до ${dayText(authority.until)}.</p>`;
    case 'not_yet':
    case 'over':
      return html`<p class="notice notice-warn">
        Доверенность (МЧД) сейчас не действует: подпись будет без неё. Сроки: ${dayText(authority.from)} –
        ${dayText(authority.until)}.
      </p>`;
  }
}
