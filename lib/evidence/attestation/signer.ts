import { spawnSync } from 'node:child_process';
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign as signWith,
  verify as verifyWith,
} from 'node:crypto';
import { inputError } from '../../judge/template/input-error';
import { readText } from '../../judge/template/read-file';

/** What signs evidence: a key in a file, or a program that reaches one that leaves no service, such as KMS. */
export interface Signer {
  /** SHA-256 of the public key, as DER. */
  readonly keyId: string;
  sign(bytes: Buffer): Buffer;
}

/** Ed25519 hashes by itself. */
const HASH: ReadonlyMap<string, string | undefined> = new Map([
  ['ed25519', undefined],
  ['prime256v1', 'sha256'],
]);

/** Signs with the private key in a PEM file, Ed25519 or ECDSA P-256. */
export function keyFileSigner(file: string): Signer {
  const text = readText(file);
  const key = keyFrom(file, () => createPrivateKey(text));
  return { keyId: keyIdOf(createPublicKey(key)), sign: (bytes) => signWith(hashFor(key, file), bytes, key) };
}

/**
 * Signs with a program, which reads what is to be signed on standard input and writes the signature, as base64, on
 * standard output; throws an `InputError` where that is no signature of the public key.
 */
export function programSigner(program: string, publicKey: KeyObject): Signer {
  return {
    keyId: keyIdOf(publicKey),
    sign(bytes) {
      const { status, stdout, error } = spawnSync(program, {
        input: bytes,
        encoding: 'utf8',
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      if (error) throw inputError(program, `cannot be run: ${error.message}`);
      if (status !== 0) throw inputError(program, `ended with ${status ?? 'a signal'}, expected a signature`);
      const signature = Buffer.from(stdout.trim(), 'base64');
      if (!isSignature(publicKey, bytes, signature))
        throw inputError(program, 'wrote no signature of this public key, expected one as base64');
      return signature;
    },
  };
}

/** The public key in a PEM file, Ed25519 or ECDSA P-256; a private one gives its public half. */
export function readPublicKey(file: string): KeyObject {
  const text = readText(file);
  const key = keyFrom(file, () => createPublicKey(text));
  hashFor(key, file);
  return key;
}

/** Whether bytes were signed by the owner of a public key. */
export function isSignature(key: KeyObject, bytes: Buffer, signature: Buffer): boolean {
  return verifyWith(HASH.get(kindOf(key)), bytes, key, signature);
}

/** SHA-256 of a public key, as DER: what `openssl pkey -pubin -outform DER | sha256sum` prints. */
export function keyIdOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

function kindOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string {
  return asymmetricKeyDetails?.namedCurve ?? asymmetricKeyType ?? 'none';
}

function hashFor(key: KeyObject, file: string): string | undefined {
  const kind = kindOf(key);
  if (!HASH.has(kind)) throw inputError(file, `is a key of kind ${kind}, expected Ed25519 or ECDSA P-256`);
  return HASH.get(kind);
}

function keyFrom(file: string, read: () => KeyObject): KeyObject {
  try {
    return read();
  } catch {
    throw inputError(file, 'is no key, expected one as PEM without a password, Ed25519 or ECDSA P-256');
  }
}
