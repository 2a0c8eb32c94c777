import { findOfAnother } from '#db/case-register/letters-of-another.ts';
import type { FurtherRecipientRow } from '#db/composing/further-recipients.ts';
import { fieldsOf, rowOfFields } from '#db/letters/letter-row.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import { loadProfile } from '#db/limits/load-profile.ts';
import type { EntityManager } from '#db/orm.ts';
import { personFaults } from '#domain/case-letters/letter-of-another.ts';
import { repeatedRecipient, repeatedWords } from '#domain/composing/repeated-recipient.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { LetterFields, Recipient } from '#domain/letters/letter.ts';
import { recipientFaults } from '#domain/letters/recipient-faults.ts';
import { isBlank } from '#domain/work/typed-text.ts';
import { repeatFaults } from '../letters/submission-faults.ts';

/** What is wrong with any of those to whom the same text goes: nothing is sent to anybody before it is mended. */
export async function togetherFaults(
  em: EntityManager,
  letter: LetterRow,
  further: readonly Pick<FurtherRecipientRow, 'recipient'>[],
): Promise<Fault[]> {
  const profile = await loadProfile(em, letter.profileId);
  const fields = fieldsOf(letter);
  const others = further.map(({ recipient }) => recipient);
  return [
    ...personFaults(await findOfAnother(em, letter.id)),
    ...(isBlank(fields.recipient.name) ? [] : repeatedHere(others, fields)),
    ...others.flatMap((recipient, place) =>
      [...recipientFaults(recipient, profile), ...repeatedHere(others.slice(0, place), { ...fields, recipient })].map(
        (fault) => ofAnother(recipient, fault),
      ),
    ),
    ...(await sentBefore(em, letter, others)),
  ];
}

/** Told before anything is sent: the second letter of the same would be left a draft. */
export function repeatedHere(earlier: readonly Recipient[], fields: LetterFields): Fault[] {
  const same = repeatedRecipient(earlier, fields.recipient, fields);
  return same === undefined
    ? []
    : [{ code: 'recipient_repeated', field: 'recipient.name', message: `Имя: ${repeatedWords(same)}` }];
}

/** Who of the others has had such a letter: theirs has no field for a reason to send it again. */
async function sentBefore(em: EntityManager, letter: LetterRow, others: readonly Recipient[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const recipient of others) {
    const fields = { ...fieldsOf(letter), recipient, repeatReason: undefined };
    for (const { code, message } of await repeatFaults(em, { ...letter, ...rowOfFields(fields) })) {
      const words = `${message} Причину пишут в отдельном письме: уберите этого получателя из списка.`;
      faults.push(ofAnother(recipient, { code, field: 'further', message: words }));
    }
  }
  return faults;
}

function ofAnother({ name }: Recipient, fault: Fault): Fault {
  return { ...fault, field: 'further', message: `Ещё получатель «${name}». ${fault.message}` };
}
