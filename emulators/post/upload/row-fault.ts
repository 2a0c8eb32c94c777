/** A fault in one row of the registry. `row` counts letters from 1, the header is not counted; 0 means the archive as a whole. */
export interface RowFault {
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** The whole archive is refused: nothing of it is accepted. */
export class UploadRefusedError extends Error {
  override name = 'UploadRefusedError';
  readonly faults: readonly RowFault[];

  constructor(message: string, faults: readonly RowFault[] = []) {
    super(message);
    this.faults = faults;
  }
}
