import type { ExchangeMailbox } from './exchange-mailbox.ts';
import { createImapMailbox } from './imap-mailbox.ts';
import { createPop3Mailbox } from './pop3-mailbox.ts';
import { serverAddress } from './server-address.ts';

/** The box that an address names: `imaps://…` and `imap://…` are read by IMAP, `pop3s://…` and `pop3://…` by POP3. */
export function openMailbox(url: string, stepMs?: number): ExchangeMailbox {
  const address = serverAddress(url);
  return address.protocol === 'IMAP' ? createImapMailbox(address, stepMs) : createPop3Mailbox(address, stepMs);
}
