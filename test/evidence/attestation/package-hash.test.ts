import { execFileSync } from 'node:child_process';
import { packageHash } from '../../../lib/evidence/attestation/package-hash';

test('the hash of the package is what the command in the docs prints', () => {
  const command = 'find package.json bin lib -type f | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -d " " -f 1';
  const printed = execFileSync('bash', ['-c', command], { encoding: 'utf8' });
  expect(packageHash()).toBe(printed.trim());
});
