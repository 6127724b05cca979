import type { Deployment } from '../deployment/deployment';
import { scopeOfDeployment } from '../judge/scope';
import type { Assembly } from '../judge/template/assembly';
import { InputError } from '../judge/template/input-error';
import { readAll } from '../judge/template/read';
import { type Flags, readFlags } from './flags';
import { expectDeployment } from './scope-flags';

/** Reads a cloud assembly of sites with its deployment; throws an `InputError` where it cannot be read. */
export function readSites(
  path: string,
  today: string,
  flags: Flags = readFlags([], []),
): { readonly assembly: Assembly; readonly deployment: Deployment } {
  const { deployment } = expectDeployment(flags, today, path);
  const [input] = [...readAll(path, scopeOfDeployment(deployment), {})];
  if (!input?.assembly || input.problems.length > 0)
    throw new InputError(input?.problems ?? ['expected a cloud assembly, found none']);
  return { assembly: input.assembly, deployment };
}
