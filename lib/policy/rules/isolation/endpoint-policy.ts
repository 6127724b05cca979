import { isAnybody } from '../../binding';
import { type Statement, statementsAt } from '../../policy-document';
import type { ResourceRule } from '../../rule';

const BINDS =
  /^aws:(principalorgid|principalorgpaths|principalarn|principalaccount|resourceorgid|resourceorgpaths|resourceaccount|sourceaccount|sourceorgid)$|^(s3|kms):(resourceaccount|calleraccount|dataaccesspointaccount)$/;

const endpoint = (properties: object) => ({
  Endpoint: {
    Type: 'AWS::EC2::VPCEndpoint',
    Properties: { VpcId: 'vpc-1', ServiceName: 'com.amazonaws.eu-west-1.s3', ...properties },
  },
});
const policy = (statement: object) => endpoint({ PolicyDocument: { Statement: [{ Effect: 'Allow', ...statement }] } });

/** Each endpoint of a VPC has a policy that names whose principals and whose resources pass. */
export const endpointPolicy: ResourceRule = {
  id: 'endpoint-policy',
  subject: 'resource',
  title: 'Each endpoint of a VPC lets through only named principals or resources',
  why: 'the default policy lets whoever is inside copy data to a bucket, queue or table of any account',
  fix: 'give PolicyDocument; bind its statements with aws:PrincipalOrgID and aws:ResourceOrgID, or name principals and resources',
  topic: 'isolation',
  level: 'required',
  standards: [
    { standard: 'GDPR', clause: '32' },
    { standard: 'GDPR', clause: '44' },
    { standard: 'ISO 27001:2022', clause: 'A.5.14' },
  ],
  appliesTo: ({ type }) => type === 'AWS::EC2::VPCEndpoint',
  check: (resource) => {
    if (resource.select('VpcEndpointType').every((leaf) => leaf.value === 'GatewayLoadBalancer')) return [];
    const path = ['Properties', 'PolicyDocument'];
    if (resource.select('PolicyDocument').some((leaf) => leaf.value === undefined))
      return [{ path, message: 'PolicyDocument is not set, which lets everything through, expected a policy' }];
    return statementsAt(resource, 'PolicyDocument')
      .filter(isOpen)
      .map((statement) => ({
        path: statement.path,
        message:
          'the statement lets anybody reach every resource, expected a condition on the organization or account, or names',
      }));
  },
  examples: {
    good: [
      {
        name: 'principals and resources of the organization',
        resources: policy({
          Principal: '*',
          Action: 's3:GetObject',
          Resource: '*',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorg', 'aws:ResourceOrgID': 'o-exampleorg' } },
        }),
      },
    ],
    bad: [
      { name: 'no policy', resources: endpoint({}) },
      {
        name: 'a policy that lets everything through',
        resources: policy({ Principal: '*', Action: '*', Resource: '*' }),
      },
      {
        name: 'a policy without a condition, as JSON in a string',
        resources: endpoint({
          PolicyDocument: '{"Statement":{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"s3:*","Resource":["*"]}}',
        }),
      },
    ],
  },
};

function isOpen({ allows, principals, notPrincipals, resources, notResources, conditions }: Statement): boolean {
  const bound = conditions.some(
    ({ operator, key, values }) =>
      /^(ForAnyValue:)?(String|Arn)(Equals|Like|EqualsIgnoreCase)$/.test(operator) &&
      BINDS.test(key) &&
      !values.includes('*'),
  );
  const anybody = principals.some(isAnybody) || notPrincipals.length > 0;
  const everything = resources.includes('*') || resources.includes('arn:aws:s3:::*') || notResources.length > 0;
  return allows && anybody && everything && !bound;
}
