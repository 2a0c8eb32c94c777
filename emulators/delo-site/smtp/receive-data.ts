import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import type { Site } from '../site.ts';
import type { PlannedFault } from '../state/fault-store.ts';
import { readMail, type MailEnvelope } from './incoming-mail.ts';
import { decrypt } from './decrypt.ts';
import { smtpError } from './smtp-error.ts';

/** One DATA of the dialogue. */
export interface IncomingData {
  readonly stream: SMTPServerDataStream;
  readonly session: SMTPServerSession;
  /** Answers 250, or what the error says. */
  readonly answer: (error?: Error | null, words?: string) => void;
  /** Breaks the connection without a word. */
  readonly cut: () => void;
}

/** Takes a message in, or plays the fault that waits for it. What is answered with 250 is on the disk by then. */
export function receiveData(site: Site, data: IncomingData): void {
  take(site, data).catch((error: unknown) => {
    // Only the kind and the place of an error: its message may quote the message received.
    const [, ...places] = error instanceof Error ? (error.stack ?? '').split('\n') : [];
    console.error(`SMTP DATA: ${error instanceof Error ? error.name : typeof error}\n${places.join('\n')}`);
    data.answer(smtpError(451, 'Local error in processing'));
  });
}

async function take(site: Site, { stream, session, answer, cut }: IncomingData): Promise<void> {
  const fault = site.faults.take('data');
  if (fault?.mode === 'drop_in_data') {
    await once(stream, 'readable');
    return cut();
  }
  const raw = await wholeOf(stream);
  if (raw === null) return answer(smtpError(552, 'Message exceeds fixed maximum message size'));
  const refusal = refusalOf(fault);
  if (refusal) return answer(refusal);
  if (fault?.mode === 'silence') return undefined;
  const open = (sealed: Buffer) => decrypt(sealed, site.settings);
  await site.receive(await readMail(raw, envelopeOf(session), open), fault);
  if (fault?.mode === 'drop_after_accept') return cut();
  if (fault?.mode === 'slow') await delay(fault.delayMs);
  return answer(null, 'OK: message accepted');
}

/** @returns null: more than is taken. */
async function wholeOf(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(Buffer.from(chunk as Uint8Array));
  return stream.sizeExceeded ? null : Buffer.concat(chunks);
}

function refusalOf(fault: PlannedFault | undefined): Error | undefined {
  if (fault?.mode === 'refuse') return smtpError(550, 'Message refused by local policy');
  if (fault?.mode === 'refuse_for_now') return smtpError(451, 'Try again later');
  return undefined;
}

function envelopeOf({ envelope }: SMTPServerSession): MailEnvelope {
  return {
    sender: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    recipients: envelope.rcptTo.map(({ address }) => address),
    envelopeId: envelope.dsn?.envid ?? null,
    returns: envelope.dsn?.ret ?? null,
  };
}
