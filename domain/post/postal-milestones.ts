import { atLastOffice, beforeReturn, isArrival, RETURN_TYPE } from './last-office.ts';
import type { OrderedOperation } from './ordered-operations.ts';

/** When what the law and the clerk ask about first happened; local times without a zone. */
export interface PostalMilestones {
  /** 1/x. */
  readonly acceptedAt?: string | undefined;
  /** 8/16: in the addressee's electronic cabinet. */
  readonly electronicAt?: string | undefined;
  /** 8/17, 8/30, 8/31: handed to the printing centre. */
  readonly printedAt?: string | undefined;
  /** 8/2 before any return, at the office that it lay at last: the storage term is counted from here. */
  readonly arrivedAt?: string | undefined;
  /** 12/x, 42/x. */
  readonly firstAttemptAt?: string | undefined;
  readonly lastAttemptAt?: string | undefined;
  readonly attemptCount: number;
  /** 3/x. */
  readonly returnStartedAt?: string | undefined;
  /** 34/0: the electronic notice of delivery is there to be fetched. */
  readonly noticeLoadedAt?: string | undefined;
}

/** Picks the milestones out of ordered operations; an unreadable time gives no milestone. */
export function postalMilestones(operations: readonly OrderedOperation[]): PostalMilestones {
  const dated = operations.filter(({ localTime }) => localTime !== '');
  const first = (test: (operation: OrderedOperation) => boolean): string | undefined => dated.find(test)?.localTime;
  const returnStartedAt = first(({ operType }) => operType === RETURN_TYPE);
  const outward = beforeReturn(dated);
  const attempts = outward.filter(({ meaning }) => meaning.status === 'attempted');
  return given({
    acceptedAt: first(({ operType }) => operType === 1),
    electronicAt: first(({ meaning }) => meaning.status === 'delivered_to_cabinet'),
    printedAt: first(({ meaning }) => meaning.status === 'printing'),
    arrivedAt: atLastOffice(dated).find(isArrival)?.localTime,
    firstAttemptAt: attempts[0]?.localTime,
    lastAttemptAt: attempts.at(-1)?.localTime,
    attemptCount: attempts.length,
    returnStartedAt,
    noticeLoadedAt: first(({ operType }) => operType === 34),
  });
}

function given(milestones: PostalMilestones): PostalMilestones {
  const known = Object.entries(milestones).filter(([, value]) => value !== undefined);
  return { attemptCount: milestones.attemptCount, ...Object.fromEntries(known) };
}
