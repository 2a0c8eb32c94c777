import type { PostChannel } from '../ports/post-channel.ts';

/**
 * The channel that a person is: the program sends nothing, asks nothing and fetches nothing, for no public interface of the cabinet
 * takes electronic letters. Its batches are led by `carry-until-settled`; whatever asks it all the same is told that a person must look.
 */
export function createCabinetChannel(): PostChannel {
  return {
    name: 'cabinet',
    cannotLookUp: true,
    submit: () => Promise.resolve({ outcome: 'handed_to_person' }),
    lookUp: () => Promise.resolve({ outcome: 'unknown', reason: 'в кабинет смотрит сотрудник' }),
    form103: () => Promise.resolve({ state: 'absent' }),
    deliveryNotice: () => Promise.resolve({ state: 'absent' }),
  };
}
