import { ATTEMPT_OPERATIONS } from './operations-attempts.ts';
import { CUSTOMS_OPERATIONS } from './operations-customs.ts';
import { DELIVERY_OPERATIONS } from './operations-delivery.ts';
import { OTHER_OPERATIONS } from './operations-other.ts';
import { PROCESSING_OPERATIONS } from './operations-processing.ts';
import type { OperationTable } from './operation-table.ts';

/** Every operation type and attribute the Post has published (OperTypeID, OperAttrID), with its names. */
export const POST_OPERATIONS: OperationTable = {
  ...DELIVERY_OPERATIONS,
  ...PROCESSING_OPERATIONS,
  ...ATTEMPT_OPERATIONS,
  ...CUSTOMS_OPERATIONS,
  ...OTHER_OPERATIONS,
};

/** An operation by its two numbers; the batch service calls the second one OperCtgID. */
export interface OperationCode {
  readonly operType: number;
  readonly operAttr: number;
}

/** The Post's own words for an operation; a code that is not in the table is shown as a number, never refused. */
export function operationName({ operType, operAttr }: OperationCode): string {
  const entry = POST_OPERATIONS[operType];
  if (entry === undefined) return `Операция ${operType}/${operAttr}`;
  const attribute = entry.attributes[operAttr];
  if (attribute) return `${entry.name}: ${attribute}`;
  return operAttr === 0 || attribute === '' ? entry.name : `${entry.name} (признак ${operAttr})`;
}
