import { appendAudit } from '#db/work/audit.ts';
import { readPublicationSettings } from '#db/publications/settings.ts';
import { linkFaultOf, linkFaultWords, type FailedLink, type LinkFault } from '#domain/publications/link-fault.ts';
import { sealedWhereAsked } from '#activities/sealing/sealed-mail.ts';
import { whyNotSealed } from '#activities/sealing/why-not-sealed.ts';
import { RECIPIENT_TERM_CURE } from '#domain/publications/recipient-term.ts';
import type { MailParts } from '#mail/compose-mail.ts';
import { MailboxError } from '#mail/exchange-mailbox.ts';
import type { SendAnswer } from '#mail/mail-sender.ts';
import type { LinkCheck, LinkView, TestMessageView } from '#views/publications/link-check.ts';
import type { Actor, Command } from '../actor.ts';
import { BoundedWork } from '../bounded-work.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { checkedKey } from '../work/idempotent-command.ts';
import { decisionIdOf } from '../work/decide-once.ts';
import type { MailLinks } from './mail-links.ts';
import { recipientHindrance } from './recipient-certificate.ts';
import { siteToSet } from './site-access.ts';

/** Connections that people may have opened at once. */
const AT_ONCE = 2;
const WAITING = 4;

/** Whether messages would leave and answers be read; for a site's supervisor and the admin. */
export interface LinkCheckService {
  /** Connects to both servers, signs in, sends and reads nothing. */
  check(actor: Actor, siteId: string): Promise<LinkCheck>;
  /**
   * Sends a message marked as a test, without anything of any card, to the handler's address, encrypted as a real one would be. The same key has the same Message-ID.
   * @throws ApplicationError `conflict` when no address is set
   */
  sendTest(actor: Actor, siteId: string, command: Command): Promise<TestMessageView>;
}

const NO_LINKS: Pick<MailLinks, 'smtp' | 'mailbox'> = { smtp: null, mailbox: null };

export function createLinkChecks({ database, clock, mail }: ServiceDeps): LinkCheckService {
  const { smtp: sending, mailbox: reading } = mail ?? NO_LINKS;
  const bounded = new BoundedWork(AT_ONCE, WAITING);
  return {
    check: async (actor, siteId) => {
      await database.read((em) => siteToSet(em, actor, siteId));
      const [smtp, mailbox] = await bounded.run(() => Promise.all([checkSmtp(sending), checkMailbox(reading)]));
      return { smtp, mailbox };
    },
    sendTest: async (actor, siteId, command) => {
      const { settings, court, now } = await database.read(async (em) => {
        const site = await siteToSet(em, actor, siteId);
        return { ...(await readPublicationSettings(em, site.id)), court: site.name, now: await clock(em) };
      });
      const { sender, recipient } = settings;
      if (sender === '' || recipient === '') {
        throw new ApplicationError('conflict', { detail: 'Сначала сохраните в настройках оба адреса.' });
      }
      checkedKey(command);
      if (mail === undefined || sending === null) return { ...notSet(), messageId: null, recipient };
      const { server, sender: link } = sending;
      const { recipientCertificate: certificate } = settings;
      const hindered = (hindrance: string): TestMessageView => {
        const fault = 'recipient_certificate';
        const words = `${linkFaultWords(fault)} Причина: ${hindrance}. ${RECIPIENT_TERM_CURE}`;
        return { isFine: false, server, fault, words, messageId: null, recipient };
      };
      const hindrance = recipientHindrance(certificate, now);
      if (hindrance !== null) return hindered(hindrance);
      const messageId = `<proverka.${decisionIdOf({ actor, command })}@${sender.split('@')[1] ?? ''}>`;
      const parts = testParts({ sender, recipient, messageId, court, now });
      const answer = await bounded.run(async () => {
        const bytes = await sealedOrWhyNot(mail.sealer, parts, certificate);
        return typeof bytes === 'string' ? bytes : link.send({ sender, recipient, messageId, bytes });
      });
      if (typeof answer === 'string') return hindered(answer);
      const subject = { kind: 'publication_settings', id: siteId };
      const data = { siteId, messageId, outcome: answer.outcome };
      await database.change('publications.test_sent', (em) =>
        appendAudit(em, { at: now, actorId: actor.accountId, action: 'publication.test_sent', subject, data }),
      );
      return { ...sentView(server, answer), messageId, recipient };
    },
  };
}

/** The message's bytes, or what is wrong with the certificate. */
async function sealedOrWhyNot(
  sealer: MailLinks['sealer'],
  parts: MailParts,
  certificate: string | null,
): Promise<Uint8Array | string> {
  try {
    return await sealedWhereAsked(sealer, parts, { certificate, outerSubject: parts.subject });
  } catch (error) {
    const words = whyNotSealed(error);
    if (words === null) throw error;
    return words;
  }
}

interface TestMessage {
  readonly sender: string;
  readonly recipient: string;
  readonly messageId: string;
  readonly court: string;
  readonly now: Date;
}

function testParts({ court, now, ...envelope }: TestMessage): MailParts {
  return {
    ...{ ...envelope, date: now, subject: 'Проверка', attachments: [] },
    text: `Проверочное сообщение МАСК (${court}). Сведений об обращениях в нём нет, публиковать нечего.\n`,
    headers: { 'X-Mask-Test': 'yes', 'Auto-Submitted': 'auto-generated' },
  };
}

async function checkSmtp(smtp: MailLinks['smtp']): Promise<LinkView> {
  if (smtp === null) return notSet();
  const failure = await smtp.sender.check();
  if (failure === null) return fine(smtp.server, 'Соединение есть, вход принят: сообщения примут.');
  return faulty(smtp.server, { isLoginRefused: failure.reason === 'not_authorised', words: failure.words });
}

async function checkMailbox(mailbox: MailLinks['mailbox']): Promise<LinkView> {
  if (mailbox === null) return notSet();
  try {
    await mailbox.box.check();
    return fine(mailbox.server, 'Соединение есть, вход принят: ящик читается.');
  } catch (error) {
    if (!(error instanceof MailboxError)) throw error;
    return faulty(mailbox.server, { isLoginRefused: error.isRefused, words: error.message });
  }
}

function sentView(server: string, answer: SendAnswer): LinkView {
  switch (answer.outcome) {
    case 'sent':
      return fine(server, `Сервер принял сообщение. Ответ: ${answer.words}`);
    case 'refused':
      return told(server, 'address_refused', `${String(answer.code)} ${answer.words}`);
    case 'not_sent':
      return faulty(server, { isLoginRefused: answer.reason === 'not_authorised', words: answer.words });
    case 'unclear':
      return told(server, 'other', `сервер взял сообщение и не ответил, оно могло дойти. ${answer.words}`);
  }
}

function faulty(server: string, failed: FailedLink): LinkView {
  return told(server, linkFaultOf(failed), failed.words);
}

function told(server: string, fault: LinkFault, answer: string): LinkView {
  return { isFine: false, server, fault, words: linkFaultWords(fault, answer) };
}

function fine(server: string, words: string): LinkView {
  return { isFine: true, server, fault: null, words };
}

function notSet(): LinkView {
  return { isFine: false, server: null, fault: 'not_set', words: linkFaultWords('not_set') };
}
