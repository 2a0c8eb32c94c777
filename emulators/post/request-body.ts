/** The caller sent more than is taken. */
export class BodyTooLargeError extends Error {
  override name = 'BodyTooLargeError';
}

/** How much of a too large body is read on, so that the caller hears the refusal instead of a broken connection. */
const DRAIN_FACTOR = 4;

/** Reads a request's body. @throws BodyTooLargeError above `maximumBytes`, without keeping what is above. */
export async function readBody(request: Request, maximumBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let byteSize = 0;
  for await (const chunk of request.body ?? []) {
    byteSize += chunk.byteLength;
    if (byteSize <= maximumBytes) chunks.push(chunk);
    if (byteSize > maximumBytes * DRAIN_FACTOR) break;
  }
  if (byteSize > maximumBytes) throw new BodyTooLargeError(`Тело запроса больше ${maximumBytes} байт`);
  return Buffer.concat(chunks);
}
