import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Deployment, deploymentSchema } from './deployment';

/** Reads and checks a deployment file. */
export function loadDeployment(file: string): Deployment {
  return deploymentSchema.parse(parse(readFileSync(file, 'utf8')));
}
