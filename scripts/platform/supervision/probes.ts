import { get } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import { connect } from 'node:net';

/** A probe that nobody waits for any more must not keep its connection. */
const GIVEN_UP_MS = 10_000;
/** PostgreSQL, «Message Formats»: SSLRequest. The server itself, not one of its sessions, answers it with one byte and without a log line. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/** Any answer at all is a sign of life: what it says is somebody else's affair. */
export function probeHttp(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, timeout: GIVEN_UP_MS }, (response) => {
      response.resume();
      resolve();
    });
    request.on('timeout', () => request.destroy(new Error('no answer')));
    request.on('error', reject);
  });
}

/** The engine: a ping of HTTP/2 is answered below every service of it. */
export function probeHttp2(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const session = connectHttp2(`http://${address}`);
    session.setTimeout(GIVEN_UP_MS, () => session.destroy(new Error('no answer')));
    session.on('error', reject);
    session.on('connect', () => {
      session.ping((error) => {
        session.close();
        if (error) reject(error);
        else resolve();
      });
    });
  });
}

export function probePostgres(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: GIVEN_UP_MS }, () => socket.write(SSL_REQUEST));
    socket.on('timeout', () => socket.destroy(new Error('no answer')));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('closed without an answer')));
    socket.on('data', () => {
      resolve();
      socket.destroy();
    });
  });
}
