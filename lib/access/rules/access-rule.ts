import { type Clause, ofTypes, type ResourceRule } from '../../judge/rule';
import type { Assembly } from '../../judge/template/assembly';
import type { Resource } from '../../judge/template/resource';
import { answerAt, type StoreAnswer } from '../answers';
import type { SiteQuestion } from '../questions/site-question';
import { accessIn, storesThatAre } from '../site/site-access';
import type { StoreKind } from '../site/stores';

/** What a rule says beside the question that it asks. */
interface AccessMeaning {
  readonly why: string;
  readonly fix: string;
  readonly standards: readonly Clause[];
}

/** Types of the resources that are stores of a kind. */
const TYPES: Readonly<Record<StoreKind, readonly string[]>> = {
  objects: ['AWS::S3::Bucket'],
  archive: ['AWS::S3::Bucket'],
  records: ['AWS::DynamoDB::Table'],
  'rack-objects': ['AWS::S3Outposts::Bucket'],
  'rack-access': ['AWS::S3Outposts::AccessPoint'],
  backups: ['AWS::Backup::BackupVault'],
  secret: ['AWS::RDS::DBInstance'],
  database: ['AWS::RDS::DBCluster', 'AWS::RDS::DBInstance'],
  key: ['AWS::KMS::Key'],
  trail: ['AWS::CloudTrail::Trail'],
  'log-group': ['AWS::Logs::LogGroup'],
  queue: ['AWS::SQS::Queue'],
  'alert-queue': ['AWS::SQS::Queue'],
  'alert-topic': ['AWS::SNS::Topic'],
  'database-users': ['AWS::RDS::DBCluster'],
  function: ['AWS::Lambda::Function'],
  'state-machine': ['AWS::StepFunctions::StateMachine'],
  api: ['AWS::ApiGateway::RestApi'],
  role: ['AWS::IAM::Role'],
};

/**
 * The rule that a question holds at each store of the sites that it is about.
 *
 * It applies where a deployment is known, and to the stores of its sites alone: of other templates nobody knows who
 * their people are.
 */
export function accessRule(question: SiteQuestion, meaning: AccessMeaning): ResourceRule {
  const { id, aliases, title, details, examples } = question;
  const sentence = details === undefined ? title : `${title} (${details})`;
  return {
    ...{
      id,
      aliases,
      subject: 'resource',
      topic: 'access',
      level: 'mandatory',
      needs: 'deployment',
      hook: 'access',
      ...meaning,
    },
    examples: { good: [examples.good], bad: [examples.bad] },
    why: details === undefined ? meaning.why : `${meaning.why}; in full: ${sentence}`,
    title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    appliesTo: ofTypes((type) => question.kinds.some((kind) => TYPES[kind].includes(type))),
    concerns: (resource, assembly) => answersFor(question, resource, assembly).length > 0,
    check: (resource, assembly) =>
      answersFor(question, resource, assembly)
        .filter(({ holds }) => holds !== true)
        .map(({ holds, counterexample, reason }) => {
          const what = counterexample ?? reason ?? 'no request is at hand';
          return {
            path: [],
            message:
              holds === 'undecided'
                ? `expected that ${sentence}; it cannot be decided: ${reason ?? what}`
                : `found that ${what}, expected that ${sentence}`,
          };
        }),
  };
}

/** The answers at a resource: one for each store that it is, a database and its password being two. */
function answersFor(question: SiteQuestion, resource: Resource, assembly: Assembly): readonly StoreAnswer[] {
  const { scope } = assembly;
  if (scope.deployment === undefined) return [];
  return storesThatAre(resource, accessIn(assembly, scope.deployment)).flatMap(
    ({ site, store }) => answerAt(question, site, store, scope) ?? [],
  );
}
