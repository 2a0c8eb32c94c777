import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '#emulators/storage/durable-database.ts';
import { makeShpi, shpiMonthNumber } from '#domain/post/tracking-number.ts';
import { orderBody, orderFaults, type OrderBody, type StoredOrder } from '../rules/order.ts';
import { countUp } from './database.ts';

/** A batch as it is kept. */
export interface StoredBatch {
  readonly name: string;
  readonly mailType: string;
  readonly mailCategory: string;
  readonly status: string;
  readonly statusAtMs: number;
  readonly sendingDate: string;
  readonly office: string;
  readonly isF103Sent: boolean;
}

/** What came of orders that were to be made or to be put into batches; `position` counts from 0 in the caller's list. */
export interface Faulty {
  readonly position: number;
  readonly codes: readonly string[];
}

/** The account's books. */
export interface Books {
  create(bodies: readonly OrderBody[]): { readonly orders: readonly StoredOrder[]; readonly faulty: readonly Faulty[] };
  /** @returns codes of what is wrong; nothing is changed then */
  edit(id: number, body: OrderBody): readonly string[] | null;
  order(id: number): StoredOrder | undefined;
  /** Orders in «Новые» (`backlog`) or in batches (`shipment`) by number or ШПИ. */
  search(query: string, where: 'backlog' | 'shipment'): readonly StoredOrder[];
  /** @returns false when there is none in «Новые» */
  remove(id: number): boolean;
  ship(
    ids: readonly number[],
    sendingDate: string,
  ): {
    readonly batches: readonly StoredBatch[];
    readonly shipped: readonly number[];
    readonly faulty: readonly Faulty[];
  };
  /** Back to «Новые». @returns a code of what is wrong */
  unship(id: number): string | null;
  batch(name: string): StoredBatch | undefined;
  batches(): readonly StoredBatch[];
  items(name: string): readonly StoredOrder[];
  changeBatch(
    name: string,
    change: { readonly status?: string; readonly sendingDate?: string; readonly isF103Sent?: true },
  ): void;
  /** The next order, or putting into a batch, of this number is refused with the code, once. */
  setRejection(orderNum: string, code: string, stage: 'order' | 'batch'): void;
  /** How many orders of each number were ever made. */
  created(): Readonly<Record<string, number>>;
  reset(): void;
}

export interface BooksOptions {
  readonly shpiIndex: string;
  readonly office: string;
  readonly nowMs: () => number;
}

export function createBooks(database: DatabaseSync, options: BooksOptions): Books {
  const rejected = (orderNum: string, stage: string): string | undefined => {
    const row = database
      .prepare('DELETE FROM rejections WHERE order_num = ? AND stage = ? RETURNING code')
      .get(orderNum, stage);
    return row && String(row.code);
  };
  const order = (id: number): StoredOrder | undefined => {
    const row = database.prepare('SELECT * FROM orders WHERE id = ?').get(id);
    return row && orderOf(row);
  };
  const batch = (name: string): StoredBatch | undefined => {
    const row = database.prepare('SELECT * FROM batches WHERE name = ?').get(name);
    return row && batchOf(row);
  };
  return {
    order,
    batch,
    create: (bodies) =>
      inTransaction(database, () => {
        const orders: StoredOrder[] = [];
        const faulty: Faulty[] = [];
        for (const [position, body] of bodies.entries()) {
          const own = rejected(body['order-num'] ?? '', 'order');
          const codes = [...orderFaults(body), ...(own === undefined ? [] : [own])];
          if (codes.length > 0) faulty.push({ position, codes });
          else orders.push(keepOrder(database, body, options));
        }
        return { orders, faulty };
      }),
    edit: (id, body) => {
      const kept = order(id);
      if (!kept || kept.batchName !== null) return null;
      const codes = orderFaults(body);
      if (codes.length > 0) return codes;
      database
        .prepare('UPDATE orders SET body = ?, order_num = ?, version = version + 1 WHERE id = ?')
        .run(JSON.stringify(body), body['order-num'] ?? '', id);
      return [];
    },
    search: (query, where) =>
      database
        .prepare(
          `SELECT * FROM orders WHERE (order_num = ? OR barcode = ?) AND batch_name IS ${where === 'backlog' ? '' : 'NOT'} NULL ORDER BY id`,
        )
        .all(query, query)
        .map(orderOf),
    remove: (id) => database.prepare('DELETE FROM orders WHERE id = ? AND batch_name IS NULL').run(id).changes > 0,
    ship: (ids, sendingDate) =>
      inTransaction(database, () => {
        const made = new Map<string, StoredBatch>();
        const shipped: number[] = [];
        const faulty: Faulty[] = [];
        for (const [position, id] of ids.entries()) {
          const kept = order(id);
          const code = kept
            ? kept.batchName === null
              ? rejected(kept.orderNum, 'batch')
              : 'ALL_SHIPMENTS_SENT'
            : 'NOT_FOUND';
          if (!kept || code !== undefined) faulty.push({ position, codes: [code ?? 'NOT_FOUND'] });
          else shipped.push(putIntoBatch(database, kept, sendingDate, made, options));
        }
        return { batches: [...made.values()], shipped, faulty };
      }),
    unship: (id) => {
      const kept = order(id);
      if (!kept) return 'NOT_FOUND';
      if (kept.batchName !== null && batch(kept.batchName)?.status !== 'CREATED') return 'READONLY_STATE';
      database.prepare('UPDATE orders SET batch_name = NULL WHERE id = ?').run(id);
      return null;
    },
    batches: () => database.prepare('SELECT * FROM batches ORDER BY name').all().map(batchOf),
    items: (name) => database.prepare('SELECT * FROM orders WHERE batch_name = ? ORDER BY id').all(name).map(orderOf),
    changeBatch: (name, { status, sendingDate, isF103Sent }) => {
      database
        .prepare(
          'UPDATE batches SET status = coalesce(?, status), sending_date = coalesce(?, sending_date), is_f103_sent = max(is_f103_sent, ?) WHERE name = ?',
        )
        .run(status ?? null, sendingDate ?? null, isF103Sent ? 1 : 0, name);
    },
    setRejection: (orderNum, code, stage) => {
      database.prepare('INSERT OR REPLACE INTO rejections VALUES (?, ?, ?)').run(orderNum, code, stage);
    },
    created: () => {
      const rows = database.prepare('SELECT order_num, count(*) AS n FROM created GROUP BY order_num').all();
      return Object.fromEntries(rows.map(({ order_num, n }) => [String(order_num), Number(n)]));
    },
    reset: () =>
      inTransaction(database, () => {
        for (const table of ['orders', 'batches', 'created', 'rejections', 'faults'])
          database.exec(`DELETE FROM ${table}`);
      }),
  };
}

