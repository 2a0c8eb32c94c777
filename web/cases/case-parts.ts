import { CASE_SOURCE_NAMES, CASE_STATE_NAMES, type CaseSource, type CaseState } from '#domain/cases/court-case.ts';
import { isLinkable } from '#domain/cases/representation.ts';
import type { CaseCardView, CasePartyView } from '#views/cases/case.ts';
import { timeTag } from '../components/time.ts';
import { dayText } from '../format/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Viewer } from '../layout/chrome.ts';

export function caseStatePill(state: CaseState): Html {
  return html`<span class="pill pill-${state === 'open' ? 'busy' : 'calm'}">${CASE_STATE_NAMES[state]}</span>`;
}

export function dayTag(day: string): Html {
  return html`<time datetime="${day}">${dayText(day)}</time>`;
}

/** Where a case is kept, and as of when that is known. */
export function sourceWords(
  { source, dataAsOf }: { readonly source: CaseSource; readonly dataAsOf: string },
  viewer: Viewer,
): Html {
  if (source === 'manual') return html`${CASE_SOURCE_NAMES.manual}`;
  return html`${CASE_SOURCE_NAMES[source]}, данные на ${timeTag(dataAsOf, viewer)}`;
}

/** Said wherever the register of АМИРС is named: what is known of it and what is not. */
export const AMIRS_NOTE =
  'Программа СПО «АМИРС» не опубликована: дела приходят в формате МАСК через переходник, который готовит тот, кто её ведёт.';

export function goneMark(goneAt: string | null, viewer: Viewer): MaybeHtml {
  if (goneAt === null) return undefined;
  return html`<span class="muted">выбыло ${timeTag(goneAt, viewer)}</span>`;
}

export function standingOf({ role, represents, isLinkedByHand }: CasePartyView) {
  return { role, representsPartyId: represents, isLinkedByHand };
}

/** What the source of the case does not know is kept here, whoever keeps the case. */
export function canEditPart({ actions }: CaseCardView, { isByHand }: { readonly isByHand: boolean }): boolean {
  return actions.edit || (actions.note && isByHand);
}

/** Whether this person may say whose the representative is; where a case is kept elsewhere it is all that is said of him here. */
export function canLink({ actions }: CaseCardView, party: CasePartyView): boolean {
  return actions.note && party.goneAt === null && isLinkable(standingOf(party));
}
