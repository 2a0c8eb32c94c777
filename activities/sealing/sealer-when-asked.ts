import { createOpenSsl } from '../signing/openssl-pool.ts';
import { createOpenSslSealer } from '../signing/openssl-sealer.ts';
import type { MessageSealer } from '../ports/message-sealer.ts';

/**
 * For who seldom encrypts: openssl is made ready with the first message, and looked for again where it was not found.
 * @param directory of its own, as `createOpenSsl` wants it
 */
export function sealerWhenAsked(directory: string): MessageSealer {
  let opened: Promise<MessageSealer> | undefined;
  const open = async (): Promise<MessageSealer> => createOpenSslSealer(await createOpenSsl({ directory }));
  return {
    seal: async (request) => {
      opened ??= open();
      const sealer = await opened.catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      return sealer.seal(request);
    },
  };
}
