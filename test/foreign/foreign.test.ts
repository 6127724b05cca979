import { ContainerServiceStack } from './container-service';
import { DataPipelineStack } from './data-pipeline';
import { ENV, findingsOf } from './findings-of';
import { RestApiStack } from './rest-api';

/** Forgotten key of a table, an API at the edge that takes TLS 1.0 and has an open method, logs, backups and networks that the defaults omit. */
const NOTES = [
  'mandatory customer-managed-key Drafts',
  'mandatory edge-service Api',
  'mandatory encrypted-in-transit Api',
  'required activity-logged ApiDeploymentStageprod',
  'required customer-managed-key-metadata CustomCDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C',
  'required data-kept Drafts',
  'required data-kept Notes',
  'required data-kept Pages',
  'required key-policy-delegation Key',
  'required no-public-access ApihealthGET',
  'required object-log Pages',
  'required private-placement CustomCDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C',
  'required private-placement CustomS3AutoDeleteObjectsCustomResourceProviderHandler',
  'required private-placement Read',
  'required store-retained Pages',
];

/** A disk unencrypted, open groups and routes, a VPC without flow log; and mail that somebody has to decide on. */
const SHOP = [
  'mandatory encrypted-at-rest Database',
  'required activity-logged Database',
  'required data-kept AccessLogs',
  'required data-kept Database',
  'required flow-log Vpc',
  'required internet-route VpcPublicSubnet1DefaultRoute',
  'required internet-route VpcPublicSubnet2DefaultRoute',
  'required internet-route VpcServiceSubnet1DefaultRoute',
  'required internet-route VpcServiceSubnet2DefaultRoute',
  'required key-policy-delegation Key',
  'required logs-enabled Cluster',
  'required mailed-message Alarmsoperatorsexampleeu',
  'required no-public-access VpcPublicSubnet1Subnet',
  'required no-public-access VpcPublicSubnet2Subnet',
  'required open-group DatabaseSecurityGroup',
  'required open-group ServiceLBSecurityGroup',
  'required open-group ServiceSecurityGroup',
  'required private-placement VpcIGW',
  'required private-placement VpcPublicSubnet1NATGateway',
  'required private-placement VpcVPCGW',
  // CDK leaves it to the app to let CloudWatch Logs use the key.
  'required service-key-use Logs',
  'required wide-ports DatabaseSecurityGroup',
  'required wide-ports ServiceSecurityGroup',
];

/** Events to a bus in Virginia, the role that may send them, and the collector of a vendor. */
const CLICKS = [
  'mandatory crossing OnUpload',
  'mandatory foreign-region OnUploadEventsRoleDefaultPolicy',
  'mandatory off-site-endpoint Vendor',
  'required key-policy-delegation Key',
  'required object-log Lake',
  'required private-placement AWS679f53fac002430cb0da5b7982bd2287',
];

jest.setTimeout(240_000);

test('of a REST API with functions, what is wrong is found, and nothing else', () => {
  expect(findingsOf((app) => new RestApiStack(app, 'Notes', { env: ENV }))).toEqual(NOTES);
});

test('of a service in containers behind a load balancer likewise', () => {
  expect(findingsOf((app) => new ContainerServiceStack(app, 'Shop', { env: ENV }))).toEqual(SHOP);
});

test('of a data pipeline likewise', () => {
  expect(findingsOf((app) => new DataPipelineStack(app, 'Clicks', { env: ENV }))).toEqual(CLICKS);
});
