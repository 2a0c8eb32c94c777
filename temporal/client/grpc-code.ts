import { isGrpcServiceError } from '@temporalio/client';
import { getGrpcStatusDetails } from '@temporalio/client/lib/helpers.js';
import { NamespaceNotFoundError } from '@temporalio/common';

const UNAVAILABLE = 14;
/** By its number an engine that does not know the namespace would say of every workflow that it is not there. */
const NO_NAMESPACE = 'temporal.api.errordetails.v1.NamespaceNotFoundFailure';
/** Codes of gRPC that pass: cancelled, deadline exceeded, resource exhausted, unavailable. */
const PASSING: ReadonlySet<number> = new Set([1, 4, 8, UNAVAILABLE]);

/**
 * The gRPC status of a refused call, by number. The engine's client wraps it for some calls and not for others. An engine without the
 * namespace knows nothing of what was asked, and is away. Null: no such error.
 */
export function grpcCodeOf(error: unknown): number | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current instanceof NamespaceNotFoundError) return UNAVAILABLE;
    if (isGrpcServiceError(current)) return knowsNoNamespace(current) ? UNAVAILABLE : Number(current.code);
  }
  return null;
}

/** The engine could not be asked, now: it is busy, has gone, or has not made its namespace yet. */
export function isEngineAway(error: unknown): boolean {
  return PASSING.has(grpcCodeOf(error) ?? -1);
}

function knowsNoNamespace(error: Parameters<typeof getGrpcStatusDetails>[0]): boolean {
  return (getGrpcStatusDetails(error) ?? []).some(({ type_url: url }) => url?.endsWith(NO_NAMESPACE) === true);
}
