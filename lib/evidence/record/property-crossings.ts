import { ownOf } from '../../common/own';
import { OBLIGATIONS } from '../../judge/catalogue';
import type { Obligation } from '../../judge/catalogue/entry';
import { breaks } from '../../judge/constraints';
import { bucketOf } from '../../judge/constraints/reference';
import type { Resource } from '../../judge/template/resource';
import type { Leaf } from '../../judge/template/select';
import { Reference, type Value } from '../../judge/template/value';
import type { CrossingEvidence } from '../schema/places';
import { basisFor } from './basis';
import type { End, Ends } from './parties';
import { leavesOf } from './settings';
import type { Subjects } from './subjects';

const CONCERNS: ReadonlySet<string> = new Set(['crossing', 'sharing', 'endpoint', 'edge']);

/** Data flows that properties of resources open: those that the catalogue knows, where they lead to another account or Region. */
export function propertyCrossings(subjects: Subjects, ends: Ends): readonly CrossingEvidence[] {
  return subjects.assembly.resources.flatMap((resource) => {
    const found = new Map<string, CrossingEvidence>();
    for (const obligation of obligations(resource))
      for (const leaf of leavesOf(resource, obligation)) {
        const to = destination(resource, obligation, leaf, subjects, ends);
        if (!to) continue;
        const crossing = crossingOf(resource, obligation, to, subjects, ends);
        // A bucket, its key and its account are three properties of one data flow.
        const key = JSON.stringify([to.account ?? '', to.region ?? to.name]);
        if (!found.has(key)) found.set(key, crossing);
      }
    return [...found.values()];
  });
}

function obligations({ type }: Resource): readonly Obligation[] {
  const all = ownOf(OBLIGATIONS, type) ?? [];
  return all.filter(({ concern }) => CONCERNS.has(concern));
}

function crossingOf(
  resource: Resource,
  { path, why, concern }: Obligation,
  to: End,
  subjects: Subjects,
  ends: Ends,
): CrossingEvidence {
  const from = ends.at(resource.template.account, resource.template.region);
  const id = subjects.idOf(resource);
  const kind = kindOf(path, concern);
  const { text, until } = basisFor(to.country);
  const direction = ends.direction(from, to);
  const at = path === '' ? undefined : path;
  return {
    id: `${kind} ${id} to ${to.name}`,
    kind,
    direction,
    from,
    to,
    what: why,
    basis: text,
    until,
    resource: id,
    path: at,
  };
}

function kindOf(path: string, concern: Obligation['concern']): CrossingEvidence['kind'] {
  if (concern === 'sharing' || concern === 'endpoint' || concern === 'edge') return concern;
  if (path.includes('CopyActions') || path.includes('CrossRegionCopy')) return 'backup-copy';
  return /Replica/.test(path) ? 'replication' : 'delivery';
}

/** Where a property leads, if that is another account or Region than its own, or is not known. */
function destination(
  resource: Resource,
  { must, path }: Obligation,
  { value }: Leaf,
  subjects: Subjects,
  ends: Ends,
): End | undefined {
  if (value === undefined) return undefined;
  const { template } = resource;
  const broken = breaks(must, value, resource, subjects.assembly) !== undefined;
  const elsewhere = (account: string | undefined, region: string | undefined): End | undefined =>
    (account ?? template.account) === template.account && (region ?? template.region) === template.region
      ? undefined
      : ends.at(account ?? template.account, region ?? (account === template.account ? template.region : undefined));
  const target =
    value instanceof Reference ? subjects.assembly.resolve(value) : bucketTarget(must, value, resource, subjects);
  if (target) return elsewhere(target.template.account, target.template.region);
  const text = subjects.text(value, template);
  if ('region' in must) return elsewhere(undefined, text);
  const bucket = ends.ofBucket(text.replace(/^arn:[^:]*:s3:::/, '').replace(/\/.*$/, ''));
  if (bucket) return elsewhere(bucket.account, bucket.region);
  if ('account' in must) {
    const account = /^(?:arn:[^:]*:[^:]*:[^:]*:)?(\d{12})(?::|$)/.exec(text)?.[1];
    if (account !== undefined) return elsewhere(account, undefined);
  }
  const [, , service, region, account] = text.startsWith('arn:') ? text.split(':') : [];
  if (service !== undefined && service !== 's3') return elsewhere(literal(account), literal(region));
  return broken ? { name: path === '' ? 'wherever the service works' : text } : undefined;
}

function bucketTarget(
  must: Obligation['must'],
  value: Value,
  resource: Resource,
  subjects: Subjects,
): Resource | undefined {
  return 'bucket' in must || 'output' in must || 'arn' in must
    ? bucketOf(value, resource, subjects.assembly)
    : undefined;
}

/** A field of an ARN that is stated; what is not stated is that of the resource. */
function literal(field: string | undefined): string | undefined {
  return field === undefined || field === '' || field.includes('${') ? undefined : field;
}
