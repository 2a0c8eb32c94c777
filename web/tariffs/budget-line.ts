import { exactly, moneyText } from '#domain/post/tariff.ts';
import { spentPercent } from '#domain/tariffs/budget.ts';
import type { BudgetStandingView } from '#views/tariffs/tariff.ts';
import { html, type MaybeHtml } from '../html.ts';
import { PATHS } from '../paths.ts';

/** Said where money is about to be spent, when little or nothing is left; else nothing. */
export function budgetWarning(standing: BudgetStandingView | null): MaybeHtml {
  if (standing === null) return undefined;
  const { budget, spent, state } = standing;
  if (budget === null || (state !== 'near' && state !== 'over')) return undefined;
  const words = state === 'over' ? 'Бюджет года может быть уже превышен' : 'Бюджет года подходит к концу';
  return html`<p class="notice ${state === 'over' ? 'notice-bad' : 'notice-wait'}" role="note">
    ${words}: истрачено ${moneyText(spent)} из ${limitText(budget.limitKopecks)} (${spentPercent(budget, spent)} %).
    Письма это не задерживает. <a href="${PATHS.tariffs}">Тарифы и бюджет</a>
  </p>`;
}

export function limitText(limitKopecks: number): string {
  return moneyText(exactly(limitKopecks));
}
