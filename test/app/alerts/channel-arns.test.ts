import { channelArns } from '../../../lib/app/alerts/channel-arns';
import { siteFixture } from '../../support/site-fixture';

const { stack, names } = siteFixture('hamar');
const arns = channelArns(stack, names);

test('topics and queues of a part have one name', () => {
  expect(arns.topic('auditor')).toBe('arn:aws:sns:eu-north-1:444444444444:trefoil-hamar-alerts-auditor');
  expect(arns.queue('auditor-dead')).toBe('arn:aws:sqs:eu-north-1:444444444444:trefoil-hamar-alerts-auditor-dead');
});

test('rules are those of the detections of the site, alarms all of the account', () => {
  expect(arns.rules).toBe('arn:aws:events:eu-north-1:444444444444:rule/trefoil-hamar-detect-*');
  expect(arns.alarms).toBe('arn:aws:cloudwatch:eu-north-1:444444444444:alarm:*');
});
