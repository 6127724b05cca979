import { ofTypes, type ResourceRule } from '../../rule';
import { isAnybody, names } from '../../statements/binding';
import { type Statement, statementsAt } from '../../statements/policy-document';
import { takesResource } from '../../statements/takes-resource';

const BINDS_PRINCIPAL = /^aws:(principalorgid|principalorgpaths|principalarn|principalaccount)$|^kms:calleraccount$/;
const BINDS_RESOURCE =
  /^aws:(resourceorgid|resourceorgpaths|resourceaccount)$|^s3:(resourceaccount|dataaccesspointaccount)$/;

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
  hook: 'policy',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'GDPR', clause: '44' },
    { standard: 'ISO 27001:2022', clause: 'A.8.20' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::EC2::VPCEndpoint'),
  check: (resource, { scope }) => {
    if (resource.select('VpcEndpointType').every((leaf) => leaf.value === 'GatewayLoadBalancer')) return [];
    const path = ['Properties', 'PolicyDocument'];
    if (resource.select('PolicyDocument').some((leaf) => leaf.value === undefined))
      return [{ path, message: 'PolicyDocument is not set, which lets everything through, expected a policy' }];
    return statementsAt(resource, 'PolicyDocument')
      .filter((statement) => isOpen(statement, scope.accounts !== undefined))
      .map((statement) => ({
        path: statement.path,
        message:
          'the statement lets pass what nobody named, expected conditions on the organization or account of principals and resources, or names',
      }));
  },
  examples: {
    good: [
      {
        name: 'layers of images, which ECR signs',
        accounts: ['222222222222'],
        resources: policy({
          Principal: '*',
          Action: 's3:GetObject',
          Resource: 'arn:aws:s3:::prod-eu-west-1-starport-layer-bucket/*',
        }),
      },
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
      {
        name: 'objects put where ECR has its layers',
        accounts: ['222222222222'],
        resources: policy({
          Principal: '*',
          Action: ['s3:GetObject', 's3:PutObject'],
          Resource: 'arn:aws:s3:::prod-eu-west-1-starport-layer-bucket/*',
        }),
      },
      { name: 'no policy', resources: endpoint({}) },
      {
        name: 'principals of the organization, to a bucket of anybody',
        resources: policy({
          Principal: '*',
          Action: 's3:PutObject',
          Resource: '*',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorg' } },
        }),
      },
      {
        name: 'principals and resources of any organization',
        resources: policy({
          Principal: '*',
          Action: 's3:PutObject',
          Resource: '*',
          Condition: { StringLike: { 'aws:PrincipalOrgID': 'o-*', 'aws:ResourceOrgID': 'o-*' } },
        }),
      },
      {
        name: 'anybody to a bucket of a deployment',
        accounts: ['222222222222'],
        resources: policy({ Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::data/*' }),
      },
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

/** Whether anybody can pass to everything, or, as a deployment must not let them, to something. */
function isOpen(statement: Statement, inDeployment: boolean): boolean {
  const { allows, actions, notActions, principals, notPrincipals, resources, notResources } = statement;
  const anybody = (principals.some(isAnybody) || notPrincipals.length > 0) && !isBound(statement, BINDS_PRINCIPAL);
  const everything =
    (resources.some((resource) => /^(\*|arn:[^:]*:s3:::\*)$/.test(resource)) || notResources.length > 0) &&
    (notActions.length > 0 || actions.some(takesResource)) &&
    !isBound(statement, BINDS_RESOURCE);
  const anything = notActions.length > 0 || actions.some((action) => /(^|:)\*$/.test(action));
  return allows && !isOfLayers(statement) && (everything || (inDeployment && (anybody || anything)));
}

/**
 * Whether a statement only lets layers of images be read, which ECR hands out by URLs that it signs itself: nobody of the
 * organization is the principal (Amazon ECR User Guide, "Minimum Amazon S3 bucket permissions for Amazon ECR").
 */
function isOfLayers({ actions, notActions, resources, notResources }: Statement): boolean {
  return (
    notActions.length + notResources.length === 0 &&
    actions.every((action) => action.toLowerCase() === 's3:getobject') &&
    resources.length > 0 &&
    resources.every((resource) => /^arn:[^:*]*:s3:::prod-[a-z0-9-]+-starport-layer-bucket\/\*$/.test(resource))
  );
}

function isBound({ conditions }: Statement, keys: RegExp): boolean {
  return conditions.some((condition) => keys.test(condition.key) && names(condition));
}
