import { documentFault } from '#domain/documents/conversion-faults.ts';
import type { ConversionFaultCode } from '#domain/documents/conversion-faults.ts';
import type { Fault } from '#domain/documents/fault.ts';

/** The document itself cannot be converted; caught at the converter's edge and given to the clerk as a fault. */
export class ConversionRefused extends Error {
  override name = 'ConversionRefused';
  readonly code: ConversionFaultCode;
  readonly fault: Fault;

  /** What only this document tells (names of faces), as the code's words want it. */
  readonly about: string | undefined;

  constructor(
    code: ConversionFaultCode,
    options: ErrorOptions & { readonly page?: number | undefined; readonly about?: string | undefined } = {},
  ) {
    super(code, options);
    this.code = code;
    this.about = options.about;
    this.fault = documentFault(code, options.page, options.about);
  }
}
