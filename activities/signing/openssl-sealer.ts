import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RECIPIENT_KEY_REFUSED, recipientTermFault } from '#domain/publications/recipient-term.ts';
import { RecipientCertificateError, type MessageSealer } from '../ports/message-sealer.ts';
import { firstDerPart } from './certificates/pem.ts';
import { readCertificate, type Certificate } from './certificates/read-certificate.ts';
import { OpenSslError } from './openssl/openssl-error.ts';
import type { OpenSsl } from './openssl-pool.ts';

/**
 * ГОСТ 28147-89, RFC 4490. «Кузнечик» and «Магма» (Р 1323565.1.025-2019) the engine of Debian 12 writes too, but cannot read back what is
 * longer than one section of their keys, some kilobytes.
 */
const GOST = ['-gost89'];
const RSA = ['-aes-256-cbc'];
/** The old padding lets a robot that answers be asked for the key, question by question. */
const RSA_PADDING = ['-keyopt', 'rsa_padding_mode:oaep', '-keyopt', 'rsa_oaep_md:sha256'];
const CURVE = ['-aes-256-cbc'];

/** Heads of SubjectPublicKeyInfo's algorithm, hex of the DER: 1.2.643.7.1.1.1.x and 1.2.840.113549.1.1.1. */
const GOST_KEY = '06082a85030701010101';
const GOST_KEY_512 = '06082a85030701010102';
const RSA_KEY = '06092a864886f70d010101';

/** openssl-cms(1): the message was read, and no envelope could be made of it. */
const NOT_ENCRYPTED = 3;

/** Encrypts by openssl, each message in a process of its own. */
export function createOpenSslSealer(openssl: OpenSsl): MessageSealer {
  return {
    seal: ({ bytes, certificate, at }) => {
      const [cipher, recipientOptions] = algorithmsFor(readUsable(certificate, at));
      return openssl.job(async (job) => {
        await job.write('message.eml', bytes);
        await job.write('recipient.pem', certificate);
        const to = ['-recip', 'recipient.pem', ...recipientOptions];
        const args = [
          'cms',
          '-encrypt',
          '-binary',
          '-in',
          'message.eml',
          '-outform',
          'DER',
          '-out',
          'sealed',
          ...cipher,
        ];
        const { code, stderr } = await job.run([...args, ...to]);
        if (code === 0) return new Uint8Array(await readFile(join(job.directory, 'sealed')));
        if (code === NOT_ENCRYPTED) throw new RecipientCertificateError(RECIPIENT_KEY_REFUSED);
        throw new OpenSslError(`openssl не смог зашифровать (код ${String(code)})`, { cause: stderr.slice(-500) });
      });
    },
  };
}

function readUsable(pem: string, at: Date): Certificate {
  const certificate = readCertificate(firstDerPart(new TextEncoder().encode(pem)));
  const fault = recipientTermFault({ validFrom: certificate.notBefore, validTo: certificate.notAfter }, at);
  if (fault !== null) throw new RecipientCertificateError(fault);
  return certificate;
}

function algorithmsFor({ publicKey }: Certificate): readonly [cipher: readonly string[], recipient: readonly string[]] {
  if (publicKey.includes(GOST_KEY) || publicKey.includes(GOST_KEY_512)) return [GOST, []];
  return publicKey.includes(RSA_KEY) ? [RSA, RSA_PADDING] : [CURVE, []];
}
