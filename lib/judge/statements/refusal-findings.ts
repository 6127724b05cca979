import type { Finding } from '../rule';
import type { Assembly } from '../template/assembly';
import { refusalOf, type ServiceRequest } from './service-request';

/** For each resource whose policy denies a service, the first request that it denies. */
export function refusalFindings(requests: readonly ServiceRequest[], assembly: Assembly): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const request of requests) {
    const { service, action, on, property } = request;
    const key = `${property} ${on.template.index} ${on.logicalId}`;
    const refusal = found.has(key) ? undefined : refusalOf(request, assembly);
    if (refusal === undefined) continue;
    // Of a list the finding is at the list.
    const [head = ''] = property.split('[]');
    found.set(key, {
      path: ['Properties', ...head.split('.')],
      message: `found that ${service} may not ${action} on ${on.logicalId}, since ${refusal.reason}, expected a policy that lets it`,
    });
  }
  return [...found.values()];
}
