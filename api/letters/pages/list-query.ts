import { columnsOf, DENSITY_CODES } from '#domain/letters/letter-columns.ts';
import { isLetterOrder } from '#domain/letters/letter-orders.ts';
import { LETTER_OUTCOMES } from '#domain/letters/letter-status.ts';
import { isStatusGroup } from '#domain/letters/status-groups.ts';
import { GATES } from '#domain/proof/gate.ts';
import type { ViewSettings } from '#views/letters/saved-view.ts';
import { isSearched } from '#web/letters/list/list-address.ts';
import type { LetterFilter } from '../routes/letter-requests.ts';

/** A list's address read: what it names that we do not know is as if it were not named. */
export function listSettings(
  field: (name: string) => string | undefined,
  columns: readonly string[],
  hasTerms: boolean,
): ViewSettings {
  const group = field('group') ?? '';
  const order = field('order') ?? '';
  const settings: ViewSettings = {
    group: isStatusGroup(group) ? group : undefined,
    outcome: LETTER_OUTCOMES.find((outcome) => outcome === field('outcome')),
    gate: GATES.find((gate) => gate === field('gate')),
    isLateAtPost: field('lateAtPost') === '1' ? true : undefined,
    text: presence(field('q')?.trim()),
    from: presence(field('from')),
    to: presence(field('to')),
    isLate: field('late') === '1' ? true : undefined,
    order: isLetterOrder(order) ? order : 'newest',
    columns: columnsOf(columns.join(',')),
    density: DENSITY_CODES.find((code) => code === field('density')) ?? 'usual',
  };
  return hasTerms && !isSearched(settings) ? settings : withoutTerms(settings);
}

/** A search has an order of its own, and there are no terms in order where there is no site. */
function withoutTerms(settings: ViewSettings): ViewSettings {
  const order = isSearched(settings) || settings.order === 'due' ? 'newest' : settings.order;
  return { ...settings, isLate: undefined, order };
}

export function filterOf(settings: ViewSettings): LetterFilter {
  const { group, outcome, gate, isLateAtPost, text, from, to, isLate, order } = settings;
  const flag = (isSet: boolean | undefined) => (isSet === true ? ('true' as const) : undefined);
  return { group, outcome, gate, text, from, to, order, late: flag(isLate), lateAtPost: flag(isLateAtPost) };
}

function presence(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
