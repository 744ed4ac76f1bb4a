#!/usr/bin/env python3
"""Measure luister against whisper.cpp's own whisper-cli, in one interleaved run, and write it into docs/performance.md.

    bench.py LUISTER WHISPER_CLI [--same-kernels WHISPER_CLI] [--model FILE]... [--sound NAME]... [--rounds N] [--threads N]
             [--before COMMAND] [--listening COMMAND] [--write]

Same machine, model file, threads and sound for all; one after the other in every round, the order changing from round to
round, so that a busy machine slows down all of them. What counts is the ratio. Only the standard library is needed.

Two models: the practice model, and one of size base made of it (widen_ggml.py), which costs what a released model of that size costs
and writes the same words, so that its word error rate means something. --model names others. whisper-cli runs as it is when
nobody says otherwise, and once more without the text before (`-mc 0`), with which it is at its best on these clips.
"""

import argparse
import json
import os
import pathlib
import random
import re
import shlex
import statistics
import struct
import subprocess
import sys
import tempfile
import time
import wave

ROOT = pathlib.Path(__file__).resolve().parent.parent
PRACTICE = ROOT / "src/transcriber/practice/ggml-micro-q8_0.bin"
PLACES = [ROOT / "tests/speech", ROOT / "src/runtime/practice"]
CACHE = pathlib.Path(os.environ.get("LUISTER_BENCH") or pathlib.Path.home() / ".cache/luister-bench")
BEGIN, END = "<!-- make bench begins -->", "<!-- make bench ends -->"


def clip(name):
    path = next(p / f"{name}.wav" for p in PLACES if (p / f"{name}.wav").exists())
    with wave.open(str(path)) as sound:
        assert sound.getframerate() == 16000 and sound.getsampwidth() == 2
        channels = sound.getnchannels()
        samples = struct.unpack(f"<{sound.getnframes() * channels}h", sound.readframes(sound.getnframes()))
    said = json.loads(path.with_suffix(".json").read_text())
    return channels, samples, said["language"], said["utterances"]


def write(path, samples):
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(16000)
        sound.writeframes(struct.pack(f"<{len(samples)}h", *samples))


def conversation(names, chance):
    """The clips' utterances with pauses as people make them: half a second within a turn, longer between turns, now and then
    one of some seconds to think."""
    out, text, voiced = [], [], 0
    for name in names:
        _, samples, _, utterances = clip(name)
        before = None
        for u in utterances:
            pause = chance.lognormvariate(-0.7, 0.4)
            if u.get("speaker") != before:
                pause = chance.lognormvariate(-0.2, 0.5)
            if chance.random() < 0.15:
                pause += chance.uniform(2, 5)
            out.extend([chance.randint(-2, 2) for _ in range(int(pause * 16000))])
            part = samples[int(u["start"] * 16000) : int(u["end"] * 16000)]
            voiced += len(part)
            out.extend(part)
            text.append(u["text"])
            before = u.get("speaker")
    return out, " ".join(text), voiced / len(out)


def sounds():
    """What is listened to: name, language, samples, text, share of voice."""
    for name in ["nl-interview", "en-interview"]:
        _, samples, lang, utterances = clip(name)
        voiced = sum(u["end"] - u["start"] for u in utterances) * 16000 / len(samples)
        yield f"{name}, as it is", lang, samples, " ".join(u["text"] for u in utterances), voiced
    for names, lang in [(["nl-interview"], "nl"), (["en-interview"], "en")]:
        samples, text, voiced = conversation(names, random.Random(7))
        yield f"{lang}, with pauses as people make them", lang, samples, text, voiced


def plain(text):
    words = ("".join(c for c in w.lower() if c.isalnum()) for w in text.split())
    return [w for w in words if w]


def errors(reference, heard):
    """Word error rate in percent."""
    reference, heard = plain(reference), plain(heard)
    row = list(range(len(heard) + 1))
    for i, r in enumerate(reference):
        corner, row[0] = row[0], i + 1
        for j, h in enumerate(heard):
            corner, row[j + 1] = row[j + 1], min(corner + (r != h), row[j] + 1, row[j + 1] + 1)
    return 100 * row[-1] / len(reference)


# A process of its own: a child's peak memory counts what its parent had when it was started, and this one holds sound.
LAUNCH = """
import json, os, subprocess, sys, time
began = time.monotonic()
child = subprocess.Popen(sys.argv[2:], stdout=open(sys.argv[1], "wb"), stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
_, status, used = os.wait4(child.pid, 0)
took = time.monotonic() - began
print(json.dumps([os.waitstatus_to_exitcode(status), took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
"""


