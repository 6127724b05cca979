import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { app, context }: { readonly app: string; readonly context: object } = JSON.parse(
  readFileSync('cdk.json', 'utf8'),
);

/** Runs the app with CDK's own validation on, as `cdk.json` has the CDK CLI run it; or another program in its place. */
export function runApp(out: string, more: Readonly<Record<string, unknown>>, program = 'bin/app.ts') {
  const [command = '', ...options] = app.split(' ').slice(0, -1);
  const env = {
    ...process.env,
    CDK_VALIDATION: 'true',
    CDK_OUTDIR: out,
    CDK_CONTEXT_JSON: JSON.stringify({ ...context, ...more }),
  };
  const { status, stderr } = spawnSync(command, [...options, program], { env, encoding: 'utf8' });
  return { status, stderr };
}
