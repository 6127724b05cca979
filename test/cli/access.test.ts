import { access } from '../../lib/cli/access';
import { runCommand } from './terminal';

test.each([
  ['no deployment', ['bin'], '--deployment: expected a deployment file, found none'],
  [
    'an action without a resource',
    ['--deployment', 'deployments/reference.yaml', '--action', 's3:GetObject'],
    'expected one action, such as s3:GetObject, together with the ARN of one resource',
  ],
  [
    'a resource without an action',
    ['--deployment', 'deployments/reference.yaml', '--resource', 'arn:aws:s3:::bucket'],
    'expected one action, such as s3:GetObject, together with the ARN of one resource',
  ],
  [
    'what is no principal',
    ['--deployment', 'deployments/reference.yaml', '--principal', 'arn:aws:s3:::bucket'],
    '--principal: expected the ARN of a role or user, an account or a service, found "arn:aws:s3:::bucket"',
  ],
])('refuses %s, with exit code 2', (_what, args, message) => {
  const { code, out, err } = runCommand(access, args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
});
