import type { EntityManager } from '@mikro-orm/postgresql';
import type { MatterCard } from '#domain/matters/matter.ts';
import type { PictureSources } from '#domain/publications/picture.ts';
import { database } from '../statements/database.ts';

/** What a picture is made of, but for the access code's hash. */
export interface PictureRows extends Omit<PictureSources, 'access'> {
  readonly accessCode: string;
  /** The card's group and kind of delivery as they are now: whether it is published at all is asked of these. */
  readonly current: Pick<MatterCard, 'documentGroup' | 'deliveryKind'>;
}

/** The card as of the trigger with all that hangs on it; null while the card has not come. */
export async function readPictureRows(
  em: EntityManager,
  matterId: string,
  triggerAt: Date,
): Promise<PictureRows | null> {
  const matter = await database(em)
    .selectFrom('matter as m')
    .innerJoin('site as s', 's.id', 'm.site_id')
    .select(['s.name as court', 'm.access_code as accessCode', 'm.document_group as documentGroup'])
    .select('m.delivery_kind as deliveryKind')
    .where('m.id', '=', matterId)
    .executeTakeFirst();
  const card = await readCardAsOf(em, matterId, triggerAt);
  if (!matter || !card) return null;
  const { court, accessCode, ...current } = matter;
  const assignments = await readAssignments(em, matterId);
  return {
    publicId: matterId,
    court,
    card,
    accessCode,
    current,
    assignments,
    reports: await readReports(em, matterId),
  };
}

/** Of the revisions that were there by then the newest; the first one where none was. */
async function readCardAsOf(em: EntityManager, matterId: string, triggerAt: Date): Promise<MatterCard | undefined> {
  const revisions = database(em)
    .selectFrom('matter_revision')
    .select('card')
    .where('matter_id', '=', matterId)
    .limit(1);
  const asOf = revisions.where('occurred_at', '<=', triggerAt).orderBy('revision', 'desc');
  const { card } = (await asOf.executeTakeFirst()) ?? (await revisions.orderBy('revision').executeTakeFirst()) ?? {};
  return card;
}

function readAssignments(em: EntityManager, matterId: string): Promise<PictureSources['assignments'][number][]> {
  return database(em)
    .selectFrom('assignment')
    .select(['id', 'parent_id as parentId', 'author_name as authorName', 'author_id as authorId', 'text', 'executors'])
    .select(['controller_name as controllerName', 'controller_id as controllerId', 'issued_on as issuedOn'])
    .select(['due_on as dueOn', 'extended_to as extendedTo', 'state', 'taken_off_control_on as takenOffControlOn'])
    .where('matter_id', '=', matterId)
    .where('parent_id', 'is', null)
    .execute();
}

/** A report is of its assignment's card, whichever card it named before the assignment came. */
function readReports(em: EntityManager, matterId: string): Promise<PictureSources['reports'][number][]> {
  return database(em)
    .selectFrom('report')
    .select(['id', 'assignment_id as assignmentId', 'executor_name as executorName', 'executor_id as executorId'])
    .select(['text', 'reported_on as reportedOn', 'state', 'files'])
    .where('assignment_id', 'in', database(em).selectFrom('assignment').select('id').where('matter_id', '=', matterId))
    .execute();
}
