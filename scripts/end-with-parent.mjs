// Preloaded into the server: when the process that started it is gone, its stdin closes and it stops in good order.
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).on('error', () => {})
process.stdin.resume()
