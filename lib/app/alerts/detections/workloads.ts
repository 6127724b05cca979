import { beginning, calls } from './calls';
import { BREACH } from './clocks';
import type { Detection } from './detection';
import type { WatchedSite } from './watched-site';

/** Changes to what runs workloads, at every site where any site has one. CloudTrail names calls of Lambda with the version of their API. */
export function workloadDetections({ runsFunctions }: WatchedSite): readonly Detection[] {
  if (!runsFunctions) return [];
  return [
    {
      id: 'workload-changed',
      what: 'a function was made, changed or opened: its code, its settings, who calls it or what triggers it',
      why: 'the code of a workload reaches the user data that its role does; deployments alone change it',
      severity: 'high',
      tells: 'auditor and operators',
      clocks: BREACH,
      evidence: [
        'the change in the trail: who, from where, by which deployment',
        'the code and the settings before and after: GetFunction, AWS Config',
        'what its role did since, from the data events of the trail',
      ],
      response:
        'find the deployment and its review; without one, set its reserved concurrency to 0 as break-glass, and list what its role read',
      source: calls(
        ['lambda'],
        [
          ...['AddPermission', 'CreateEventSourceMapping', 'CreateFunction', 'PublishLayerVersion', 'PutFunction'],
          ...['DeleteEventSourceMapping', 'DeleteFunction', 'RemovePermission', 'UpdateEventSourceMapping'],
          'UpdateFunction',
        ].map(beginning),
      ),
    },
  ];
}
