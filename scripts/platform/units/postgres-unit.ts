import { openCluster, type Cluster } from '../postgres/cluster.ts';
import { shortenForeignLog } from '../supervision/foreign-log.ts';
import { probePostgres } from '../supervision/probes.ts';
import type { RunningUnit, Unit } from '../supervision/unit.ts';

/** The project's own PostgreSQL as a supervised part; the open cluster is handed out for setting up databases. */
export function postgresUnit(dir: string, port: number, onOpen: (cluster: Cluster) => void): Unit {
  return {
    name: 'postgres',
    title: 'PostgreSQL 18',
    async launch(tell): Promise<RunningUnit> {
      const onInitialise = (): void => tell('создаю кластер: UTF-8, русский порядок сортировки');
      const cluster = await openCluster({ dir, port, durable: true, onInitialise });
      onOpen(cluster);
      const address = `127.0.0.1:${cluster.server.port}`;
      const note = cluster.server.adopted ? `${address}, взят работающим с прошлого запуска` : address;
      return {
        process: cluster.server.process,
        note,
        probe: () => probePostgres(cluster.server.port),
        tend: () => shortenForeignLog(cluster.logFile),
        stop: () => cluster.stop(),
      };
    },
  };
}
