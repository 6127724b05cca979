import { exampleDeployment } from '../../../access/examples/deployment';
import { reachesSites } from '../../../access/site/organization';
import type { TemplateRule } from '../../../judge/rule';
import type { Assembly } from '../../../judge/template/assembly';
import { type RawMap, rawMap, type Template } from '../../../judge/template/template';
import { textOf } from '../../../judge/template/text-of';
import { isOmitted } from '../../omissions';

const POLICY = 'AWS::Organizations::Policy';
/** Types of policies that stand above the accounts. What they deny, questions of access ask; what they declare, `site-exposure`. */
const TYPES: readonly string[] = [
  'SERVICE_CONTROL_POLICY',
  'RESOURCE_CONTROL_POLICY',
  'DECLARATIVE_POLICY_EC2',
  'AISERVICES_OPT_OUT_POLICY',
];

const { sitesOrganizationalUnit } = exampleDeployment.organization;
const attached = (types: readonly string[], ...TargetIds: readonly string[]): RawMap =>
  Object.fromEntries(
    types.map((Type, at) => [
      `Policy${at}`,
      { Type: POLICY, Properties: { Name: 'guardrails', Type, Content: { Statement: [] }, TargetIds } },
    ]),
  );

/** The organization of a deployment has a policy of each type above the accounts of the sites. */
export const organizationGuardrails: TemplateRule = {
  id: 'organization-guardrails',
  subject: 'template',
  title: 'The organization of a deployment has a policy of each type, attached above the accounts of the sites',
  why: 'whoever administers an account can change every policy in it, but not those that the organization attaches above it; a policy that is attached nowhere denies and declares nothing',
  fix: 'attach a policy of the type to the organizational unit of the sites, or to the root; what it has to deny, the questions of access ask',
  topic: 'exposure',
  level: 'required',
  hook: 'template',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '25(1)' },
    { standard: 'NIS2', clause: '21(2)(e)' },
    { standard: 'ISO 27001:2022', clause: 'A.5.15' },
  ],
  appliesTo: ({ body }) => Object.values(rawMap(body['Resources'])).some((raw) => rawMap(raw)['Type'] === POLICY),
  check: (template, assembly) => {
    const found = attachedIn(template, assembly);
    return TYPES.filter((type) => !found.has(type) && !isOmitted(POLICY, assembly.scope, template.region, type)).map(
      (type) => ({
        path: ['Resources'],
        message: `found no policy of type ${type} that is attached to the organizational unit of the sites or to the root, expected one`,
      }),
    );
  },
  examples: {
    good: [
      {
        name: 'a policy of each type',
        deployment: exampleDeployment,
        resources: attached(TYPES, sitesOrganizationalUnit),
      },
      {
        name: 'policies where there are no resource control policies',
        accounts: ['222222222222'],
        region: 'eusc-de-east-1',
        boundary: ['DE'],
        omissions: ['resource-control-policy'],
        resources: attached(
          TYPES.filter((type) => type !== 'RESOURCE_CONTROL_POLICY'),
          'r-abcd',
        ),
      },
    ],
    bad: [
      {
        name: 'an organization without declarations',
        deployment: exampleDeployment,
        resources: attached(['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'], sitesOrganizationalUnit),
      },
      {
        name: 'policies that are attached to another unit',
        deployment: exampleDeployment,
        resources: attached(TYPES, 'ou-abcd-87654321'),
      },
    ],
  },
};

/** The types of which a template has a policy that reaches the sites. */
function attachedIn(template: Template, assembly: Assembly): ReadonlySet<string> {
  const { deployment } = assembly.scope;
  return new Set(
    assembly
      .ofType(POLICY)
      .filter((policy) => policy.template.index === template.index)
      .filter(
        (policy) =>
          deployment === undefined ||
          reachesSites(
            policy.select('TargetIds[]').flatMap(({ value }) => textOf(value) ?? []),
            deployment,
          ),
      )
      .flatMap((policy) => policy.select('Type').map(({ value }) => textOf(value))),
  );
}
