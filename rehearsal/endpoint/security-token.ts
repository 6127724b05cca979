import { partitionOf } from '../../lib/world/partition';
import { at, list, text } from '../json';
import type { World } from '../world/world';
import type { Call, Reply } from './call';
import { queryError, queryReply } from './query-reply';

/** STS: who calls, and which roles he may take; a role has to exist and to trust the account of the caller. */
export function securityToken(world: World, call: Call): Reply {
  const form = new URLSearchParams(call.body);
  const action = form.get('Action') ?? '';
  const partition = partitionOf(call.region);
  if (action === 'GetCallerIdentity')
    return queryReply(action, {
      Arn: `arn:${partition}:iam::${call.account}:user/rehearsal`,
      UserId: 'AIDAREHEARSAL',
      Account: call.account,
    });
  if (action !== 'AssumeRole') return queryError('InvalidAction', `${action} is not known to the stand-in`);
  const arn = form.get('RoleArn') ?? '';
  const [, of, account = '', name = ''] = /^arn:([a-z-]+):iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
  // Nobody assumes a role of another partition.
  const role =
    of === partition ? world.find({ type: 'AWS::IAM::Role', account, region: '', physicalId: name }) : undefined;
  const trusts = list(at(role?.properties['AssumeRolePolicyDocument'], 'Statement')).some(
    (statement) => at(statement, 'Effect') === 'Allow' && trusted(text(at(statement, 'Principal')), call.account),
  );
  if (!trusts)
    return queryError(
      'AccessDenied',
      `User: arn:${partition}:iam::${call.account}:user/rehearsal is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
    );
  return queryReply(action, {
    Credentials: {
      AccessKeyId: `ASIA${account}`,
      SecretAccessKey: 'rehearsal',
      // By its session token a call says whose session it is.
      SessionToken: arn,
      Expiration: new Date(Date.now() + 3_600_000).toISOString(),
    },
    AssumedRoleUser: {
      AssumedRoleId: `AROAREHEARSAL:${name}`,
      Arn: `arn:${partition}:sts::${account}:assumed-role/${name}/rehearsal`,
    },
  });
}

function trusted(principal: string, account: string): boolean {
  return principal.includes(`"${account}"`) || principal.includes(`:iam::${account}:root`);
}
