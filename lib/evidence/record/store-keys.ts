import { ownOf } from '../../common/own';
import type { Deployment } from '../../deployment/deployment';
import { locationOf } from '../../deployment/location';
import { OBLIGATIONS } from '../../judge/catalogue';
import type { Resource } from '../../judge/template/resource';
import { alternatives, Reference, Text, Unknown, type Value } from '../../judge/template/value';
import type { StoreKeyEvidence } from '../schema/resources';
import { locationInRegion, notAssertable } from './places';
import { leavesOf } from './settings';
import type { Subjects } from './subjects';

/** Properties that name the keys of copies: these belong to where the copies go. */
const OF_COPIES = /^ReplicationConfiguration\.|^ReplicaRegions|CopyActions/;

/** The keys that encrypt what a resource holds. */
export function keysOf(
  resource: Resource,
  subjects: Subjects,
  deployment: Deployment | undefined,
): readonly StoreKeyEvidence[] {
  if (resource.type === 'AWS::S3Outposts::Bucket')
    return [
      {
        path: '',
        kind: 'aws',
        location: notAssertable(
          'not known',
          'S3 on Outposts encrypts under a key of its own, and takes none of a customer',
        ),
      },
    ];
  const keys = (ownOf(OBLIGATIONS, resource.type) ?? [])
    .filter(({ must, path }) => 'key' in must && !OF_COPIES.test(path))
    .flatMap((obligation) =>
      leavesOf(resource, obligation).flatMap(({ value }) =>
        value === undefined && obligation.absent === 'holds'
          ? []
          : alternatives(value).map((option) => ({
              path: obligation.path,
              ...key(option, resource, subjects, deployment),
            })),
      ),
    );
  return [...new Map(keys.map((each) => [JSON.stringify(each), each])).values()];
}

function key(
  value: Value,
  resource: Resource,
  subjects: Subjects,
  deployment: Deployment | undefined,
): Omit<StoreKeyEvidence, 'path'> {
  const { template } = resource;
  if (value === undefined)
    return { kind: 'aws', location: locationInRegion(template.region, 'is a key that is not customer managed, in') };
  const text = subjects.text(value, template);
  if (subjects.assembly.scope.externalKeys.has(text)) return external(text, deployment);
  if (/(?:^|\/)alias\/aws\//.test(text))
    return {
      kind: 'aws',
      key: text,
      location: locationInRegion(template.region, 'is an AWS managed key in'),
    };
  const target = targetOf(value, subjects);
  if (target) {
    const id = subjects.idOf(target);
    return { kind: 'customer', key: id, location: locationInRegion(target.template.region, 'is in') };
  }
  const region = /^arn:[^:]*:kms:([a-z0-9-]+):/.exec(text)?.[1];
  if (region !== undefined) return { kind: 'customer', key: text, location: locationInRegion(region, 'is in') };
  if (value instanceof Unknown || value instanceof Text || value instanceof Reference)
    return {
      kind: 'not-known',
      key: text,
      location: notAssertable('not known', 'no template settles which key it is'),
    };
  return { kind: 'customer', key: text, location: locationInRegion(template.region, 'is in') };
}

/** The key resource that a reference, or the last part of an ARN, names. */
function targetOf(value: Value, { assembly }: Subjects): Resource | undefined {
  const last = value instanceof Text ? value.parts[value.parts.length - 1] : value;
  const target = last instanceof Reference ? assembly.resolve(last) : undefined;
  return target?.type === 'AWS::KMS::Key' || target?.type === 'AWS::KMS::Alias' ? target : undefined;
}

function external(arn: string, deployment: Deployment | undefined): Omit<StoreKeyEvidence, 'path'> {
  const site = Object.values(deployment?.sites ?? {}).find(({ externalDataKeyArn }) => externalDataKeyArn === arn);
  const known = site && locationOf(site).keys;
  return {
    kind: 'external',
    key: arn,
    location: known ? { ...known } : notAssertable('a key store outside AWS', 'is with its holder'),
  };
}
