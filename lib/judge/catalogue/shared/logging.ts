import type { Obligation } from '../entry';
import { ifSet, need, ON, STATED } from '../obligation';
import { WHY } from './reasons';

/** Calls are logged: a place for the log is stated. */
export function callsLogged(path: string): readonly Obligation[] {
  return [need('logging', path, STATED, WHY.callsUnseen)];
}

/** Requests are traced by X-Ray. */
export function traced(path: string): Obligation {
  return ifSet('logging', path, ON, 'a request could not be followed through the services that it reached');
}
