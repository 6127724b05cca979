// The built-in validator costs seconds in each test file; test/synth.test.ts runs the app as a process, with it on.
process.env.CDK_VALIDATION = 'false';
// No test rests on what an earlier run kept, in processes that it starts included.
process.env.TREFOIL_CACHE = 'off';
