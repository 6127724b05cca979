import { flowsAt } from '../../../lib/access/required';
import { decideStep } from '../../../lib/access/required/decide';
import type { Family, RequiredStep } from '../../../lib/access/required/required';
import { Scene } from '../../../lib/access/required/scene';
import type { PrincipalPurpose } from '../../../lib/access/site/principals';
import type { SiteAccess } from '../../../lib/access/site/site-access';
import { Concrete } from '../../../lib/judge/concrete/concrete';
import { type Existing, givenBy } from '../../../lib/replay/model/exists';
import type { Model } from '../../../lib/replay/model/model';
import { type Draft, envelope, sessionBegins } from './envelope';

/** What a model allows, as records: the sessions that begin first, and everything that is done in them. */
export interface Allowed {
  readonly begins: readonly Draft[];
  readonly events: readonly Draft[];
}

/** When everything of the reference deployment is allowed that it ever allows. */
export const DAY = '2028-12-30';
/** Purposes of roles by which people and programs ask themselves; AWS services assume the others. */
const THEMSELVES: readonly (PrincipalPurpose | undefined)[] = [
  ...(['data-reader', 'data-writer', 'team-member', 'key-administrator', 'deployer', 'break-glass', 'team'] as const),
  ...(['gateway-read', 'gateway-write', 'auditor', 'workload'] as const),
];
/** Actions that are authorized beside others, of which there is no event ("permission only" in the Service Authorization Reference). */
const WITHOUT_EVENT =
  /^s3:(?:Replicate|ObjectOwnerOverride|Get.*ForReplication|InitiateReplication)|^backup:Copy(?:Into|From)BackupVault|^iam:PassRole|^sts:(?:TagSession|SetSourceIdentity)|^logs:.*LogDeliver|^kms:ReEncryptTo|^dynamodb:ConditionCheckItem|^backup-storage:MountCapsule/;
const GLOBAL = /^(?:iam|organizations|account|supportauthz):/;

/** Every kind of request that has to work at the sites of a model, of its people, auditor, workloads and of AWS's services, or of some of these families. */
export function allowedBy(model: Model, existing: Existing, families?: readonly Family[]): Allowed {
  const concrete = new Concrete(model.assembly, givenBy(existing));
  const access = { sites: model.sites, gaps: [], concrete };
  const begins = new Map<string, Draft>();
  const events = model.sites.flatMap((site) => {
    const scene = new Scene(site, access, model.assembly);
    return flowsAt(scene)
      .filter(({ family }) => families === undefined || families.includes(family))
      .flatMap(({ steps }) => steps)
      .map((step) => guarded(step, site))
      .flatMap((step) =>
        waysOf(step)
          .filter((way) => decideStep(way, site).decision.decision === 'allow')
          .slice(0, 1),
      )
      .flatMap((step): readonly Draft[] => {
        const { principal } = step.who;
        if (WITHOUT_EVENT.test(step.action) || (typeof principal !== 'string' && !('service' in principal))) return [];
        const purpose = site.principals.find(({ arn }) => arn === principal)?.purpose;
        const isService =
          typeof principal === 'string' &&
          principal.includes(`:${site.names.account}:role/`) &&
          !THEMSELVES.includes(purpose);
        const context = { ...step.who.context, ...step.context };
        const tags = Object.fromEntries(
          Object.entries(context).flatMap(([key, value]) =>
            key.startsWith('aws:PrincipalTag/') ? [[key.slice('aws:PrincipalTag/'.length), String(value)]] : [],
          ),
        );
        const isTagged = typeof principal === 'string' && Object.keys(tags).length > 0;
        const accessKeyId = `ASIA${(typeof principal === 'string' ? principal : '')
          .replace(/[^A-Za-z0-9]/g, '')
          .slice(-16)
          .toUpperCase()}${JSON.stringify(tags).length}`;
        if (isTagged) begins.set(accessKeyId, sessionBegins(principal, tags, accessKeyId, site.names.region));
        const endpoint = site.endpoints.find(({ service, name = service }) => name === step.through)?.id;
        const table = [...model.hashKeys].find(([name]) => step.on.arn.includes(name));
        return [
          envelope({
            ...{ principal, action: step.action, arn: step.on.arn, context },
            account: step.on.account || site.names.account,
            region: GLOBAL.test(step.action) ? 'us-east-1' : site.names.region,
            ...(endpoint && context['kms:ViaService'] === undefined && { endpoint }),
            ...(isTagged && { accessKeyId }),
            ...(isService && {
              invokedBy: purpose === 'cloudformation' ? 'cloudformation.amazonaws.com' : 'AWS Internal',
            }),
            ...(table && { hashKey: table[1] }),
          }),
        ];
      });
  });
  return { begins: [...begins.values()], events };
}

/** A step under the guardrails: what deploys a site for the first time is asked without them. */
function guarded(step: RequiredStep, { names, organization }: SiteAccess): RequiredStep {
  const { principal, policies } = step.who;
  if (
    typeof principal !== 'string' ||
    !principal.includes(`:${names.account}:role/`) ||
    principal.includes('/aws-service-role/')
  )
    return step;
  return { ...step, who: { ...step.who, policies: { ...policies, scp: organization.scp } } };
}

function waysOf(step: RequiredStep): readonly RequiredStep[] {
  const context = { ...step.context, 'aws:CurrentTime': `${DAY}T12:00:00Z` };
  return (step.ways ?? [{}]).map((way) => ({ ...step, ways: undefined, context: { ...context, ...way } }));
}
