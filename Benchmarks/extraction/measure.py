"""Builds graphs of corpora of growing size, tags a part of the same text with jieba, and writes a table in Markdown."""
import argparse
import importlib.metadata
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

from shuffled_corpus import ShuffledCorpus

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from surroundings import first_line, machine  # noqa: E402

# jieba takes a quarter of a minute for so much; its speed does not depend on the size.
SAMPLE_CHARACTERS = 1_000_000


class Run:
    """One run of a program: seconds on the clock and of the processors, and the most memory it held."""

    def __init__(self, command):
        start = time.perf_counter()
        process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        self.wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{command[0]} ended with {process.returncode}: {' '.join(map(str, command))}")
        self.processor = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024


def jieba_speed(sample):
    script = Path(__file__).parent / "tag-with-jieba.py"
    return float(first_line(sys.executable, script, sample))


def rows(arguments):
    """One row a size. The same run tags a part of the corpus with jieba, right before and right after."""
    sample = arguments.work / "sample.txt"
    graph = arguments.work / "graph.jsonld"
    for megabytes in (arguments.megabytes / 100, arguments.megabytes / 10, arguments.megabytes):
        folder = arguments.work / "corpus"
        shutil.rmtree(folder, ignore_errors=True)
        documents, characters = ShuffledCorpus(arguments.seeds).write(folder, int(megabytes * 1_000_000))
        text = ""
        for path in sorted(folder.rglob("*.txt")):
            text += path.read_text(encoding="utf-8")
            if len(text) > SAMPLE_CHARACTERS:
                break
        sample.write_text(text[:SAMPLE_CHARACTERS], encoding="utf-8")
        before = jieba_speed(sample)
        run = Run([arguments.lilong, "build", folder, "-o", graph])
        peer = (before + jieba_speed(sample)) / 2
        speed = characters / run.wall
        print(f"{megabytes:g} MB: {speed:,.0f} characters a second", file=sys.stderr)
        yield (f"| {megabytes:g} | {documents:,} | {characters:,} | {run.wall:.1f} | {run.processor:.1f} | {speed:,.0f} | "
               f"{run.megabytes:,.0f} | {graph.stat().st_size / 1e6:,.0f} | {peer:,.0f} | {speed / peer:.1f} |")
    shutil.rmtree(folder)
    graph.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("lilong", "seeds", "work", "table"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--megabytes", type=float, required=True)
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    text = ["# The speed of extraction", "",
            "Written by `Benchmarks/extraction/run`. The corpora are made from the samples: documents of a dozen items, each "
            "a headline", "and some paragraphs of sentences drawn at random with a fixed seed. Measured is the whole job, "
            "`lilong build`: starting,", "reading, extracting on all processors, resolving, and writing the graph. jieba "
            "only tags parts of speech, on one processor,", f"on the first {SAMPLE_CHARACTERS:,} characters of the same "
            "corpus, in the same run, once before and once after; the loading of its", "dictionary is not counted.", "",
            f"- {machine()}",
            f"- {first_line(arguments.lilong, '--version')}, jieba {importlib.metadata.version('jieba')}, "
            f"Python {platform.python_version()}",
            f"- {os.getloadavg()[0]:.1f} processes were running when it began; where that is more than 0, the seconds on "
            "the clock are those", "  of a machine that has other work to do, for lilong as for jieba", "",
            "| corpus MB | documents | characters | wall s | processor s | characters/s | peak MB | graph MB | "
            "jieba characters/s | × jieba |", "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|", *rows(arguments)]
    arguments.table.write_text("\n".join(text) + "\n", encoding="utf-8")
    print(arguments.table.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
