import type { MikroORM } from '#db/orm.ts';
import type { DecisionOutcome } from '#temporal/client/gateway.ts';
import type { WorkflowView } from '#views/engine/workflow.ts';
import { REMARK_FAULT } from '#domain/letters/remark-fields.ts';
import type { ApproveRequest, ApproveResult, LetterState, SendBackRequest } from '#domain/letters/letter-process.ts';
import { FakeGateway } from '#test/api/fake-gateway.ts';

/** Stands at the port to the engine and moves the projection as the workflow's steps would. */
export class StagedGateway extends FakeGateway {
  /** What an administrator is shown of any workflow. */
  view: WorkflowView | null = null;
  readonly #orm: MikroORM;

  constructor(orm: MikroORM) {
    super();
    this.#orm = orm;
  }

  override async approve(
    id: string,
    request: ApproveRequest,
    decisionId: string,
  ): Promise<DecisionOutcome<ApproveResult>> {
    const outcome = await super.approve(id, request, decisionId);
    if (outcome.kind === 'done' && outcome.result.signed) await this.#move(id, 'signed', null);
    return outcome;
  }

  override async sendBack(
    id: string,
    request: SendBackRequest,
    decisionId: string,
  ): Promise<DecisionOutcome<LetterState>> {
    const outcome = await super.sendBack(id, request, decisionId);
    if (outcome.kind === 'done') await this.#move(id, 'returned', request.remark, faultsOf(request));
    return outcome;
  }

  override viewWorkflow(): Promise<WorkflowView | null> {
    return this.isUp ? Promise.resolve(this.view) : super.viewWorkflow();
  }

  async #move(id: string, status: string, remark: string | null, faults: string | null = null): Promise<void> {
    await this.#orm.em
      .fork()
      .execute(
        'update letter set status = ?, remark = ?, faults = ?::jsonb, status_since = now(), version = version + 1 where id = ?',
        [status, remark, faults, id],
      );
  }
}

function faultsOf({ remark, field }: SendBackRequest): string | null {
  return field === undefined ? null : JSON.stringify([{ code: REMARK_FAULT, field, message: remark }]);
}
