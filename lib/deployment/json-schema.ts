import { z } from 'zod';
import { deploymentSchema } from './deployment';
import { FORMER } from './yaml-walk';

/** The schema of deployment files for editors, as JSON text; the loader checks what it cannot say. */
export function deploymentJsonSchema(): string {
  const { properties, ...schema } = z.toJSONSchema(deploymentSchema, { io: 'input', override: withoutUnicodeClasses });
  const former = [...FORMER].map(([before, now]) => [
    before,
    { deprecated: true, description: `the former name of ${now}` },
  ]);
  const about = {
    title: 'Trefoil deployment',
    description: 'generated from lib/deployment/deployment.ts by npm run docs',
  };
  return `${JSON.stringify({ ...schema, ...about, properties: { ...properties, ...Object.fromEntries(former) } }, undefined, 2)}\n`;
}

/** Some editors read patterns without the flag `u`: there, `\p{L}` would mean letters p, L and braces. */
function withoutUnicodeClasses({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.pattern?.includes('\\p{')) delete jsonSchema.pattern;
}
