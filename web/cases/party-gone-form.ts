import type { CaseCardView, CasePartyView } from '#views/cases/case.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html } from '../html.ts';
import type { FormKeys } from '../layout/chrome.ts';
import { partyGonePath } from './case-paths.ts';

/** A party leaves the case, or is back; nothing of it is removed, for letters name it. */
export function partyGoneForm(card: CaseCardView, { id, goneAt }: CasePartyView, keys: FormKeys): Html {
  const isGone = goneAt !== null;
  return html`<form class="card stacked" method="post" action="${partyGonePath(card.id, id)}">
    ${formKeys(keys)} <input type="hidden" name="version" value="${card.version}" />
    <input type="hidden" name="isGone" value="${isGone ? 'false' : 'true'}" />
    <p class="hint">
      ${isGone ? 'Участник отмечен как выбывший.' : 'Участник останется в деле с пометкой: письма к нему не теряются.'}
    </p>
    <p class="button-row"><button>${isGone ? 'Снова в деле' : 'Участник выбыл'}</button></p>
  </form>`;
}