/** A registered letter gets its ШПИ at once; a simple one has none. */
function keepOrder(database: DatabaseSync, body: OrderBody, { shpiIndex, nowMs }: BooksOptions): StoredOrder {
  const orderNum = body['order-num'] ?? '';
  const barcode = body['mail-category'] === 'SIMPLE' ? null : nextShpi(database, shpiIndex, new Date(nowMs()));
  const row = database
    .prepare('INSERT INTO orders (order_num, body, barcode) VALUES (?, ?, ?) RETURNING *')
    .get(orderNum, JSON.stringify(body), barcode);
  const kept = orderOf(row ?? {});
  database.prepare('INSERT INTO created (order_num, order_id) VALUES (?, ?)').run(orderNum, kept.id);
  return kept;
}

function nextShpi(database: DatabaseSync, officeIndex: string, now: Date): string {
  const month = shpiMonthNumber(now.getUTCFullYear(), now.getUTCMonth() + 1);
  return makeShpi({ officeIndex, month, serial: countUp(database, `shpi ${String(month)}`) });
}

const FIRST_BATCH = 1_000;

/** Orders of one type and category go into one batch; others begin another. */
function putIntoBatch(
  database: DatabaseSync,
  { id, body }: StoredOrder,
  sendingDate: string,
  made: Map<string, StoredBatch>,
  { office, nowMs }: BooksOptions,
): number {
  const key = `${body['mail-type'] ?? ''} ${body['mail-category'] ?? ''}`;
  let batch = made.get(key);
  if (!batch) {
    const name = String(countUp(database, 'batch', FIRST_BATCH));
    const row = database
      .prepare(
        "INSERT INTO batches (name, mail_type, mail_category, status, status_at_ms, sending_date, office) VALUES (?, ?, ?, 'CREATED', ?, ?, ?) RETURNING *",
      )
      .get(
        name,
        body['mail-type'] ?? '',
        body['mail-category'] ?? '',
        nowMs(),
        sendingDate,
        body['postoffice-code'] ?? office,
      );
    batch = batchOf(row ?? {});
    made.set(key, batch);
  }
  database.prepare('UPDATE orders SET batch_name = ? WHERE id = ?').run(batch.name, id);
  return id;
}

type Row = Record<string, unknown>;

function orderOf({ id, order_num, body, barcode, batch_name, version }: Row): StoredOrder {
  return {
    id: Number(id),
    orderNum: String(order_num),
    body: orderBody.parse(JSON.parse(String(body))),
    barcode: typeof barcode === 'string' ? barcode : null,
    batchName: typeof batch_name === 'string' ? batch_name : null,
    version: Number(version),
  };
}

function batchOf(row: Row): StoredBatch {
  return {
    name: String(row['name']),
    mailType: String(row['mail_type']),
    mailCategory: String(row['mail_category']),
    status: String(row['status']),
    statusAtMs: Number(row['status_at_ms']),
    sendingDate: String(row['sending_date']),
    office: String(row['office']),
    isF103Sent: Number(row['is_f103_sent']) === 1,
  };
}
