import { beforeLargeRun, expectTemplates } from '../../lib/common/large-run';

describe('what is done before a large run', () => {
  afterEach(() => beforeLargeRun(undefined));

  it('is done once there are many templates, and not again', () => {
    const prepare = jest.fn();
    beforeLargeRun(prepare);
    expectTemplates(1000);
    expectTemplates(1000);
    expect(prepare).toHaveBeenCalledTimes(1);
  });

  it('is not done for a deployment of three sites', () => {
    const prepare = jest.fn();
    beforeLargeRun(prepare);
    expectTemplates(21);
    expect(prepare).not.toHaveBeenCalled();
  });

  it('is nothing where no program asked for it', () => {
    expect(() => expectTemplates(1000)).not.toThrow();
  });
});
