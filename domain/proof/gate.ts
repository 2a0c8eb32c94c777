/** What stands beside a letter: may the court count its addressee as notified. */
export const GATES = ['green', 'amber', 'red'] as const;
export type Gate = (typeof GATES)[number];

/** The word beside the colour and the shape. */
export const GATE_NAMES: Readonly<Record<Gate, string>> = {
  green: 'извещён',
  amber: 'пока не ясно',
  red: 'не извещён',
};

/** The same of a hearing: of all who take part in it. */
export const HEARING_GATE_NAMES: Readonly<Record<Gate, string>> = {
  green: 'извещены все',
  amber: 'пока не ясно',
  red: 'извещены не все',
};

export function isGate(text: unknown): text is Gate {
  return GATES.some((gate) => gate === text);
}

/** The worst of several: one who is not notified holds the whole case. Null: there are none. */
export function worstGate(gates: readonly Gate[]): Gate | null {
  if (gates.length === 0) return null;
  return (['red', 'amber'] as const).find((gate) => gates.includes(gate)) ?? 'green';
}
