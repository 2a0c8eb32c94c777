import type { MikroORM } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import type { PlaceRoom } from '#db/room/room.ts';
import { closeIncident, hasOpenIncident, openIncident } from '#db/work/incidents.ts';
import { lowRoomWords } from '#domain/operating/room-words.ts';
import { INSTALLATION } from '#domain/work/subject.ts';

const KEY = 'disk-room';

interface IncidentParts {
  readonly orm: MikroORM;
  readonly isRehearsal: boolean;
}

/** While a disk is filling up the administrator has one incident, in the newest words; it closes by itself. */
export async function tellRoom({ orm, isRehearsal }: IncidentParts, low: PlaceRoom | undefined): Promise<void> {
  if (low) {
    const words = lowRoomWords(low.name, low.freeBytes, low.floorBytes);
    const incident = { key: KEY, siteId: null, subject: INSTALLATION, details: { words } };
    await record(orm, 'worker.room_low', async (tx) =>
      openIncident(tx, incident, await readNow(tx, isRehearsal), true),
    );
    return;
  }
  if (!(await hasOpenIncident(orm.em.fork(), KEY))) return;
  await record(orm, 'worker.room_there', async (tx) => closeIncident(tx, KEY, await readNow(tx, isRehearsal)));
}
