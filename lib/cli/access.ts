import { accessOf } from '../access/access-record';
import { chainsIn, renderChains } from '../access/chains/render';
import { askedColumn, askedRow, isPrincipal } from '../access/matrix/asked';
import type { Asked } from '../access/matrix/matrix';
import { QUESTIONS } from '../access/questions';
import { ACCESS_FORMATS, renderAccess } from '../access/render-access';
import { requiredIn } from '../access/required';
import { excessOf, grantsIn } from '../access/required/excess';
import { renderRequired, requiredJson, verdictOf } from '../access/required/render';
import { count } from '../judge/report/tally';
import { assemblyFrom, type Command, UsageError } from './command';
import { oneOf, readFlags } from './flags';
import { readSites } from './read-sites';

const NO_SEARCH = '--no-search';
const REQUIRED = '--required';
const ALL = '--all';
const LAYERS = '--layers';
const CHAINS = '--chains';
const SWITCHES: readonly string[] = [NO_SEARCH, REQUIRED, ALL, LAYERS, CHAINS];
const FLAGS = ['deployment', 'principal', 'action', 'resource', 'format'];

/** Says who can reach the data, and by which statement. */
export const access: Command = {
  name: 'access',
  summary: 'say who can reach the data of a deployment, and by which statement',
  help: `usage: trefoil access [assembly] [flags]

Decides, by the policies of a cloud assembly (default: cdk.out), who may do what at each site, and by which statement:
what is allowed, or a question of your own. And it searches every request there is for one that nobody should be allowed.

  --deployment FILE   the deployment that was synthesized; the assembly has it, unless its synthesis was not told the file
  --principal TEXT    rows that contain it: gateway-reader, dublin/auditor, outside-regions; or one principal: the ARN of
                      a role or user, an account, a service such as backup.amazonaws.com, * for anybody
  --action TEXT       columns that contain it: data/, keys/delete; or one action, such as s3:GetObject
  --resource TEXT     sites that contain it; or, with one action, the ARN of one resource
  --all               show also what is denied, and every search; JSON has them always
  --format FORMAT     text, json or markdown
  --no-search         omit the searches
  --layers            say also by which layers each question holds: it is asked again without the policies of stores, of
                      keys, of endpoints, the trust policies, the permissions of roles, the SCPs and the RCPs, in turn
  --chains            say instead which steps of chains are allowed by design, with the reason, and every chain that is not,
                      as text or JSON
  --required          say instead what has to work: each request that AWS services, operators and the auditor have to be
                      allowed, and the actions, principals and resources that policies allow and none of these asks for, as text or
                      JSON

exit code: 0 nobody may do what nobody should (with --required: everything works, and no more is allowed), 1 somebody may, or it is undecided, 2 something could not be read`,
  run(args, terminal) {
    const flags = readFlags(
      args.filter((arg) => !SWITCHES.includes(arg)),
      FLAGS,
    );
    const { principal = '', action = '', resource = '' } = flags.values;
    const asked = askedBy(principal, action, resource);
    const format = oneOf('format', flags.values['format'], ACCESS_FORMATS);
    const path = assemblyFrom(flags.rest);
    const { assembly, deployment } = readSites(path, terminal.today, flags);
    if (args.includes(REQUIRED)) {
      const flows = requiredIn(assembly, deployment);
      const grants = grantsIn(assembly, deployment);
      terminal.out(
        format === 'json'
          ? `${JSON.stringify(requiredJson(flows, grants), undefined, 2)}\n`
          : renderRequired(flows, grants),
      );
      const holds =
        flows.every((flow) => verdictOf(flow) !== 'broken') && excessOf(grants).every(({ why }) => why !== undefined);
      return holds ? 0 : 1;
    }
    if (args.includes(CHAINS)) {
      const sites = chainsIn(assembly, deployment);
      terminal.out(format === 'json' ? `${JSON.stringify(sites, undefined, 2)}\n` : renderChains(sites));
      return sites.every(({ holds }) => holds === true) ? 0 : 1;
    }
    // A question of one's own is answered by itself.
    const searched = !args.includes(NO_SEARCH) && asked.columns === undefined && asked.rows === undefined;
    // It takes seconds, in which somebody at a terminal would wonder.
    if (searched && terminal.color)
      terminal.err(
        `asking ${QUESTIONS.length} questions of each of ${count(Object.keys(deployment.sites).length, 'site')} …\n`,
      );
    const record = accessOf(assembly, deployment, { searched, layers: args.includes(LAYERS), ...asked });
    const cells = record.cells.filter(
      (cell) =>
        (asked.rows ?? cell.principal.includes(principal)) &&
        (asked.columns ?? (cell.action.includes(action) && cell.principal.split('/')[0]?.includes(resource))),
    );
    if (cells.length === 0)
      throw new UsageError('no cell has this principal, action and resource; leave one out to see what there is');
    // Who asks about something wants the denials as well.
    const brief = !args.includes(ALL) && principal + action + resource === '';
    // Who asks about one thing asks for no list of classes.
    const { classes: _, ...narrow } = record;
    terminal.out(renderAccess({ ...(brief || args.includes(ALL) ? record : narrow), cells }, format, { brief }));
    return record.searches.every(({ holds }) => holds === true) ? 0 : 1;
  },
};

/** What is asked of one principal, or of one action on one resource. */
function askedBy(principal: string, action: string, resource: string): Asked {
  const isOne = /^(?:arn:|\d{12}$|\*$)|\.amazonaws\./.test(principal);
  if (action.includes(':') !== (resource === '*' || resource.startsWith('arn:')))
    throw new UsageError('expected one action, such as s3:GetObject, together with the ARN of one resource');
  if (isOne && !isPrincipal(principal))
    throw new UsageError(
      `--principal: expected the ARN of a role or user, an account or a service, found "${principal}"`,
    );
  return {
    ...(action.includes(':') && { columns: [askedColumn(action, resource)] }),
    ...(isOne && { rows: (site, sites) => [askedRow(principal, site, sites) ?? []].flat() }),
  };
}
