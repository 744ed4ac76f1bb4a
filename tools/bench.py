#!/usr/bin/env python3
"""Measure luister against whisper.cpp's own whisper-cli, in one interleaved run, and write it into docs/performance.md.

    bench.py LUISTER WHISPER_CLI [--rounds N] [--threads N] [--write]
    bench.py LUISTER WHISPER_CLI --encoder MODEL [--rounds N] [--threads N]

Same machine, model file, threads and sound for both; one after the other in every round, the order changing from round to
round, so that a busy machine slows down both. What counts is the ratio. Only the standard library is needed.

The second form measures the encoder alone, on a minute and a quarter of conversation with pauses: MODEL is one of true size whose
decoder ends at once (random_ggml.py SIZE FILE --silent). What the decoder costs depends on the words, which are the same for both.
"""

import argparse
import json
import os
import pathlib
import random
import re
import statistics
import struct
import subprocess
import sys
import tempfile
import time
import wave

ROOT = pathlib.Path(__file__).resolve().parent.parent
MODEL = ROOT / "src/transcriber/practice/ggml-micro-q8_0.bin"
PLACES = [ROOT / "tests/speech", ROOT / "src/runtime/practice"]
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


def conversation(names, minutes, chance):
    """The clips' utterances with pauses as people make them: half a second within a turn, longer between turns, now and then
    one of some seconds to think."""
    out, text, voiced = [], [], 0
    while len(out) < minutes * 60 * 16000:
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


def plain(text):
    words = ("".join(c for c in w.lower() if c.isalnum()) for w in text.split())
    return [w for w in words if w]


def errors(reference, heard):
    reference, heard = plain(reference), plain(heard)
    row = list(range(len(heard) + 1))
    for i, r in enumerate(reference):
        corner, row[0] = row[0], i + 1
        for j, h in enumerate(heard):
            corner, row[j + 1] = row[j + 1], min(corner + (r != h), row[j] + 1, row[j + 1] + 1)
    return row[-1], len(reference)


def run(command):
    """Wall time in s, processor time in s, peak memory in MB, what it wrote."""
    with tempfile.TemporaryFile() as out:
        began = time.monotonic()
        child = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        took = time.monotonic() - began
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            sys.exit(f"{command[0]} ended with {child.returncode}")
        out.seek(0)
        text = out.read().decode("utf-8", "replace")
    return took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, text


