// `npm run refresh rds-engine-versions`: brings a table up to date, by its script in scripts/refresh/.
const [name, ...args] = process.argv.slice(2);
if (name === undefined) {
  console.error("usage: npm run refresh TABLE [-- ARGUMENT…], such as `npm run refresh rds-engine-versions`");
  process.exit(2);
}
process.argv.splice(2, process.argv.length, `refresh/${name}`, ...args);
await import("./run.mjs");
