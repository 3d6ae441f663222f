# SPDX-License-Identifier: MIT
"""A function's process: how it was started, what it says, the processor time it takes, how it ends. No protocol."""
import os
import select
import signal
import subprocess
import tempfile
import time


class Wrong(Exception):
    """What a row found; its text is the whole report."""


def need(holds, *said):
    if not holds:
        raise Wrong(" ".join(str(part) for part in said))


def _pipe_without_reader():
    reads, writes = os.pipe()
    os.close(reads)
    return writes


class Child:
    """One function under test. Standard error goes to a file, so that nothing that it says can block it."""

    def __init__(self, command, variables, log_is_read=True):
        environment = {name: value for name, value in os.environ.items()
                       if not name.startswith(("AWS_", "_LAMBDA", "_X_AMZN"))}
        # Crashes must end as they would without sanitizers.
        environment["ASAN_OPTIONS"] = "handle_segv=0:handle_abort=0:handle_sigill=0:allow_user_segv_handler=1"
        environment.update(variables)
        self._errors = tempfile.TemporaryFile()
        self.began = time.monotonic()
        output = self._errors.fileno() if log_is_read else _pipe_without_reader()
        self._process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL,
                                         stdout=output, stderr=output)
        if not log_is_read:
            os.close(output)
        self.pid = self._process.pid
        self.pidfd = os.pidfd_open(self.pid)
        self.status = None
        self.ended = None
        self.total_cpu = None
        self._cpu_before = 0.0

    def close(self):
        if self.status is None:
            self.signal(signal.SIGKILL)
            self.wait(10)
        os.close(self.pidfd)
        self._errors.close()

    def alive(self):
        return not select.select([self.pidfd], [], [], 0)[0]

    def cpu(self):
        """Seconds of processor time since `rest`, or since the start."""
        return self._cpu_now() - self._cpu_before

    def rest(self):
        """Start-up is over: from here on time is counted."""
        self._cpu_before = self._cpu_now()
        self.began = time.monotonic()

    def _cpu_now(self):
        if self.total_cpu is not None:
            return self.total_cpu
        # The kernel's clock of another process: its id is made of the complement of the process's.
        return time.clock_gettime((~self.pid << 3) | 2)

    def signal(self, number=signal.SIGTERM):
        if number != signal.SIGKILL:
            self.wait_until_it_catches(number)
        # Not Popen's own, which reaps what has ended, and the time that it took with it.
        signal.pidfd_send_signal(self.pidfd, number)

    def wait(self, seconds):
        """The exit status; negative is a signal."""
        if self.status is None:
            if not select.select([self.pidfd], [], [], seconds)[0]:
                raise Wrong(f"the function did not end within {seconds} s\n{self.said()}")
            self.ended = time.monotonic()
            _, status, usage = os.wait4(self.pid, 0)
            self.status = self._process.returncode = os.waitstatus_to_exitcode(status)
            self.total_cpu = usage.ru_utime + usage.ru_stime
        return self.status

    def said(self):
        """All of standard output and standard error until now."""
        return os.pread(self._errors.fileno(), 1 << 24, 0).decode(errors="backslashreplace")

    def wait_for(self, text, seconds=10):
        """Until it has said so."""
        end = time.monotonic() + seconds
        while text not in self.said():
            need(time.monotonic() < end and self.alive(), "it does not say", text, "\n" + self.said())
            time.sleep(0.002)

    def wait_until_it_catches(self, number, seconds=10):
        """Until a signal has a handler: the first event is asked for before that, to come up sooner."""
        end = time.monotonic() + seconds
        while self.alive() and time.monotonic() < end:
            with open(f"/proc/{self.pid}/status", encoding="utf-8") as status:
                caught = next(int(line.split()[1], 16) for line in status if line.startswith("SigCgt:"))
            if caught >> (number - 1) & 1:
                return
            time.sleep(0.001)

    def lines_with(self, text):
        return [line for line in self.said().splitlines() if text in line]

    def memory_kb(self, field="VmRSS"):
        with open(f"/proc/{self.pid}/status", encoding="utf-8") as status:
            return next(int(line.split()[1]) for line in status if line.startswith(field + ":"))
