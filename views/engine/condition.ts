import type { OutagePart } from '#domain/processes/outage-parts.ts';

/** One line of the installation's condition. `since`: of what is not as it should be. */
export interface ConditionSign {
  readonly name: string;
  readonly mood: 'good' | 'warn' | 'bad' | 'calm' | 'off';
  readonly words: string;
}

export interface OutageView {
  readonly part: OutagePart;
  readonly from: string;
  readonly to: string | null;
  readonly words: readonly string[];
  readonly touched: readonly string[];
}

export interface ConditionView {
  readonly asOf: string;
  readonly parts: readonly ConditionSign[];
  readonly queues: readonly ConditionSign[];
  readonly post: readonly ConditionSign[];
  readonly freshness: readonly ConditionSign[];
  readonly terms: readonly ConditionSign[];
  readonly outages: readonly OutageView[];
}
