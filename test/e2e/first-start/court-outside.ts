import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { firstDerPart } from '#activities/signing/certificates/pem.ts';
import { pkiPaths, signerPaths } from '#activities/signing/pki/pki-paths.ts';
import { createServerSigner } from '#activities/signing/server-signer.ts';
import { freePorts } from '#scripts/platform/free-port.ts';
import { layout } from '#scripts/platform/layout.ts';
import { startProgram, type ChildProgram } from '#test/crash/kit/child-program.ts';
import type { SigningKit } from '#test/signing/kit.ts';
import type { ShimScript } from '#test/signing/plug-in/shim.ts';
import { makeOtherAuthority } from './other-authority.ts';

export const JUDGE = {
  ...{ signerId: 'token', fullName: 'Учебная Мария Павловна', position: 'мировой судья' },
  organisation: 'Судебный участок № 96 (учебный)',
};

/** What a court has outside the program: the judge's token, the authority that it trusts, the Post. */
export interface Outside {
  /** The token behind the stand-in of the plug-in. */
  readonly token: ShimScript;
  /** Root and intermediate of the authority, PEM. */
  readonly trustFile: string;
  readonly post: PostByHand;
  /** How the installation is told where the Post's tracking is. */
  readonly settings: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** The Post's cabinet as a person works with it. */
export interface PostByHand {
  /** Uploads the archive; @returns what the cabinet then shows */
  upload(archive: Uint8Array): Promise<z.infer<typeof uploaded>>;
  form103(uploadId: string): Promise<Buffer>;
  /** How many times each number was accepted. */
  acceptances(): Promise<unknown>;
}

const uploaded = z.object({
  uploadId: z.string(),
  letters: z.array(z.object({ registrationNumber: z.string(), shpi: z.string() })),
});
const ACCOUNT = { login: 'sud', password: 'kabinet-2026' };

/** Opens it; what the court trusts is laid into the installation's folder, no key is. */
export async function openOutside(kit: SigningKit, home: string): Promise<Outside> {
  const pkiDir = join(kit.directory, 'pki');
  await makeOtherAuthority(kit.openssl, pkiDir, JUDGE);
  const { trustDir, trustFile } = pkiPaths(pkiDir);
  await cp(trustDir, pkiPaths(layout({ MASK_HOME: home }).pki).trustDir, { recursive: true });
  const { program, url } = await startPost(kit, trustFile);
  const tracking = { MASK_TRACKING_URL: url, MASK_TRACKING_LOGIN: 'track', MASK_TRACKING_PASSWORD: 'track-2026' };
  return {
    ...{ trustFile, token: await tokenOf(kit, pkiDir), post: byHand(url), stop: () => program.stop() },
    settings: {
      ...{ MASK_REHEARSAL: 'false', MASK_POST_CHANNEL: 'cabinet', MASK_TRUST_FETCH: 'off', ...tracking },
      ...{ MASK_TRACKING_INTERVAL_MS: '1000', MASK_TRACKING_TICKET_DELAY_MS: '0' },
    },
  };
}

async function startPost(
  kit: SigningKit,
  trustFile: string,
): Promise<{ readonly program: ChildProgram; readonly url: string }> {
  const [port = 0] = await freePorts(1);
  const program = await startProgram('emulators/post/main.ts', {
    ...{ POST_EMULATOR_PORT: String(port), POST_EMULATOR_DIR: join(kit.directory, 'post') },
    ...{ POST_EMULATOR_LOGIN: ACCOUNT.login, POST_EMULATOR_PASSWORD: ACCOUNT.password, POST_EMULATOR_TRUST: trustFile },
    ...{ TRACKING_LOGIN: 'track', TRACKING_PASSWORD: 'track-2026', POST_EMULATOR_DAY_MS: '100' },
    ...{ POST_EMULATOR_TICKET_DELAY_MS: '0', POST_EMULATOR_FORM103_DELAY_MS: '0' },
  });
  return { program, url: `http://127.0.0.1:${String(port)}` };
}

function byHand(url: string): PostByHand {
  const headers = {
    Authorization: `Basic ${Buffer.from(`${ACCOUNT.login}:${ACCOUNT.password}`).toString('base64')}`,
  };
  return {
    upload: async (archive) => {
      const sent = {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/zip' },
        body: archive.slice(),
      };
      return uploaded.parse(await (await fetch(`${url}/cabinet/uploads`, sent)).json());
    },
    form103: async (uploadId) =>
      Buffer.from(await (await fetch(`${url}/cabinet/uploads/${uploadId}/form103`, { headers })).arrayBuffer()),
    acceptances: async () => (await fetch(`${url}/control/acceptances`)).json(),
  };
}

async function tokenOf({ openssl }: SigningKit, pkiDir: string): Promise<ShimScript> {
  const signer = createServerSigner({ openssl, pkiDir, isRehearsal: true });
  const certificate = firstDerPart(new Uint8Array(await readFile(signerPaths(pkiDir, JUDGE.signerId).certificateFile)));
  const certificateBase64 = Buffer.from(certificate).toString('base64');
  const key = { ownerName: JUDGE.fullName, issuerName: 'Издатель', certificateBase64, validTo: '2040-01-01T00:00:00Z' };
  return {
    ...{ keys: [key], fail: [], listFails: '' },
    sign: async (_, content) => {
      const pdf = new Uint8Array(Buffer.from(content, 'base64'));
      const { signature } = await signer.sign({ signerId: JUDGE.signerId, pdf });
      return Buffer.from(signature)
        .toString('utf8')
        .replaceAll(/-----[^-]+-----|\s/g, '');
    },
  };
}
