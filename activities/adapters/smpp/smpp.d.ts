/** What we use of the package; it brings no types of its own. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Server as NetServer, Socket } from 'node:net';

  export interface Pdu {
    readonly command: string;
    readonly command_status: number;
    readonly sequence_number: number;
    readonly message_id?: string;
    readonly message_state?: number;
    readonly error_code?: number;
    readonly esm_class?: number;
    readonly data_coding?: number;
    readonly registered_delivery?: number;
    readonly source_addr?: string;
    readonly destination_addr?: string;
    readonly system_id?: string;
    readonly password?: string;
    readonly short_message?: { readonly message?: string | Buffer; readonly udh?: readonly Buffer[] };
    readonly receipted_message_id?: string;
    readonly user_message_reference?: number;
    isResponse(): boolean;
    response(options?: Readonly<Record<string, unknown>>): Pdu;
  }
  export interface Session extends EventEmitter {
    readonly socket: Socket;
    send(pdu: Pdu, onResponse?: (pdu: Pdu) => void): boolean;
    close(): void;
    destroy(): void;
  }
  export interface Server extends NetServer {
    readonly sessions: Session[];
  }
  export interface ConnectOptions {
    readonly host: string;
    readonly port: number;
    readonly tls?: boolean;
    readonly servername?: string;
  }
  interface Smpp {
    connect(options: ConnectOptions): Session;
    createServer(listener: (session: Session) => void): Server;
    readonly PDU: new (command: string, options?: Readonly<Record<string, unknown>>) => Pdu;
    readonly errors: Readonly<Record<string, number>>;
    readonly encodings: {
      readonly ASCII: { encode(text: string): Buffer; decode(bytes: Buffer): string };
      readonly UCS2: { encode(text: string): Buffer; decode(bytes: Buffer): string };
    };
  }
  const smpp: Smpp;
  // eslint-disable-next-line no-restricted-syntax -- the package is CommonJS: its whole is the default
  export default smpp;
}
