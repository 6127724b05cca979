// A command, or the plugin, that fails sets the exit code of its process, which here is that of the tests.
afterEach(() => {
  process.exitCode = 0;
});
