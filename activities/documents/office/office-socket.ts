import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice puts the socket of a running instance here when the folder is writable, whatever TMPDIR says. */
const SOCKET_FOLDER = '/tmp';
const READY = 'InternalIPC::SendArguments\0';
const DONE = 'InternalIPC::ProcessingDone\0';

/** The running instance did not speak the protocol of its own socket. */
export class OfficeSocketError extends Error {
  override name = 'OfficeSocketError';
}

/** The address by which LibreOffice knows a profile. */
export function profileUrl(profileFolder: string): string {
  return pathToFileURL(profileFolder).href;
}

/** The socket through which a second start of the same profile hands its arguments to the first one. */
export function socketPathOf(profileFolder: string, uid: number): string {
  const digest = createHash('md5')
    .update(Buffer.from(profileUrl(profileFolder), 'utf16le'))
    .digest();
  // LibreOffice writes each byte without its leading zero.
  const name = Array.from(digest, (byte) => byte.toString(16)).join('');
  return join(SOCKET_FOLDER, `OSL_PIPE_${String(uid)}_SingleOfficeIPC_${name}`);
}

/**
 * Hands command-line arguments to the instance behind the socket and waits until it has worked them off.
 * File arguments must be URLs. The outcome of a conversion is its file: the protocol tells none.
 * @throws OfficeSocketError when the socket is closed before the work was done
 */
export function sendArguments(socketPath: string, args: readonly string[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path: socketPath, signal });
    let received = '';
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1');
      if (received === READY) {
        received = '';
        socket.write(messageOf(args));
      } else if (received.startsWith(DONE)) {
        resolve();
        socket.destroy();
      }
    });
    socket.on('error', (cause) => {
      reject(new OfficeSocketError('связь с LibreOffice прервалась', { cause }));
    });
    socket.on('close', () => {
      reject(new OfficeSocketError('LibreOffice закрыл связь, не окончив работы'));
    });
  });
}

/** `0`: the sender has no working folder of its own to resolve names against. */
function messageOf(args: readonly string[]): string {
  const escaped = args.map((each) => `,${each.replaceAll('\\', '\\\\').replaceAll(',', '\\,')}`);
  return `InternalIPC::Arguments0${escaped.join('')}\0`;
}
