/** Columns that must be in the header and filled in every row. */
export const REQUIRED_COLUMNS = [
  'FILE_NAME',
  'ADDRESSLINE_TO',
  'RECIPIENT_TYPE',
  'RECIPIENT',
  'LETTER_REG_NUMBER',
] as const;

/** One line of the registry: trimmed values by header. Absent optional columns read as empty. */
export interface RegistryRow {
  /** Counts letters from 1. */
  readonly row: number;
  value(column: string): string;
}
