// Imported first by every command, and written so that also an old Node gets as far as its sentence.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Gossip Playground needs Node 20.19 or newer, and this is Node ${process.versions.node}.`)
  process.exit(1)
}
