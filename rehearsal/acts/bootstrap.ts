import { at, list, text } from '../json';
import { awsPrincipals, policiesOf } from '../world/policies';
import { type Act, lastLines } from './act';
import { bootstrapArguments, DEPLOYMENT_ACCOUNT } from './deployment-account';

/** Every account is bootstrapped in its Region: a staging bucket under a key of its own, roles that trust one account. */
export const bootstrap: Act = {
  title: 'bootstrap of every account and Region',
  async run(scene) {
    const runs = await Promise.all(
      scene.environments.map(async (environment) => ({
        environment,
        run: await scene.cdk(bootstrapArguments(environment), environment.account),
      })),
    );
    const departures = runs
      .filter(({ run }) => run.code !== 0)
      .map(
        ({ environment, run }) =>
          `${environment.account} ${environment.region}: exit code ${run.code}: ${lastLines(run)}`,
      );
    for (const { account, region } of scene.world ? scene.environments : []) {
      const own = [...(scene.world?.resources.values() ?? [])].filter(
        (one) => one.account === account && one.region === region,
      );
      const bucket = own.find(({ type }) => type === 'AWS::S3::Bucket');
      const rules = list(at(bucket?.actual, 'BucketEncryption', 'ServerSideEncryptionConfiguration'));
      const algorithm = text(at(rules[0], 'ServerSideEncryptionByDefault', 'SSEAlgorithm'));
      if (algorithm !== 'aws:kms')
        departures.push(
          `${account} ${region}: staging bucket is encrypted by ${algorithm || 'nothing'}, expected a customer key`,
        );
      if (at(bucket?.actual, 'PublicAccessBlockConfiguration', 'RestrictPublicBuckets') !== true)
        departures.push(`${account} ${region}: staging bucket is not closed to the public`);
      const strangers = own
        .filter(({ type }) => type === 'AWS::IAM::Role')
        .flatMap((role) =>
          policiesOf({ actual: { AssumeRolePolicyDocument: role.actual['AssumeRolePolicyDocument'] ?? null } }),
        )
        .flatMap(({ statements }) => statements.flatMap(awsPrincipals))
        .filter((principal) => ![account, DEPLOYMENT_ACCOUNT].includes(principal));
      departures.push(...new Set(strangers.map((principal) => `${account} ${region}: a role trusts ${principal}`)));
    }
    return { did: `${runs.length} environments by the CLI`, departures };
  },
};
