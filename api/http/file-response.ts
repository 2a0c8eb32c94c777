import type { Context } from 'hono';
import type { Download } from '../documents/read-blob.ts';
import type { PageImage } from '../documents/rendering/page-image.ts';

/** Even if a browser should open the file, nothing in it may run. */
const FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** A file to be saved, under its own name. */
export function fileResponse(c: Context, file: Download): Response {
  return c.body(bodyOf(file.bytes), 200, {
    'content-type': file.mediaType,
    'content-length': String(file.bytes.length),
    'content-disposition': contentDisposition(file.fileName),
    'content-security-policy': FILE_POLICY,
    'cache-control': 'private, no-store',
    digest: `sha-256=${Buffer.from(file.sha256, 'hex').toString('base64')}`,
  });
}

/** RFC 6266 with the name in RFC 5987 form; the plain form is for clients that know only ASCII. */
export function contentDisposition(fileName: string): string {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A page's picture; kept by the browser, asked again by its ETag. */
export function imageResponse(c: Context, image: PageImage): Response {
  const etag = `"${image.tag}"`;
  const headers = {
    etag,
    'cache-control': 'private, no-cache',
    'x-page-count': String(image.pageCount),
    'content-security-policy': FILE_POLICY,
  };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  return c.body(bodyOf(image.png), 200, { ...headers, 'content-type': 'image/png' });
}

function bodyOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
