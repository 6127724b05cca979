import { createHash } from 'node:crypto';
import type { Assembly } from '../../../lib/judge/template/assembly';
import type { Existing } from '../../../lib/replay/model/exists';

/** Ids such as AWS gives, of every resource of an assembly that has one, and the same each time. */
export function idsOf(assembly: Assembly): Existing {
  return new Map(
    assembly.resources.map(({ type, template, logicalId }) => {
      const key = `${template.account}/${template.stackName}/${logicalId}`;
      const digits = createHash('sha256').update(`of AWS ${key}`).digest('hex');
      return [key, idOf(type, `${template.stackName}-${logicalId}`, digits)];
    }),
  );
}

function idOf(type: string, name: string, digits: string): string {
  if (type === 'AWS::EC2::VPC') return `vpc-0${digits.slice(0, 16)}`;
  if (type === 'AWS::EC2::VPCEndpoint') return `vpce-0${digits.slice(0, 16)}`;
  if (type === 'AWS::KMS::Key') return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
  return `${name}-${digits.slice(0, 12).toUpperCase()}`;
}

/** What `aws cloudformation describe-stack-resources` prints of the stacks, in one. */
export function stackResources(assembly: Assembly): object {
  const ids = idsOf(assembly);
  return {
    StackResources: assembly.resources.map(({ type, template, logicalId }) => ({
      StackName: template.stackName,
      StackId: `arn:aws:cloudformation:${template.region}:${template.account}:stack/${template.stackName}/6c1a3c20-0000-11ee-8000-000000000000`,
      LogicalResourceId: logicalId,
      PhysicalResourceId: ids.get(`${template.account}/${template.stackName}/${logicalId}`),
      ResourceType: type,
      ResourceStatus: 'CREATE_COMPLETE',
    })),
  };
}

/** What AWS Config records of the resources: with the tags of CloudFormation, which roles do not have. */
export function configSnapshot(assembly: Assembly): object {
  const ids = idsOf(assembly);
  return {
    fileVersion: '1.0',
    configSnapshotId: '00000000-0000-4000-8000-000000000000',
    configurationItems: assembly.resources.map(({ type, template, logicalId }) => {
      const id = ids.get(`${template.account}/${template.stackName}/${logicalId}`);
      const isRole = type === 'AWS::IAM::Role';
      return {
        configurationItemVersion: '1.3',
        configurationItemStatus: 'OK',
        awsAccountId: template.account,
        awsRegion: template.region,
        resourceType: type,
        resourceId: isRole ? 'AROAEXAMPLEROLEEXAMPL' : id,
        ...(isRole && { resourceName: id }),
        tags: isRole
          ? {}
          : { 'aws:cloudformation:stack-name': template.stackName, 'aws:cloudformation:logical-id': logicalId },
      };
    }),
  };
}
