import { checkPermissions, type Given } from '../access/permissions/check';
import { type Permissions, permissionsFor } from '../access/permissions/permissions';
import { checkJson, checkLines, permissionsJson, permissionsLines } from '../access/permissions/render';
import { jsonText, printable } from '../common/printable';
import type { PolicyDocument } from '../iam/authorize/policies';
import { scopeOf } from '../judge/scope';
import { inputError } from '../judge/template/input-error';
import { readAll } from '../judge/template/read';
import { readJson } from '../judge/template/read-json';
import { isRawMap } from '../judge/template/template';
import { assemblyFrom, type Command, UsageError } from './command';
import { type Flags, oneOf, readFlags } from './flags';
import { environmentFrom, parametersFrom } from './scope-flags';

/** The boundary in the scope, which decides nothing here. */
const ANYWHERE = ['EEA'];

/** Prints the least policies with which CloudFormation deploys an assembly, or says whether given ones suffice. */
export const permissions: Command = {
  name: 'permissions',
  summary: 'derive the least policies with which CloudFormation can deploy, or check given ones',
  help: `usage: trefoil permissions [assembly|template] [--region REGION] [--account ACCOUNT] [--format text|json]
       trefoil permissions [assembly|template] --check POLICY... [--scp FILE]... [--boundary FILE] [--role ARN]

Derives, without deploying, the least managed policies with which CloudFormation can create, update and delete the
stacks: from what its handlers may call, and the properties that are set. Reads cdk.out unless told otherwise.
docs/permissions.md says from what, and what is not known.

  --check POLICY    instead whether these policies (JSON, or what --format json printed) would do, for each of create,
                    update and delete, and at which resource and action they first would not; may be given again
  --scp FILE        a service control policy that binds the role; may be given again
  --boundary FILE   the permissions boundary of the role
  --role ARN        the role of CloudFormation; the one that cdk bootstrap makes, unless said
  --region, --account   where a template that stands alone is deployed; --check asks for both
  --parameter NAME=VALUE   what a parameter will be given

exit code: 0 printed, or the policies would do; 1 they would not, or it is not known; 2 something could not be read`,
  run(args, terminal) {
    const flags = readFlags(args, ['format', 'region', 'account', 'boundary', 'role'], ['check', 'scp', 'parameter']);
    const format = oneOf('format', flags.values['format'], ['text', 'json']);
    const given = givenBy(flags);
    if (flags.rest.length > 1 && given === undefined)
      throw new UsageError(`expected one assembly or template, found ${flags.rest.join(' ')}`);
    const path = assemblyFrom(flags.rest);
    const problems: string[] = [];
    const all: Permissions[] = [];
    for (const input of readAll(path, scopeOf(ANYWHERE), { ...environmentFrom(flags), given: parametersFrom(flags) })) {
      problems.push(...input.problems);
      if (input.assembly) all.push(...permissionsFor(input.assembly));
    }
    // Policies for what could be read alone would be taken for the whole.
    if (problems.length > 0) {
      terminal.err(`${problems.map(printable).join('\n')}\n`);
      return 2;
    }
    if (given === undefined) {
      if (format === 'json') terminal.out(jsonText({ schema: 1, permissions: all.map(permissionsJson) }));
      else terminal.out(`${all.map((each) => permissionsLines(each).join('\n')).join('\n\n')}\n`);
      return 0;
    }
    const checked = all.map((each) => {
      if (each.account === undefined || each.region === undefined)
        throw new UsageError('--check: expected --account and --region, as the template is pinned to neither');
      return { each, checked: checkPermissions(each, given) };
    });
    if (format === 'json')
      terminal.out(jsonText({ schema: 1, permissions: checked.map((one) => checkJson(one.each, one.checked)) }));
    else
      terminal.out(
        `${checked
          .flatMap((one) => checkLines(one.each, one.checked))
          .map(printable)
          .join('\n')}\n`,
      );
    const holds = checked.every(
      (one) => one.each.unknown.length === 0 && one.checked.every(({ lacks }) => lacks.length === 0),
    );
    return holds ? 0 : 1;
  },
};

/** The policies to check; what follows the assembly are more of them. */
function givenBy({ lists, values, rest }: Flags): Given | undefined {
  const { boundary, role } = values;
  const others = lists['scp'] !== undefined || boundary !== undefined || role !== undefined;
  if (lists['check'] === undefined) {
    if (others) throw new UsageError('--scp, --boundary and --role: expected --check with the policies beside them');
    return undefined;
  }
  return {
    identity: [...lists['check'], ...rest.slice(1)].flatMap(policiesIn),
    scp: (lists['scp'] ?? []).flatMap(policiesIn),
    boundary: boundary === undefined ? [] : policiesIn(boundary),
    ...(role === undefined ? {} : { role: roleFrom(role) }),
  };
}

function roleFrom(role: string): string {
  if (/^arn:[a-z-]+:iam::\d{12}:role\/\S+$/.test(role)) return role;
  throw new UsageError(`--role: expected the ARN of a role, found "${role}"`);
}

/** The policy in a file, or those that this command printed into it. */
function policiesIn(file: string): readonly PolicyDocument[] {
  const read = readJson(file);
  if (isRawMap(read) && read['Statement'] !== undefined) return [read];
  const printed = isRawMap(read) && Array.isArray(read['permissions']) ? read['permissions'] : [];
  const documents = printed.flatMap((each) =>
    isRawMap(each) && Array.isArray(each['policies']) ? each['policies'] : [],
  );
  const policies = documents.flatMap((each) =>
    isRawMap(each) && isRawMap(each['document']) ? [each['document']] : [],
  );
  if (policies.length > 0) return policies;
  throw inputError(file, 'expected a policy with its Statement, or what trefoil permissions --format json printed');
}
