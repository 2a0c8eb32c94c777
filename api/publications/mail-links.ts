import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealerWhenAsked } from '#activities/sealing/sealer-when-asked.ts';
import type { ApiSettings } from '#config/settings.ts';
import type { ExchangeMailbox } from '#mail/exchange-mailbox.ts';
import type { MailSender } from '#mail/mail-sender.ts';
import { openMailbox } from '#mail/open-mailbox.ts';
import { serverAddress } from '#mail/server-address.ts';
import { createSmtpSender } from '#mail/smtp-sender.ts';

/** A person waits for the answer. */
const PATIENCE_MS = 10_000;

/** The mail servers that the program's settings name; null: none is named. */
export interface MailLinks {
  readonly smtp: { readonly server: string; readonly sender: Pick<MailSender, 'send' | 'check'> } | null;
  readonly mailbox: { readonly server: string; readonly box: Pick<ExchangeMailbox, 'check'> } | null;
  /** Encrypts as the worker does. */
  readonly sealer: ReturnType<typeof sealerWhenAsked>;
}

/** The same servers by the same adapters that the worker sends and reads with, for checks and test messages. */
export function mailLinks({
  MASK_SMTP_URL: smtp,
  MASK_MAILBOX_URL: mailbox,
}: Pick<ApiSettings, 'MASK_SMTP_URL' | 'MASK_MAILBOX_URL'>): MailLinks {
  const patience = { connectMs: PATIENCE_MS, answerMs: PATIENCE_MS };
  return {
    smtp: smtp === undefined ? null : { server: named(smtp), sender: createSmtpSender(serverAddress(smtp), patience) },
    mailbox: mailbox === undefined ? null : { server: named(mailbox), box: openMailbox(mailbox, PATIENCE_MS) },
    // Whoever else runs one on this machine has his own: what is another user's cannot be written.
    sealer: sealerWhenAsked(join(tmpdir(), `mask-api-openssl-${String(process.getuid?.() ?? '')}`)),
  };
}

/** How it is spoken to and where it is, without who signs in and by which password. */
function named(url: string): string {
  const { protocol, host, port } = serverAddress(url);
  return `${protocol} ${host}:${String(port)}`;
}
