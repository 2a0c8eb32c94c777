import type { Batch } from '#db/batches/batch.entity.ts';
import { wasTakenBack } from '#db/cabinet/taken-back.ts';
import { isUploadDoubted } from '#db/cabinet/upload-doubts.ts';
import type { EntityManager } from '#db/orm.ts';
import { cabinetStepOf } from '#domain/cabinet/cabinet-step.ts';
import { isCarriedByPerson } from '#domain/post/channels.ts';

const UNCLEAR =
  'Письма этого архива, возможно, уже в кабинете: пока это не выяснено, его не скачивают, чтобы они не ушли второй раз. Посмотрите в кабинете и ответьте на карточке партии.';
const VOID =
  'Партию забрали до загрузки, её письма идут другой партией: этот архив в кабинет не загружают, и он не выдаётся.';

/** Why the archive that people carry is given out by no link: uploaded, its letters could go twice; null: it is given out. */
export async function archiveHold(em: EntityManager, batch: Batch): Promise<string | null> {
  if (!isCarriedByPerson(batch.channel)) return null;
  if (await wasTakenBack(em, batch.id)) return VOID;
  const step = cabinetStepOf(batch);
  return step === 'unclear' || (step === 'upload' && (await isUploadDoubted(em, batch.id))) ? UNCLEAR : null;
}
