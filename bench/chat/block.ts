// Loaded into the service before it starts: on SIGUSR2 its event loop stands still for two seconds.
const BLOCK_MS = 2_000

process.on('SIGUSR2', () => {
  const endMs = performance.now() + BLOCK_MS
  while (performance.now() < endMs);
})
