import { isGrpcServiceError } from '@temporalio/client';

/** The gRPC status of a refused call, by number. The engine's client wraps it for some calls and not for others; null: no such error. */
export function grpcCodeOf(error: unknown): number | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (isGrpcServiceError(current)) return Number(current.code);
  }
  return null;
}
