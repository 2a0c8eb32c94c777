import type { EntityManager } from '@mikro-orm/postgresql';
import { SecretBox, BELL_SECRETS } from '#config/secret-box.ts';
import type { KeyRing } from '#config/key-ring.ts';
import type { DueMessage, ToldNotice } from '#db/bell/messages.ts';
import { findBellPerson } from '#db/bell/wishes.ts';
import { bellWords } from '#domain/bell/bell-words.ts';
import { composeMail, type MailAttachment } from '#mail/compose-mail.ts';
import type { MailSender } from '#mail/mail-sender.ts';
import type { Attempted } from './deliver.ts';

export interface BellMailParts {
  readonly sender: Pick<MailSender, 'send'>;
  readonly from: string;
  /** Where browsers find the site, without a slash at its end. */
  readonly publicUrl: string;
  readonly ring: KeyRing;
  /** Files that go with a notice, such as those of a report. */
  readonly filesOf: (notice: ToldNotice) => Promise<readonly MailAttachment[]>;
}

/** Letters to staff. The same message is the same letter: text, date and Message-ID do not change from one attempt to the next. */
export class BellMail {
  readonly #parts: BellMailParts;

  constructor(parts: BellMailParts) {
    this.#parts = parts;
  }

  async send(message: DueMessage, address: string, notices: readonly ToldNotice[]): Promise<Attempted> {
    const { publicUrl } = this.#parts;
    const lines = notices.map((notice) => `${bellWords(notice)}\n${publicUrl}/me/notices/${notice.id}`);
    const [first] = notices;
    const isOne = first !== undefined && notices.length === 1;
    const subject = isOne ? `МАСК: ${bellWords(first)}` : `МАСК: новое за день (${String(notices.length)})`;
    const attachments: MailAttachment[] = [];
    for (const notice of notices) attachments.push(...(await this.#parts.filesOf(notice)));
    const own = `Что присылать, выбирается на странице «Мои оповещения»: ${publicUrl}/me/notices/settings`;
    return this.#hand(message, address, { subject, text: [...lines, own].join('\n\n'), attachments });
  }

  /** The code by which a person shows that he reads the address. */
  async sendCode(em: EntityManager, message: DueMessage, address: string): Promise<Attempted | 'dropped'> {
    const person = await findBellPerson(em, message.accountId);
    if (person?.codeMessageId !== message.id || person.codeSealed === null) return 'dropped';
    const code = new SecretBox(this.#parts.ring, BELL_SECRETS).open(person.codeSealed, message.accountId);
    if (code === null) return 'later';
    const text = `Код для оповещений МАСК: ${code}\n\nВпишите его на странице «Мои оповещения». Если вы этого не просили, ничего не делайте.`;
    return this.#hand(message, address, { subject: 'МАСК: код для оповещений', text, attachments: [] });
  }

  async #hand(
    { id, dueAt }: DueMessage,
    recipient: string,
    letter: { readonly subject: string; readonly text: string; readonly attachments: readonly MailAttachment[] },
  ): Promise<Attempted> {
    const { sender, from } = this.#parts;
    const messageId = `<bell-${id}@${from.split('@').at(-1) ?? ''}>`;
    // RFC 3834: no mailbox answers it by itself.
    const headers = { 'auto-submitted': 'auto-generated' };
    const bytes = await composeMail({ sender: from, recipient, messageId, date: dueAt, headers, ...letter });
    const { outcome } = await sender.send({ sender: from, recipient, messageId, bytes });
    return outcome === 'sent' || outcome === 'refused' ? outcome : 'later';
  }
}
