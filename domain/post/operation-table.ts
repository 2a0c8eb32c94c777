/** Names of one operation type and of its attributes, for showing only: codes are compared, names never. */
export interface OperationEntry {
  readonly name: string;
  readonly attributes: Readonly<Record<number, string>>;
}

/** Operation types by number (OperTypeID). */
export type OperationTable = Readonly<Record<number, OperationEntry>>;
