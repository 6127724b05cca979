import { at, parseJson, text } from '../json';
import type { World } from '../world/world';
import type { Call, Reply } from './call';

/** The part of Systems Manager that tells the CLI how an account was bootstrapped. */
export function parameterStore(world: World, call: Call): Reply {
  const name = text(at(parseJson(call.body || '{}'), 'Name'));
  const { account, region } = call;
  const found = world.find({ type: 'AWS::SSM::Parameter', account, region, physicalId: name });
  const headers = { 'content-type': 'application/x-amz-json-1.1' };
  if (!found || call.headers['x-amz-target'] !== 'AmazonSSM.GetParameter')
    return { status: 400, headers, body: JSON.stringify({ __type: 'ParameterNotFound', message: name }) };
  const parameter = { Name: name, Type: 'String', Value: text(found.properties['Value']), Version: 1 };
  return { status: 200, headers, body: JSON.stringify({ Parameter: parameter }) };
}
