import { typeSpec } from '../spec/specification';
import { type Check, each, together } from './check';

const STAYS = ['Retain', 'RetainExceptOnCreate'];

/** What holds state stays when its stack goes, and no stack goes by accident. */
export const retention: Check = {
  title: 'state stays when its stack goes, stacks are protected',
  run(site) {
    const stacks = [...site.world.stacks.values()].filter(
      ({ account, region, name }) =>
        account === site.names.account && region === site.names.region && name.startsWith(site.names.stack('')),
    );
    const stateful = site.resources.filter(
      ({ type }) => typeSpec(type)?.isStateful === true || type === 'AWS::S3Outposts::Bucket',
    );
    const open = stacks.filter(({ terminationProtection }) => !terminationProtection);
    return together([
      { examined: stacks.length, departures: open.map(({ name }) => `stack ${name} is not protected from deletion`) },
      each(stateful, (resource) => {
        const declared = stacks.find(({ arn }) => arn === resource.stack)?.template.resources[resource.logicalId];
        return [
          !STAYS.includes(declared?.deletionPolicy ?? '') && 'goes with its stack',
          !STAYS.includes(declared?.updateReplacePolicy ?? '') && 'goes when it is replaced',
        ];
      }),
    ]);
  },
};
