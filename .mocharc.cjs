/** All tests that need no editor and no package, unless the command line names files of its own. */
const namesFiles = process.argv.slice(2).some((argument) => /[.]ts$|^test[\\/]/.test(argument));

module.exports = {
  require: ['tsx'],
  extension: ['ts'],
  ...(namesFiles ? {} : { spec: ['test/**/*.test.ts'], ignore: ['test/e2e/**', 'test/dist/**'] }),
  timeout: 10_000,
};
