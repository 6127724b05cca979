import { scopeFrom } from '../../policy/command/border-flags';
import { type Command, UsageError } from '../../policy/command/command';
import { oneOf, readFlags } from '../../policy/command/flags';
import { InputError } from '../../policy/input-error';
import { read } from '../../policy/read';
import { accessOf } from '../access-record';
import { ACCESS_FORMATS, renderAccess } from '../render-access';

const FLAGS = ['deployment', 'principal', 'action', 'resource', 'format'];

/** Says who can reach the data, and by which statement. */
export const access: Command = {
  name: 'access',
  summary: 'say who can reach the data of a deployment, and by which statement',
  help: `usage: trefoil access [assembly] --deployment FILE [flags]

Decides, by the policies of a cloud assembly (cdk.out unless said), who may do what at each site: the matrix. With
--search it also searches every request there is for one that nobody should be allowed, which takes a minute or more.

  --deployment FILE   the deployment that was synthesized
  --principal TEXT    only rows that contain it: gateway-reader, dublin/auditor, outside-regions
  --action TEXT       only columns that contain it: data/, keys/delete
  --resource TEXT     only sites that contain it
  --format FORMAT     text, json or markdown
  --search            search every request as well

exit code: 0 printed, 1 with --search where somebody may do what nobody should, or it is undecided, 2 something could
not be read`,
  run(args, terminal) {
    const searched = args.includes('--search');
    const flags = readFlags(
      args.filter((arg) => arg !== '--search'),
      FLAGS,
    );
    const { principal = '', action = '', resource = '' } = flags.values;
    if (flags.values['deployment'] === undefined)
      throw new UsageError('--deployment: expected the deployment that was synthesized, found none');
    const format = oneOf('format', flags.values['format'], ACCESS_FORMATS);
    const { border } = scopeFrom(flags, terminal.today);
    const [input] = [...read(flags.rest[0] ?? 'cdk.out', border, {})];
    if (!input?.assembly || input.problems.length > 0 || !border.deployment)
      throw new InputError(input?.problems ?? ['expected a cloud assembly, found none']);
    const record = accessOf(input.assembly, border.deployment, { searched });
    const cells = record.cells.filter(
      (cell) =>
        cell.principal.includes(principal) &&
        cell.action.includes(action) &&
        cell.principal.split('/')[0]?.includes(resource),
    );
    if (cells.length === 0)
      throw new UsageError('no cell has this principal, action and resource; leave one out to see what there is');
    terminal.out(renderAccess({ ...record, cells }, format));
    return record.searches.every(({ holds }) => holds === true) ? 0 : 1;
  },
};
