import { ofTypes, type ResourceRule } from '../../../judge/rule';
import { textOf } from '../../../judge/template/text-of';
import { Text, type Value } from '../../../judge/template/value';

const task = (Image: unknown) => ({
  Task: {
    Type: 'AWS::ECS::TaskDefinition',
    Properties: { Family: 'shop', ContainerDefinitions: [{ Name: 'shop', Image }] },
  },
});
const DIGEST = `sha256:${'0'.repeat(64)}`;

/** The containers of a site run images of its own registry, by digest. */
export const siteImage: ResourceRule = {
  id: 'site-image',
  subject: 'resource',
  title: 'The containers of a site run images of its own registry, by digest',
  why: 'an image is code that reads user data: one of another registry is changed by others, and a tag may come to mean another image without a deployment',
  fix: 'push the image into the repository of the site, and name it by `@sha256:`, as `containers.containerProps` of SiteWorkload does',
  topic: 'isolation',
  level: 'mandatory',
  hook: 'others',
  needs: 'deployment',
  standards: [{ standard: 'ISO 27001:2022', clause: 'A.8.19' }],
  appliesTo: ofTypes((type) => type === 'AWS::ECS::TaskDefinition'),
  check: (resource) => {
    const { account = '', region = '' } = resource.template;
    return resource
      .select('ContainerDefinitions[].Image')
      .filter(({ value }) => !isOwn(textOf(value), account, region))
      .map(({ path, value }) => ({
        path: ['Properties', ...path],
        message: `found ${shown(value)}, expected ${account === '' ? 'ACCOUNT' : account}.dkr.ecr.${region}…@sha256:…: an image of the registry of this site, by digest`,
      }));
  },
  examples: {
    good: [
      {
        name: 'an image of the site, by digest',
        accounts: ['222222222222'],
        resources: task(`222222222222.dkr.ecr.eu-west-1.amazonaws.com/example-dublin-app-shop@${DIGEST}`),
      },
    ],
    bad: [
      {
        name: 'an image of the site, by a tag',
        accounts: ['222222222222'],
        resources: task('222222222222.dkr.ecr.eu-west-1.amazonaws.com/example-dublin-app-shop:latest'),
      },
      { name: 'an image of Docker Hub', accounts: ['222222222222'], resources: task(`nginx@${DIGEST}`) },
    ],
  },
};

function shown(value: Value): string {
  if (value instanceof Text) return value.shown();
  return textOf(value) === '' ? 'an image that is not known' : textOf(value);
}

/** Whether an image lies in the registry of an account in a Region, whatever its host ends in, and is named by digest. */
function isOwn(image: string, account: string, region: string): boolean {
  return image.startsWith(`${account}.dkr.ecr.${region}.`) && /@sha256:[0-9a-f]{64}$/.test(image);
}
