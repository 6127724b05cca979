import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { inputError } from '../../judge/template/input-error';
import { parseJson } from '../../judge/template/read-json';
import { encodingOf, IN_TOTO, open } from '../attestation/dsse';
import { isSignature, keyIdOf } from '../attestation/signer';
import { type Statement, statementSchema } from '../attestation/statement';

/** A statement that was read, and what is known of who signed it. */
export interface Read {
  readonly statement: Statement;
  readonly refuted: readonly string[];
  readonly proven: readonly string[];
  readonly trusted: readonly string[];
}

/** Reads the statement in an envelope, and checks its signature where a key is given. */
export function readStatement(envelope: unknown, file: string, key: KeyObject | undefined): Read {
  const { payloadType, payload, signatures } = open(envelope, file);
  if (payloadType !== IN_TOTO) throw inputError(file, `has a payload of type ${payloadType}, expected ${IN_TOTO}`);
  const bytes = encodingOf(payloadType, payload);
  const refuted = key && !signatures.some((one) => isSignature(key, bytes, one.bytes));
  const parsed = statementSchema.safeParse(parseJson(payload.toString('utf8'), `${file}: payload`));
  if (!parsed.success) throw inputError(file, `has another statement than expected: ${z.prettifyError(parsed.error)}`);
  const named = signatures.flatMap(({ keyId }) => keyId ?? []).join(', ') || 'no key';
  return {
    statement: parsed.data,
    refuted: refuted ? [`${file} is not signed by the key that was given, ${keyIdOf(key)}; it names ${named}`] : [],
    proven: key && !refuted ? [`who signed it: the owner of the key ${keyIdOf(key)}, by its signature`] : [],
    trusted: key ? [] : [`who signed it: it names ${named}, and no key was given with --key`],
  };
}
