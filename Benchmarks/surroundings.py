"""What every benchmark says of where it ran."""
import os
import platform
import re
import subprocess
from pathlib import Path


def first_line(*command):
    """The first line that a command prints."""
    result = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True)
    return (result.stdout or result.stderr).splitlines()[0].strip()


def machine():
    """Processor, cores, memory and system."""
    fields = dict(re.findall(r"^(model name|MemTotal)\s*:\s*(.*)$",
                             Path("/proc/cpuinfo").read_text() + Path("/proc/meminfo").read_text(), re.M))
    memory = round(int(fields.get("MemTotal", "0").split()[0]) / 2**20)
    return f"{fields.get('model name', platform.machine())}, {os.cpu_count()} cores, {memory} GB, {platform.system()}"
