import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';

/** What AWS's service authorization reference says of an action, as far as it is read here. */
export interface Action {
  readonly name: string;
  readonly accessLevel: string;
  readonly resourceTypes: readonly { readonly name: string; readonly required: boolean }[];
}

/** A kind of resource that actions of a service name. */
export interface ArnFormat {
  readonly key: string;
  /** With `%`, `@` and `#` in the places of partition, Region and account. */
  readonly arn: string;
}

const FOLDER = join(__dirname, '..', '..', 'node_modules', '@cloud-copilot', 'iam-data', 'data');
const actions = new Map<string, ReadonlyMap<string, Action>>();
const formats = new Map<string, readonly ArnFormat[]>();

/** The action of that name, in any case; undefined where IAM knows none. */
export function actionOf(name: string): Action | undefined {
  const [service = '', operation = ''] = name.toLowerCase().split(':');
  const known = actions.get(service) ?? new Map(entriesOf<Action>('actions', service));
  actions.set(service, known);
  return known.get(operation);
}

/** The formats of ARNs that actions of a service name. */
export function arnsOf(service: string): readonly ArnFormat[] {
  const known =
    formats.get(service) ??
    entriesOf<ArnFormat>('resourceTypes', service).map(([, { key, arn }]) => ({ key: keyOf(key), arn: short(arn) }));
  formats.set(service, known);
  return known;
}

const templates = new Map(
  [...loadAwsServiceSpecSync().all('resource')].map(({ cloudFormationType, arnTemplate }) => [
    cloudFormationType,
    arnTemplate && short(arnTemplate),
  ]),
);

/** The format of the ARN of a resource type, where the specification of AWS CDK knows it. */
export function arnOf(type: string): string | undefined {
  return templates.get(type);
}

/** A key without the spaces that some have. */
export function keyOf(key: string): string {
  return key.replaceAll(' ', '-');
}

function short(arn: string): string {
  return arn
    .replaceAll('${Partition}', '%')
    .replaceAll('${Region}', '@')
    .replace(/\$\{(?:Account|AccountId)\}/g, '#');
}

function entriesOf<T>(kind: string, service: string): readonly (readonly [string, T])[] {
  const file = join(FOLDER, kind, `${service}.json`);
  if (service === '' || !existsSync(file)) return [];
  const read: Readonly<Record<string, T>> = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(read);
}
