/** Loaded into VS Code's server before all else: ends it when whoever started it is gone, however that came to be. */
const isServer = /server-main[.]js$/.test(process.argv[1] ?? '');
if (isServer) {
  process.stdin.resume();
  process.stdin.on('close', () => process.exit(0));
}
