/** SQLSTATE query_canceled: the time that the statement was given is up. */
export function isGivenUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014';
}