def run(command):
    """Wall time in s, processor time in s, peak memory in MB, what it wrote."""
    with tempfile.NamedTemporaryFile() as out:
        told = subprocess.run([sys.executable, "-S", "-c", LAUNCH, out.name, *command], check=True, stdout=subprocess.PIPE)
        code, took, cpu, peak = json.loads(told.stdout)
        if code:
            sys.exit(f"{command[0]} ended with {code}")
        text = pathlib.Path(out.name).read_text(encoding="utf-8", errors="replace")
    return took, cpu, peak, re.sub(r"^\[[^\]]*\]( \w+:)?", "", text, flags=re.M)


def commands(asked, model, path, lang):
    threads, before = str(asked.threads), shlex.split(asked.before)
    cli = ["-m", str(model), "-f", str(path), "-l", lang, "-t", threads, "-np"]
    all_of_them = {
        "luister": [*before, asked.luister, "--model", str(model), "transcribe", str(path), "--language", lang, "--threads", threads],
        "cli": [*before, asked.whisper_cli, *cli],
        "mc0": [*before, asked.whisper_cli, *cli, "-mc", "0"],
    }
    if asked.same_kernels:
        all_of_them["kernels"] = [*before, asked.same_kernels, *cli, "-mc", "0"]
    return all_of_them


def compared(asked, model, title, sound):
    """One line of the table."""
    name, lang, samples, text, voiced = sound
    with tempfile.TemporaryDirectory(prefix="luister-bench-") as place:
        path = pathlib.Path(place) / "sound.wav"
        write(path, samples)
        todo = commands(asked, model, path, lang)
        got, wrong = {n: [] for n in todo}, {}
        for n in range(asked.rounds):
            order = list(todo)
            for which in order[n % len(order) :] + order[: n % len(order)]:
                wall, cpu, peak, heard = run(todo[which])
                got[which].append((wall, cpu, peak))
                wrong[which] = errors(text, heard)

    def ratio(column, other):
        all_of_them = [a[column] / b[column] for a, b in zip(got["luister"], got[other])]
        return statistics.median(all_of_them), min(all_of_them), max(all_of_them)

    length = len(samples) / 16000
    middle = {n: [statistics.median(column) for column in zip(*all_of_them)] for n, all_of_them in got.items()}
    wall, low, high = ratio(0, "cli")
    same = f"{ratio(0, 'kernels')[0]:.2f}" if "kernels" in got else "–"
    return (
        f"| {title} | {name} ({length:.0f} s, {voiced * 100:.0f} % voice) | {middle['luister'][0]:.1f} s | {middle['cli'][0]:.1f} s | "
        f"**{wall:.2f}** ({low:.2f}–{high:.2f}) | {ratio(1, 'cli')[0]:.2f} | {ratio(0, 'mc0')[0]:.2f} | {same} | "
        f"{wrong['luister']:.1f} % | {wrong['cli']:.1f} % | {wrong['mc0']:.1f} % | "
        f"{max(g[2] for g in got['luister']):.0f} MB | {max(g[2] for g in got['cli']):.0f} MB |"
    )


def base():
    """The model of true base size that hears the practice talk."""
    path = CACHE / "wide-base.bin"
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, str(ROOT / "tools/widen_ggml.py"), "base", str(path)], check=True, stdout=sys.stderr)
    return path


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("luister")
    parser.add_argument("whisper_cli")
    parser.add_argument("--same-kernels", help="a whisper-cli with luister's own compile options")
    parser.add_argument("--model", action="append", help="a model file; several times for several")
    parser.add_argument("--sound", action="append", help="only sounds whose name has this in it")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--before", default="", help="what stands before each command, as `chrt -r 1` on a busy machine")
    parser.add_argument("--listening", help="the command that measures who speaks and how far behind the text is")
    parser.add_argument("--write", action="store_true", help="write it into docs/performance.md")
    asked = parser.parse_args()

    models = [(pathlib.Path(m).stem, m) for m in asked.model or []] or [("practice", PRACTICE), ("size *base*", base())]
    lines = [
        "| model | sound | luister | whisper-cli | wall time, ratio (range) | processor time | wall time to `-mc 0` | to the same kernels, `-mc 0` | "
        "luister WER | whisper-cli WER | `-mc 0` WER | luister peak | whisper-cli peak |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    print("\n".join(lines))
    for title, model in models:
        for sound in sounds():
            if asked.sound and not any(part in sound[0] for part in asked.sound):
                continue
            lines.append(compared(asked, model, title, sound))
            print(lines[-1], flush=True)
    how = f"{asked.rounds} rounds, {asked.threads} thread{'s' * (asked.threads > 1)}, medians{f', under `{asked.before}`' if asked.before else ''}."
    text = "\n".join([*lines, "", how])
    if asked.listening:
        table = subprocess.run(shlex.split(asked.listening), check=True, stdout=subprocess.PIPE, text=True).stdout
        print(table)
        text += "\n\n" + table.strip()
    if asked.write:
        page = ROOT / "docs/performance.md"
        old = page.read_text()
        page.write_text(old[: old.index(BEGIN) + len(BEGIN)] + "\n" + text + "\n" + old[old.index(END) :])


if __name__ == "__main__":
    main()
