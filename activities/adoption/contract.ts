import type { AdoptionInput } from '#domain/work/adoption-process.ts';

/** What the workflow `adoption` asks of its activity. */
export interface AdoptionActivities {
  /** Gives lost subjects their processes again. Counts only. */
  adoptLost(input: AdoptionInput): Promise<{ readonly adopted: number }>;
}
