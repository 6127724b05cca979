import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AuthorizationType, Cors, LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';

/** A REST API with functions and a table, as somebody writes it who has never heard of this project. */
export class RestApiStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const key = new Key(this, 'Key', { enableKeyRotation: true });
    const notes = new Table(this, 'Notes', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    });
    // Forgotten: the drafts have no key of their own.
    const drafts = new Table(this, 'Drafts', { partitionKey: { name: 'id', type: AttributeType.STRING } });
    const read = new LambdaFunction(this, 'Read', {
      runtime: Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: Code.fromInline('exports.handler = async () => ({ statusCode: 200 });'),
      environment: { TABLE: notes.tableName, TZ: 'Europe/Dublin' },
      environmentEncryption: key,
      timeout: Duration.seconds(10),
    });
    notes.grantReadData(read);
    drafts.grantReadWriteData(read);
    const api = new RestApi(this, 'Api', {
      defaultCorsPreflightOptions: { allowOrigins: ['https://notes.example.eu'], allowMethods: Cors.ALL_METHODS },
      defaultMethodOptions: { authorizationType: AuthorizationType.IAM },
    });
    api.root.addResource('notes').addMethod('GET', new LambdaIntegration(read));
    // Open to whoever knows the address.
    api.root.addResource('health').addMethod('GET', new LambdaIntegration(read), {
      authorizationType: AuthorizationType.NONE,
    });
    const pages = new Bucket(this, 'Pages', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      enforceSSL: true,
      autoDeleteObjects: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new BucketDeployment(this, 'Upload', {
      sources: [Source.data('index.html', '<p>notes</p>')],
      destinationBucket: pages,
    });
  }
}
