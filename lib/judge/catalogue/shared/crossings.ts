import type { Obligation, When } from '../entry';
import { ifSet } from '../obligation';

/** A Region, where stated, inside the boundary. */
export function region(path: string, why: string, ...when: readonly When[]): Obligation {
  return ifSet('crossing', path, { region: true }, why, ...when);
}

/** A zone, where stated, inside the boundary. */
export function zone(path: string, why: string): Obligation {
  return ifSet('crossing', path, { zone: true }, why);
}

/** An ARN, where stated, of a Region and an account inside the boundary. */
export function arn(path: string, why: string, ...when: readonly When[]): Obligation {
  return ifSet('crossing', path, { arn: true }, why, ...when);
}

/** An ARN, where stated, of something that AWS accepts of the same Region only. */
export function regional(path: string, why: string, ...when: readonly When[]): Obligation {
  return ifSet('crossing', path, { regionalArn: true }, why, ...when);
}

/** A bucket, where stated, of the assembly or the deployment. */
export function bucket(path: string, why: string, ...when: readonly When[]): Obligation {
  return ifSet('crossing', path, { bucket: true }, why, ...when);
}

/** A bucket that a service of the site writes to, where stated: of the assembly or the deployment, as far as one is known. */
export function output(path: string, why: string, ...when: readonly When[]): Obligation {
  return ifSet('crossing', path, { output: true }, why, ...when);
}

/** A foundation model, where stated, that answers in its own Region. */
export function model(path: string): Obligation {
  return ifSet('crossing', path, { model: true }, 'prompts and answers are processed where the model is');
}

/** A type whose work AWS spreads over several Regions by its own choice; all of them inside the boundary. */
export function spread(regions: readonly string[], why: string): Obligation {
  return ifSet('crossing', '', { spread: regions }, why);
}

/** A property that may not be used, or with path '' a type: it is a copy in another Region by its nature. */
export function never(path: string, why: string, ...when: readonly When[]): Obligation {
  return ifSet('crossing', path, { never: true }, why, ...when);
}

/** A type, or a property, that hands work to edge or global services. */
export function edge(path: string, why: string): Obligation {
  return ifSet('edge', path, { never: true }, why);
}

/** A host, URL or address, where stated, inside the site. */
export function endpoint(path: string, why: string, ...when: readonly When[]): Obligation {
  return ifSet('endpoint', path, { endpoint: true }, why, ...when);
}

/** A type, or a property, that sends data to somebody outside AWS by its nature. */
export function outside(path: string, why: string, ...when: readonly When[]): Obligation {
  return ifSet('endpoint', path, { never: true }, why, ...when);
}

/** An account or organization, where stated, of the deployment. */
export function account(path: string, why: string, ...when: readonly When[]): Obligation {
  return ifSet('sharing', path, { account: true }, why, ...when);
}
