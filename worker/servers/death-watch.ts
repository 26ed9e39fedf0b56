// Run by follow-to-death.ts: node death-watch.ts PID. Ends that process when our standard input closes.
const pid = Number(process.argv[2]);
const graceMs = 5_000;

process.stdin.resume().once('end', () => {
  end('SIGTERM');
  setTimeout(() => {
    end('SIGKILL');
  }, graceMs);
  setInterval(() => {
    end(0);
  }, 50);
});

function end(signal: NodeJS.Signals | 0): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It is gone.
    process.exit(0);
  }
}
