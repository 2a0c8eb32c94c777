import { createOpenSsl } from '#activities/signing/openssl-pool.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { PROBOVA, TESTOV } from './kit.ts';

/** A process that makes the authority with the `openssl` it is given; the test gives it one that kills it. */
const [dir = '', scratch = '', program = ''] = process.argv.slice(2);
const openssl = await createOpenSsl({ directory: scratch, program });
await ensurePki({ openssl, dir, people: [TESTOV, PROBOVA] });
process.stdout.write('whole');
