import { spawnSync } from 'node:child_process';

/** What the second program says of evidence or a proof. */
export function verifiedInPython(path: string, ...flags: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('python3', ['-B', 'verifier/verify.py', path, ...flags], {
    encoding: 'utf8',
  });
  return { code: status, said: `${stdout}${stderr}` };
}
