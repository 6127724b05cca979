import type { Limit } from './limit';

const limit = (unit: string, of: string, most: number): Limit => ({
  ...{ unit, of, most },
  source: 'AWS CloudFormation quotas',
});

/** What CloudFormation takes as a template. */
export const TEMPLATE_LIMITS = {
  'template-size': limit('bytes', 'a template', 1_048_576),
  resources: limit('resources', 'a template', 500),
  outputs: limit('outputs', 'a template', 200),
  parameters: limit('parameters', 'a template', 200),
  mappings: limit('mappings', 'a template', 200),
  'mapping-keys': limit('keys', 'a mapping', 200),
  'template-description': limit('bytes', 'the description of a template', 1_024),
  'output-description': limit('bytes', 'the description of an output', 1_024),
  'output-name': limit('characters', 'the name of an output', 255),
  'export-name': limit('characters', 'the name of an export', 255),
  'parameter-name': limit('characters', 'the name of a parameter', 255),
  'resource-name': limit('characters', 'the logical id of a resource', 255),
  'mapping-name': limit('characters', 'the name of a mapping', 255),
  'stack-name': limit('characters', 'the name of a stack', 128),
} satisfies Readonly<Record<string, Limit>>;
