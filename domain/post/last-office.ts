import type { OperationCode } from './operations.ts';

/** The operation «возврат»; its attribute says why. */
export const RETURN_TYPE = 3;
/** «Досылка» that leaves the letter where it lies: to be stored on there, or among the unclaimed. */
const KEPT_THERE: readonly number[] = [5, 6];
/** «Обработка» that sends it to another place of delivery. */
const REDIRECTED: readonly number[] = [11, 20, 49, 71, 72, 76];

interface AtAnOffice extends OperationCode {
  readonly officeIndex?: string | undefined;
}

/** 8/2: it has come to the place where it is to be handed over. */
export function isArrival({ operType, operAttr }: OperationCode): boolean {
  return operType === 8 && operAttr === 2;
}

function isSentOn({ operType, operAttr }: OperationCode): boolean {
  return operType === 4 ? !KEPT_THERE.includes(operAttr) : operType === 8 && REDIRECTED.includes(operAttr);
}

/** What was done on the way to the addressee: all before the first return. */
export function beforeReturn<T extends OperationCode>(operations: readonly T[]): readonly T[] {
  const at = operations.findIndex(({ operType }) => operType === RETURN_TYPE);
  return at < 0 ? operations : operations.slice(0, at);
}

/**
 * What was done on the way to the office that the letter lay at last, and there; given are all operations in order. A letter that was sent on, or has come to another office, is stored anew: what the former one did is nothing to this storage.
 */
export function atLastOffice<T extends AtAnOffice>(all: readonly T[]): readonly T[] {
  const operations = beforeReturn(all);
  let [from, office] = [0, ''];
  for (const [at, operation] of operations.entries()) {
    const { officeIndex = '' } = operation;
    if (isSentOn(operation)) [from, office] = [at + 1, ''];
    else if (isArrival(operation) && officeIndex !== '') {
      if (office !== '' && office !== officeIndex) from = at;
      office = officeIndex;
    }
  }
  return operations.slice(from);
}
