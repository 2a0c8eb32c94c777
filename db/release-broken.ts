import type { Pool, PoolClient } from 'pg';

/**
 * Gives a connection that breaks while somebody holds it back to its pool at once. The query builder does not release the connection of
 * a transaction whose rollback fails, and after a killed database no rollback succeeds: each such transaction would cost the pool one of
 * its places for good. Given to the driver as `onPoolCreated`.
 */
export function releaseBroken(pool: Pool): void {
  pool.on('connect', (client) => {
    client.once('end', () => giveBack(client));
  });
}

function giveBack(client: PoolClient): void {
  // An idle client has been let go by the pool itself; `release` then is what the last holder has already called.
  const release = client.release.bind(client);
  // The holder may still call it.
  client.release = () => undefined;
  try {
    release(true);
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('already been released'))) throw error;
  }
}
