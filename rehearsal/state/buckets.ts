import { at, isObject, list, text } from '../json';
import { policiesOf } from '../world/policies';
import { type Check, each } from './check';

const BLOCKS = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'] as const;

/** Every bucket keeps versions, is closed to the public, owns its objects, and speaks TLS only. */
export const buckets: Check = {
  title: 'buckets keep versions, are closed to the public, speak TLS only',
  run(site) {
    const policies = site.ofType('AWS::S3::BucketPolicy');
    return each(site.ofType('AWS::S3::Bucket'), ({ physicalId, actual }) => {
      const policy = policies.find((other) => other.actual['Bucket'] === physicalId);
      const statements = policy ? policiesOf(policy).flatMap((placed) => placed.statements) : [];
      const tlsOnly = statements.some(
        (statement) =>
          statement['Effect'] === 'Deny' && text(at(statement, 'Condition', 'Bool', 'aws:SecureTransport')) === 'false',
      );
      const ownership = list(at(actual, 'OwnershipControls', 'Rules')).map((rule) => at(rule, 'ObjectOwnership'));
      return [
        at(actual, 'VersioningConfiguration', 'Status') !== 'Enabled' && 'keeps no versions',
        ...BLOCKS.map((block) => at(actual, 'PublicAccessBlockConfiguration', block) !== true && `${block} is off`),
        !ownership.includes('BucketOwnerEnforced') && 'does not own its objects',
        isObject(actual['WebsiteConfiguration']) && 'is a website',
        !tlsOnly && 'answers without TLS',
      ];
    });
  },
};
