import { Match, Template } from 'aws-cdk-lib/assertions';
import { DnsQueryLog } from '../../../lib/app/network/dns-query-log';
import { logGroupIn, networkFixture } from '../../support/network-fixture';

function queryLog(): Template {
  const { stack, network, names } = networkFixture('dublin');
  new DnsQueryLog(stack, 'Queries', { names, vpc: network.vpc, logGroup: logGroupIn(stack) });
  return Template.fromStack(stack);
}

test('the queries of the network go to the log group', () => {
  const template = queryLog();
  template.hasResourceProperties('AWS::Route53Resolver::ResolverQueryLoggingConfig', {
    DestinationArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^LogGroup'), 'Arn'] },
  });
  template.hasResourceProperties('AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation', {
    ResourceId: { Ref: Match.stringLikeRegexp('^NetworkVpc') },
  });
});

test('the log group admits deliveries of this account alone', () => {
  const [policy] = Object.values(queryLog().findResources('AWS::Logs::ResourcePolicy'));
  const text = policy?.['Properties'].PolicyDocument['Fn::Join'][1][0];
  expect(text).toContain('"Principal":{"Service":"delivery.logs.amazonaws.com"}');
  expect(text).toContain('"StringEquals":{"aws:SourceAccount":"222222222222"}');
});

test('logging waits until the log group admits it', () => {
  const template = queryLog();
  const [policy = ''] = Object.keys(template.findResources('AWS::Logs::ResourcePolicy'));
  template.hasResource('AWS::Route53Resolver::ResolverQueryLoggingConfig', { DependsOn: [policy] });
});
