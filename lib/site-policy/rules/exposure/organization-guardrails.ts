import { ownOf } from '../../../common/own';
import type { TemplateRule } from '../../../judge/rule';
import type { Scope } from '../../../judge/scope';
import { type Denial, notDenied } from '../../../judge/statements/deny';
import { type Statement, statementsAt } from '../../../judge/statements/policy-document';
import type { Assembly } from '../../../judge/template/assembly';
import { rawMap, type Template } from '../../../judge/template/template';
import { textOf } from '../../../judge/template/text-of';
import { RESOURCE_CONTROLS, SERVICE_CONTROLS } from '../../obligations/guardrails';
import { isOmitted } from '../../omissions';
import { GUARDRAILS } from './example-guardrails';

const POLICY = 'AWS::Organizations::Policy';
/** Policies that an organization of a deployment has, with what they deny. */
const KINDS: Readonly<Record<string, readonly Denial[]>> = {
  SERVICE_CONTROL_POLICY: SERVICE_CONTROLS,
  RESOURCE_CONTROL_POLICY: RESOURCE_CONTROLS,
};
/** Policies of which one has to be there; what they declare is checked where they stand. */
const DECLARATIONS: readonly string[] = ['DECLARATIVE_POLICY_EC2', 'AISERVICES_OPT_OUT_POLICY'];

const policy = (type: string, statements: readonly object[]) => ({
  Policy: { Type: POLICY, Properties: { Name: 'policy', Type: type, Content: { Statement: statements } } },
});

/** The organization of a deployment denies, above its accounts, what no account may do by itself. */
export const organizationGuardrails: TemplateRule = {
  id: 'organization-guardrails',
  subject: 'template',
  title: 'The organization of a deployment denies what no account may do by itself',
  why: 'whoever administers an account can change every policy in it, but not those that the organization puts above it',
  fix: 'deny it in a service or resource control policy, to everybody but the emergency and deployment roles',
  topic: 'exposure',
  level: 'required',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '25' },
    { standard: 'GDPR', clause: '44' },
    { standard: 'NIS2', clause: '21' },
    { standard: 'ISO 27001:2022', clause: 'A.5.15' },
  ],
  appliesTo: (template) => policiesOf(template).length > 0,
  check: (template, assembly) => {
    const found = typesIn(template, assembly);
    const asked = [...Object.keys(KINDS), ...DECLARATIONS].filter(
      (type) => !isOmitted(POLICY, assembly.scope, template.region, type),
    );
    const absent = asked.filter((type) => !found.has(type));
    const missing = [...found].flatMap(([type, statements]) => [
      ...(ownOf(KINDS, type) ?? []).flatMap((denial) =>
        notDenied(statements, denial, assembly.scope).map(
          (action) => `found nothing that denies ${action} to refuse ${denial.what}`,
        ),
      ),
      ...(type === 'SERVICE_CONTROL_POLICY' && !statements.some((each) => deniesOtherRegions(each, assembly.scope))
        ? ['found nothing that denies every action in Regions outside the boundary']
        : []),
    ]);
    return [...absent.map((type) => `found no policy of type ${type}`), ...missing].map((message) => ({
      path: ['Resources'],
      message: `${message}, expected one that stands above the accounts`,
    }));
  },
  examples: {
    good: [
      {
        name: 'policies that deny all of it, where there are no resource control policies',
        accounts: ['222222222222'],
        region: 'eusc-de-east-1',
        boundary: ['DE'],
        omissions: ['resource-control-policy'],
        resources: GUARDRAILS,
      },
    ],
    bad: [
      {
        name: 'a policy that lets accounts leave',
        accounts: ['222222222222'],
        resources: policy('SERVICE_CONTROL_POLICY', [
          { Effect: 'Deny', Action: 'account:CloseAccount', Resource: '*' },
        ]),
      },
    ],
  },
};

function policiesOf(template: Template): readonly string[] {
  return Object.entries(rawMap(template.body['Resources']))
    .filter(([, raw]) => rawMap(raw)['Type'] === POLICY)
    .map(([id]) => id);
}

/** The statements of each type of policy that a template holds. */
function typesIn(template: Template, assembly: Assembly): ReadonlyMap<string, readonly Statement[]> {
  const types = new Map<string, Statement[]>();
  for (const resource of assembly.ofType(POLICY)) {
    if (resource.template.index !== template.index) continue;
    for (const { value } of resource.select('Type')) {
      const known = types.get(textOf(value)) ?? [];
      types.set(textOf(value), [...known, ...statementsAt(resource, 'Content')]);
    }
  }
  return types;
}

/** What AWS answers in one Region for all of a partition. Source: AWS Fault Isolation Boundaries, global services. */
const EVERYWHERE =
  /^(?:(?:account|billing|budgets|ce|consolidatedbilling|cur|freetier|health|iam|invoicing|organizations|payments|route53|support|tax|trustedadvisor):.*|s3:(?:ListAllMyBuckets|GetBucketLocation))$/i;

/** What has one control plane for all Regions may be omitted; what each Region has of its own may not. */
function deniesOtherRegions(statement: Statement, { regions }: Scope): boolean {
  const { allows, actions, notActions, resources, conditions } = statement;
  const [region, ...others] = conditions;
  return (
    !allows &&
    (notActions.length > 0 || actions.includes('*')) &&
    notActions.every((action) => EVERYWHERE.test(action)) &&
    resources.includes('*') &&
    others.length === 0 &&
    region?.operator === 'StringNotEquals' &&
    region.key === 'aws:requestedregion' &&
    region.values.every((each) => regions.has(each))
  );
}
