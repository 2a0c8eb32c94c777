import { NoRoomError, type Room } from '#db/room/room.ts';
import type { PoolConverter } from './converter.ts';

/**
 * A converter that begins nothing on a disk that is filling up, and blames no document there: what a program says of a file that it had no
 * room to unpack is kept for ever and told to its author.
 */
export function withRoom(converter: PoolConverter, room: Room): PoolConverter {
  return {
    ...converter,
    convert: async (document, signal) => {
      await room.require();
      const result = await converter.convert(document, signal);
      const low = result.ok ? undefined : await room.lowPlace();
      if (low) throw new NoRoomError(low.name);
      return result;
    },
  };
}
