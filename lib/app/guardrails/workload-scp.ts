import { inPartitions } from '../../deployment/organization-names';
import { deny, denyAllBut, type GuardrailProps, type ServiceControlPolicy, unlessOf } from './scp-statement';

/** Calls that only look at a function; invoking it is none of them, since it then does whatever its role may do. */
const LOOKS_AT_FUNCTIONS = ['lambda:Get*', 'lambda:List*'];
/**
 * Calls on event source mappings, which invoke a function with what others send; their resource is not the function.
 */
const TRIGGERS = [
  'lambda:CreateEventSourceMapping',
  'lambda:DeleteEventSourceMapping',
  'lambda:UpdateEventSourceMapping',
];

/** The SCP of workloads, where there are any: whoever changes or invokes a function reaches what its role reaches. */
export function workloadScp({ names }: GuardrailProps): ServiceControlPolicy {
  const unless = unlessOf(names);
  return {
    purpose: 'workloads',
    description: 'nobody but deployments and the emergency roles changes, calls or triggers what runs at sites',
    content: {
      Version: '2012-10-17',
      Statement: [
        denyAllBut('KeepWorkloads', LOOKS_AT_FUNCTIONS, inPartitions(names, names.functions), unless(names.deployment)),
        deny('KeepTriggers', TRIGGERS, '*', unless(names.deployment)),
      ],
    },
  };
}
