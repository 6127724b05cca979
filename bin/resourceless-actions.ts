import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What AWS's service authorization reference says of an action, as far as it is read here. */
interface ActionEntry {
  readonly name: string;
  readonly resourceTypes: readonly unknown[];
}

const folder = join(__dirname, '..', 'node_modules', '@cloud-copilot', 'iam-data', 'data');

/** Source of the table of actions that take no resource, and of the services in whose name ARNs stand. */
export function resourcelessSource(): string {
  const prefixes = readdirSync(join(folder, 'actions'))
    .map((file) => file.replace(/\.json$/, ''))
    .sort();
  const actions = prefixes.flatMap((prefix) => {
    const names = Object.values(read<ActionEntry>(`actions/${prefix}.json`))
      .filter(({ name, resourceTypes }) => resourceTypes.length === 0 && !/^(Describe|List|Get)/.test(name))
      .map(({ name }) => name.toLowerCase())
      .sort();
    return names.length === 0 ? [] : [`  ${key(prefix)}:\n    '${names.join(' ')}',`];
  });
  const services = prefixes.flatMap((prefix) => {
    const found = Object.values(read<{ readonly arn: string }>(`resourceTypes/${prefix}.json`))
      .map(({ arn }) => arn.split(':')[2] ?? '*')
      .map((service) => (/^[a-z0-9-]+$/.test(service) ? service : '*'));
    const names = [...new Set(found)].sort();
    return names.length === 0 || (names.length === 1 && names[0] === prefix)
      ? []
      : [`  ${key(prefix)}: '${names.join(' ')}',`];
  });
  return `/**
 * Actions that take no resource, by service, without those that describe, list or get, as AWS's service authorization
 * reference has them. Written by npm run docs.
 */
export const RESOURCELESS: Readonly<Record<string, string>> = {
${actions.join('\n')}
};

/**
 * In which services' names the ARNs stand that the actions of a service take, where it is not that service's own alone.
 */
export const ARN_SERVICES: Readonly<Record<string, string>> = {
${services.join('\n')}
};
`;
}

function read<T>(file: string): Readonly<Record<string, T>> {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

function key(name: string): string {
  return /^[a-z][a-z0-9]*$/.test(name) ? name : `'${name}'`;
}
