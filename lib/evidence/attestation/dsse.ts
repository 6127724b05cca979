import { z } from 'zod';
import { inputError } from '../../judge/template/input-error';
import type { Signer } from './signer';

/** The payload type of an in-toto statement. */
export const IN_TOTO = 'application/vnd.in-toto+json';

const envelopeSchema = z.strictObject({
  payloadType: z.string(),
  payload: z.string(),
  signatures: z.array(z.strictObject({ keyid: z.string().optional(), sig: z.string() })).min(1),
});

/** A DSSE envelope: a payload, and signatures over it and its type. */
export type Envelope = z.infer<typeof envelopeSchema>;

/** What is signed: the pre-authentication encoding of DSSE 1.0, which binds a payload to its type. */
export function encodingOf(payloadType: string, payload: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `),
    payload,
  ]);
}

/** Signs a payload. */
export function seal(payloadType: string, payload: string, signer: Signer): Envelope {
  const bytes = Buffer.from(payload);
  const sig = signer.sign(encodingOf(payloadType, bytes)).toString('base64');
  return { payloadType, payload: bytes.toString('base64'), signatures: [{ keyid: signer.keyId, sig }] };
}

/** An envelope with its parts decoded; nothing of it is believed yet. */
export interface Opened {
  readonly payloadType: string;
  readonly payload: Buffer;
  readonly signatures: readonly { readonly keyId?: string; readonly bytes: Buffer }[];
}

/** Decodes an envelope; throws an `InputError` where it is none. */
export function open(value: unknown, file: string): Opened {
  const parsed = envelopeSchema.safeParse(value);
  if (!parsed.success) throw inputError(file, `is no DSSE envelope: ${z.prettifyError(parsed.error)}`);
  const { payloadType, payload, signatures } = parsed.data;
  return {
    payloadType,
    payload: decoded(payload, file),
    signatures: signatures.map(({ keyid, sig }) => ({ keyId: keyid, bytes: decoded(sig, file) })),
  };
}

/** Node skips what is no base64; two texts for the same bytes would be two files with one signature. */
function decoded(text: string, file: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw inputError(file, 'has a part that is no base64, expected padded base64');
  return bytes;
}
