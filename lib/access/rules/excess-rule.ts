import { ofTypes, type ResourceRule } from '../../judge/rule';
import { EXCESS_EXAMPLES } from '../examples/required';
import { excessOf, excessText, grantsOfResource } from '../required/excess';

const TYPES: ReadonlySet<string> = new Set([
  'AWS::Backup::BackupVault',
  'AWS::DynamoDB::Table',
  'AWS::IAM::Role',
  'AWS::KMS::Key',
  'AWS::S3::Bucket',
  'AWS::S3Outposts::AccessPoint',
  'AWS::S3Outposts::Bucket',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
]);

/** The third proof: what a policy of a site allows is asked for by something that has to work. */
export const EXCESS_RULE: ResourceRule = {
  id: 'no-excess-access',
  subject: 'resource',
  title: 'What the roles and policies of a site allow is needed by something that has to work',
  why: 'nobody notices when a permission that nobody needs is used: it is the first thing that an intruder looks for',
  fix: 'take the action or the principal out of the statement, name the resources that are needed instead of a wider pattern, or waive the finding and say who needs it',
  topic: 'access',
  level: 'required',
  hook: 'access',
  needs: 'deployment',
  proof: 'least',
  standards: [
    { standard: 'GDPR', clause: '25(2)' },
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'ISO 27001:2022', clause: 'A.5.15' },
  ],
  appliesTo: ofTypes((type) => TYPES.has(type)),
  concerns: (resource, assembly) =>
    assembly.scope.deployment !== undefined &&
    grantsOfResource(resource, assembly, assembly.scope.deployment).actions.length > 0,
  check: (resource, assembly) => {
    const { deployment } = assembly.scope;
    if (deployment === undefined) return [];
    const places = new Map<string, readonly string[]>();
    for (const one of excessOf(grantsOfResource(resource, assembly, deployment))) {
      if (one.why !== undefined) continue;
      const allows = 'action' in one.granted ? 'allows' : 'names';
      const place = `${one.granted.statement} of ${one.granted.owner} ${allows}`;
      places.set(place, [...(places.get(place) ?? []), excessText(one)]);
    }
    return [...places].map(([place, texts]) => ({
      path: [],
      message: `found that ${place} ${texts.join(', ')}, expected what something that has to work asks for`,
    }));
  },
  examples: EXCESS_EXAMPLES,
};
