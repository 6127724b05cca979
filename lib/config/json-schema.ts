import { z } from 'zod';
import { deploymentSchema } from './deployment';

/** The schema of deployment files for editors, as JSON text; Regions complete, what goes beyond shape is left to the loader. */
export function deploymentJsonSchema(): string {
  const schema = z.toJSONSchema(deploymentSchema, { io: 'input' });
  const about = { title: 'Trefoil deployment', description: 'generated from lib/config/deployment.ts by npm run docs' };
  return `${JSON.stringify({ ...schema, ...about }, undefined, 2)}\n`;
}
