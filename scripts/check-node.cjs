// Loaded before anything else, and written so that very old versions can read it.
var parts = process.versions.node.split('.').map(Number)
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error('Schools Together needs Node 20.19 or later; this is Node ' + process.versions.node + '.')
  process.exit(1)
}
