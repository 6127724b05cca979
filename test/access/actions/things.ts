import type { SiteAccess } from '../../../lib/access/site/site-access';
import { glob, matches } from '../../../lib/iam/language/pattern';
import type { Concrete } from '../../../lib/judge/concrete/concrete';
import type { Assembly } from '../../../lib/judge/template/assembly';
import { partitionOf } from '../../../lib/world/partition';
import { ACCOUNT_WIDE, type Kind, OTHERS } from './kinds';

/** Something that a site holds, or may come to hold, under the ARNs that requests about it name. */
export interface Thing {
  readonly kind: Kind;
  /** The service, of what is about the whole account. */
  readonly service?: string;
  readonly name: string;
  readonly arns: readonly string[];
}

/** Everything of a site that actions of the reference are about: its stores, what records and alerts, and its account. */
export function thingsAt(site: SiteAccess, assembly: Assembly, concrete: Concrete): readonly Thing[] {
  const { account, region } = site.names;
  const stores = site.stores.map(({ kind, name, part, itself, content }): Thing => {
    const arns = [itself.arn, itself.arn.replace(/:\*$/, ''), content?.arn].filter((arn) => arn !== undefined);
    return { kind, name: part ?? name, arns };
  });
  const others = OTHERS.flatMap(([kind, { types, made, example }]): readonly Thing[] => {
    const [service] = types;
    const place = `arn:${partitionOf(region)}:${service}:${service === 'iam' ? '' : region}:${account}`;
    const like = `${place}:${example.replace('%', site.deployment.name)}`;
    const own = made && assembly.ofType(made).filter(({ template }) => template.account === account);
    const arns = own ? own.map((resource) => concrete.physical(resource)?.arn ?? like) : [like];
    return [...new Set(arns)].map((arn) => ({ kind, name: arn, arns: [arn] }));
  });
  const whole = ACCOUNT_WIDE.map((service): Thing => ({ kind: 'account', service, name: service, arns: [] }));
  return [...stores, ...others, ...whole];
}

/** Whether a request that names an ARN, of an example too, is about something. */
export function isAbout(arn: string, { arns }: Thing): boolean {
  return arns.some(
    (own) =>
      arn === own ||
      arn.startsWith(`${own}/`) ||
      arn.startsWith(`${own}:`) ||
      matches(glob(own), arn) ||
      (arn.includes(EXAMPLE) && matches(glob(arn.replaceAll(EXAMPLE, '*')), own)),
  );
}

/** What questions and flows write for the free part of a name. */
const EXAMPLE = 'example';