def encoder(asked):
    """The processor time of both programs where nearly all of it is the encoder's."""
    place = pathlib.Path(tempfile.mkdtemp(prefix="luister-bench-"))
    samples, _, voiced = conversation(["nl-interview", "nl-focusgroep"], 1, random.Random(7))
    samples = samples[: 77 * 16000]
    path = place / "sound.wav"
    write(path, samples)
    threads = str(asked.threads)
    commands = {
        "luister": [asked.luister, "--model", asked.encoder, "transcribe", str(path), "--language", "nl", "--threads", threads],
        "whisper-cli": [asked.whisper_cli, "-m", asked.encoder, "-f", str(path), "-l", "nl", "-t", threads, "-np"],
    }
    used = {name: [] for name in commands}
    for n in range(asked.rounds):
        for name in list(commands)[:: 1 if n % 2 == 0 else -1]:
            wall, cpu, peak, _ = run(commands[name])
            used[name].append((wall, cpu, peak))
            print(f"{name}: {wall:.1f} s, {cpu:.1f} s of processor time, {peak:.0f} MB", flush=True)
    for what, column in [("wall time", 0), ("processor time", 1), ("peak memory", 2)]:
        ratios = [a[column] / b[column] for a, b in zip(used["luister"], used["whisper-cli"])]
        print(f"{what}: ratio {statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})")
    size = pathlib.Path(asked.encoder).stat().st_size / 1e6
    print(f"{len(samples) / 16000:.0f} s of sound, {voiced * 100:.0f} % voice, threads: {asked.threads}, model of {size:.0f} MB")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("luister")
    arguments.add_argument("whisper_cli")
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--threads", type=int, default=2)
    arguments.add_argument("--write", action="store_true", help="write it into docs/performance.md")
    arguments.add_argument("--encoder", metavar="MODEL", help="measure the encoder alone, with this model")
    asked = arguments.parse_args()
    if asked.encoder:
        return encoder(asked)

    place = pathlib.Path(tempfile.mkdtemp(prefix="luister-bench-"))
    chance = random.Random(7)
    sounds = []
    for name, lang in [("nl-interview", "nl"), ("en-interview", "en"), ("nl-focusgroep", "nl")]:
        _, samples, _, utterances = clip(name)
        voiced = sum(u["end"] - u["start"] for u in utterances) * 16000 / len(samples)
        sounds.append((f"{name}, as it is", lang, samples, " ".join(u["text"] for u in utterances), voiced))
    for names, lang in [(["nl-interview", "nl-focusgroep"], "nl"), (["en-interview"], "en")]:
        samples, text, voiced = conversation(names, 3, chance)
        sounds.append((f"{lang}, three minutes with pauses", lang, samples, text, voiced))

    rows, times, wrongs = [], {}, {}
    for title, lang, samples, text, voiced in sounds:
        path = place / "sound.wav"
        write(path, samples)
        threads = str(asked.threads)
        luister = [asked.luister, "--model", str(MODEL), "transcribe", str(path), "--language", lang, "--threads", threads]
        cli = [asked.whisper_cli, "-m", str(MODEL), "-f", str(path), "-l", lang, "-t", threads, "-np"]
        cli_fair = [*cli, "-mc", "0"]
        commands = {"luister": luister, "whisper-cli": cli, "whisper-cli -mc 0": cli_fair}
        walls = {name: [] for name in commands}
        cpu = {name: [] for name in commands}
        memory, wrong = {}, {}
        for n in range(asked.rounds):
            order = list(commands)
            for name in order[n % 3 :] + order[: n % 3]:
                took, used, peak, heard = run(commands[name])
                walls[name].append(took)
                cpu[name].append(used)
                memory[name] = max(peak, memory.get(name, 0))
                lines = re.sub(r"^\[[^\]]*\]( \w+:)?", "", heard, flags=re.M)
                wrong[name] = errors(text, lines)
        ratio = [a / b for a, b in zip(walls["luister"], walls["whisper-cli"])]
        fair = [a / b for a, b in zip(walls["luister"], walls["whisper-cli -mc 0"])]
        work = [a / b for a, b in zip(cpu["luister"], cpu["whisper-cli"])]
        rate = {name: 100 * w[0] / w[1] for name, w in wrong.items()}
        length = len(samples) / 16000
        rows.append(
            f"| {title} ({voiced * 100:.0f} % voice) | {statistics.median(walls['luister']) / length:.3f} | "
            f"{statistics.median(walls['whisper-cli']) / length:.3f} | **{statistics.median(ratio):.2f}** ({min(ratio):.2f}–{max(ratio):.2f}) | "
            f"{statistics.median(fair):.2f} | {statistics.median(work):.2f} | {rate['luister']:.1f} | {rate['whisper-cli']:.1f} | "
            f"{rate['whisper-cli -mc 0']:.1f} |"
        )
        print(rows[-1], flush=True)
        times[title], wrongs[title] = ratio, rate

    # Memory does not grow with the length of the sound.
    peaks = []
    for minutes in (2, 20):
        samples, _, _ = conversation(["nl-interview"], 2, random.Random(3))
        path = place / "long.wav"
        write(path, (samples * (minutes // 2))[: minutes * 60 * 16000])
        command = [asked.luister, "--model", str(MODEL), "transcribe", str(path), "--language", "nl"]
        _, _, peak, _ = run([*command, "--threads", str(asked.threads)])
        peaks.append(peak)
        print(f"{minutes} minutes: {peak:.0f} MB", flush=True)

    table = "\n".join(
        [
            "| sound | luister, of real time | whisper-cli, of real time | wall time, ratio (range) | ratio to `-mc 0` | processor time, ratio | luister WER % | whisper-cli WER % | `-mc 0` WER % |",
            "|---|---|---|---|---|---|---|---|---|",
            *rows,
        ]
    )
    text = (
        f"{table}\n\n{asked.rounds} rounds, {asked.threads} threads, medians; model: the practice model's file, {MODEL.stat().st_size / 1e6:.1f} MB. "
        f"Peak memory of `luister transcribe FILE`: {peaks[0]:.0f} MB for 2 minutes of sound, {peaks[1]:.0f} MB for 20."
    )
    if asked.write:
        page = ROOT / "docs/performance.md"
        old = page.read_text()
        page.write_text(old[: old.index(BEGIN) + len(BEGIN)] + "\n" + text + "\n" + old[old.index(END) :])
    print(text)


if __name__ == "__main__":
    main()
