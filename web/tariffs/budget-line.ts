import { exactly, moneyText, type Money } from '#domain/post/tariff.ts';
import { budgetWarningOf } from '#domain/tariffs/budget-words.ts';
import type { BudgetStandingView } from '#views/tariffs/tariff.ts';
import { html, type MaybeHtml } from '../html.ts';
import { PATHS } from '../paths.ts';

/** Said where money is about to be spent, `sending` of it, when little or nothing is left; else nothing. */
export function budgetWarning(standing: BudgetStandingView | null, sending: Money | null = null): MaybeHtml {
  const warning = standing && budgetWarningOf(standing.budget, standing.spent, sending);
  if (warning === null) return undefined;
  const { state, words } = warning;
  return html`<p class="notice ${state === 'over' ? 'notice-bad' : 'notice-wait'}" role="note">
    ${words} Письма это не задерживает. <a href="${PATHS.tariffs}">Тарифы и бюджет</a>
  </p>`;
}

export function limitText(limitKopecks: number): string {
  return moneyText(exactly(limitKopecks));
}
