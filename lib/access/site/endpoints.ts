import { ownOf } from '../../common/own';
import type { Endpoint } from '../../iam/search/question';
import type { Concrete } from '../../judge/concrete/concrete';
import type { Assembly } from '../../judge/template/assembly';

/** The VPC endpoints of an account; one without a policy in its template has the default one, which allows everything. */
export function endpointsOf(assembly: Assembly, concrete: Concrete, account: string): readonly Endpoint[] {
  return assembly.ofTypeIn('AWS::EC2::VPCEndpoint', account).map((endpoint) => {
    const policy = concrete.documents(endpoint, 'PolicyDocument');
    return {
      id: concrete.physical(endpoint)?.ref ?? endpoint.logicalId,
      vpc: concrete.text(endpoint, 'VpcId') ?? 'unknown',
      type: typeOf(concrete.text(endpoint, 'VpcEndpointType')),
      service: serviceOf(concrete.text(endpoint, 'ServiceName') ?? ''),
      ...nameOf(concrete.text(endpoint, 'ServiceName') ?? ''),
      ...(policy.length > 0 && { policy }),
    };
  });
}

/** Without a type, CloudFormation creates a gateway endpoint. */
function typeOf(type = 'Gateway'): Endpoint['type'] {
  return type === 'Gateway' ? 'gateway' : 'interface';
}

/** Services whose endpoints have another name than their actions. */
const PREFIXES: Readonly<Record<string, string>> = { monitoring: 'cloudwatch', api: 'ecr', dkr: 'ecr' };

/** ECR has two: one for its API, one for Docker. */
function nameOf(name: string): Pick<Endpoint, 'name'> {
  const [found] = /ecr\.(?:api|dkr)$/.exec(name) ?? [];
  return found === undefined ? {} : { name: found };
}

function serviceOf(name: string): string | undefined {
  const own = name.split('.').at(-1) ?? '';
  return own === '' ? undefined : (ownOf(PREFIXES, own) ?? own);
}
