// The built-in validator costs seconds in each test file; test/synth.test.ts runs the app as a process, with it on.
process.env.CDK_VALIDATION = 'false';
