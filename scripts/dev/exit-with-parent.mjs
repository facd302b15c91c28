// Preloaded into every child: a supervisor that was killed cannot stop its children, so they watch the channel to it.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
