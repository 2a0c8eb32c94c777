import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A push as the browser would read it. */
export interface ReceivedPush {
  readonly text: string;
  /** The bytes that went through the push service. */
  readonly sealed: Buffer;
  readonly topic: string | undefined;
  readonly audience: string;
  readonly subject: string;
}

/** A push service and the browser behind it, as RFC 8030, 8188, 8291 and 8292 have them: it opens with its own key and nothing of ours. */
export interface PushReceiver {
  readonly subscription: {
    readonly endpoint: string;
    readonly keys: { readonly p256dh: string; readonly auth: string };
  };
  readonly received: readonly ReceivedPush[];
  /** What the next pushes are answered, one each; then 201. */
  plan(...statuses: readonly number[]): void;
  close(): Promise<void>;
}

export async function openPushReceiver(): Promise<PushReceiver> {
  const browser = createECDH('prime256v1');
  browser.generateKeys();
  const auth = randomBytes(16);
  const [received, statuses]: [ReceivedPush[], number[]] = [[], []];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    void buffer(request).then((sealed) => {
      const status = statuses.shift() ?? 201;
      if (status === 201) received.push(read(request, sealed, browser, auth));
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/push/${randomBytes(8).toString('hex')}`;
  const keys = { p256dh: browser.getPublicKey().toString('base64url'), auth: auth.toString('base64url') };
  return {
    ...{ subscription: { endpoint, keys }, received },
    plan: (...next) => void statuses.push(...next),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function read(
  { headers }: IncomingMessage,
  sealed: Buffer,
  browser: ReturnType<typeof createECDH>,
  auth: Buffer,
): ReceivedPush {
  if (headers['content-encoding'] !== 'aes128gcm') throw new Error('not aes128gcm');
  const topic = headers['topic'];
  const claims = claimsOf(headers.authorization ?? '');
  return {
    ...{ text: opened(sealed, browser, auth), sealed, topic: typeof topic === 'string' ? topic : undefined },
    ...{ audience: claims.aud, subject: claims.sub },
  };
}

/** RFC 8188, 2.1 and RFC 8291, 3.4. */
function opened(sealed: Buffer, browser: ReturnType<typeof createECDH>, auth: Buffer): string {
  const salt = sealed.subarray(0, 16);
  const keyLength = sealed.readUInt8(20);
  const sender = sealed.subarray(21, 21 + keyLength);
  const secret = browser.computeSecret(sender);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), sender]);
  const input = Buffer.from(hkdfSync('sha256', secret, auth, info, 32));
  const key = Buffer.from(hkdfSync('sha256', input, salt, 'Content-Encoding: aes128gcm\0', 16));
  const nonce = Buffer.from(hkdfSync('sha256', input, salt, 'Content-Encoding: nonce\0', 12));
  const record = sealed.subarray(21 + keyLength);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
}

/** RFC 8292, 3: a JWT signed with ES256 by the key that is named beside it. */
function claimsOf(authorization: string): { readonly aud: string; readonly sub: string } {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? [];
  const [head = '', body = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  const isOurs = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isOurs) throw new Error('not signed by the key it names');
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as { aud: string; sub: string };
}
