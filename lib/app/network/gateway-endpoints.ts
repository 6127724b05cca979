import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { SiteNames } from '../../deployment/names';
import { endpointStatement } from './endpoint-statement';

export interface GatewayEndpointsProps {
  readonly vpc: ec2.IVpc;
  /** Subnets whose route tables lead to the endpoints. */
  readonly subnets: readonly ec2.ISubnet[];
  readonly names: SiteNames;
  readonly organizationId: string;
  /** Whether user data is on an Outpost: the endpoints to S3 and DynamoDB of the Region then deny everything. */
  readonly outpost: boolean;
  /** Whether Fargate runs workloads at the site: ECR has the layers of images in a bucket of its own. */
  readonly containers: boolean;
}

const OBJECT_ACTIONS = [
  's3:AbortMultipartUpload',
  's3:DeleteObject',
  's3:GetObject',
  's3:GetObjectAttributes',
  's3:GetObjectTagging',
  's3:GetObjectVersion',
  's3:ListMultipartUploadParts',
  's3:PutObject',
  's3:PutObjectTagging',
] as const;

const BUCKET_ACTIONS = [
  's3:GetBucketLocation',
  's3:ListBucket',
  's3:ListBucketMultipartUploads',
  's3:ListBucketVersions',
] as const;

const TABLE_ACTIONS = [
  'dynamodb:BatchGetItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:DeleteItem',
  'dynamodb:DescribeTable',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:Scan',
  'dynamodb:UpdateItem',
] as const;

/**
 * The gateway endpoints of a site, which allow S3 and DynamoDB for the site's own bucket and table only.
 *
 * On an Outpost they deny everything: the trail then records who tried, where a missing endpoint would only time out.
 */
export class GatewayEndpoints extends Construct {
  readonly s3: ec2.GatewayVpcEndpoint;
  readonly dynamoDb: ec2.GatewayVpcEndpoint;

  constructor(scope: Construct, id: string, props: GatewayEndpointsProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const { organizationId, names } = props;
    const endpoint = (name: string, service: ec2.GatewayVpcEndpointAwsService) =>
      new ec2.GatewayVpcEndpoint(this, name, { vpc: props.vpc, service, subnets: [{ subnets: [...props.subnets] }] });

    this.s3 = endpoint('S3', ec2.GatewayVpcEndpointAwsService.S3);
    this.dynamoDb = endpoint('DynamoDb', ec2.GatewayVpcEndpointAwsService.DYNAMODB);
    if (props.outpost) {
      for (const closed of [this.s3, this.dynamoDb]) closed.addToPolicy(nothing());
      return;
    }

    const bucket = stack.formatArn({ service: 's3', region: '', account: '', resource: names.bucket('data') });
    // A bucket's ARN names no account: another account could own the name once the bucket is gone.
    const owned = { organizationId, resourceAccount: names.account };
    this.s3.addToPolicy(endpointStatement({ ...owned, actions: OBJECT_ACTIONS, resources: [`${bucket}/*`] }));
    this.s3.addToPolicy(endpointStatement({ ...owned, actions: BUCKET_ACTIONS, resources: [bucket] }));

    if (props.containers) this.s3.addToPolicy(layersOfImages(stack, names.region));

    const table = stack.formatArn({ service: 'dynamodb', resource: 'table', resourceName: names.table });
    this.dynamoDb.addToPolicy(
      endpointStatement({ organizationId, actions: TABLE_ACTIONS, resources: [table, `${table}/index/*`] }),
    );
  }
}

/**
 * ECR hands out layers by presigned URLs of its own bucket, which it signs itself: nobody of the organization is the
 * principal (Amazon ECR User Guide, "Create the Amazon S3 gateway endpoint"; data-perimeter-policy-examples, ECR). Read
 * only, and AWS's bucket alone: nothing can be put there.
 */
function layersOfImages(stack: Stack, region: string): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid: 'LayersOfImages',
    principals: [new iam.AnyPrincipal()],
    actions: ['s3:GetObject'],
    resources: [
      stack.formatArn({ service: 's3', region: '', account: '', resource: layerBucket(region), resourceName: '*' }),
    ],
  });
}

/** The bucket in which ECR keeps the layers of the images of a Region. */
export function layerBucket(region: string): string {
  return `prod-${region}-starport-layer-bucket`;
}

function nothing(): iam.PolicyStatement {
  const principals = [new iam.AnyPrincipal()];
  return new iam.PolicyStatement({ effect: iam.Effect.DENY, principals, actions: ['*'], resources: ['*'] });
}
