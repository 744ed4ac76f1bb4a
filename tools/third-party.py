#!/usr/bin/env python3
"""Prints the licences of everything that is linked into luister on this system, for the packages.

The crates and their licence files are those of Cargo.lock, as they lie in cargo's own folder; a crate without a licence
file of its own is named with what its manifest says. What is bundled besides crates stands in NOTICE.
"""

import json
import os
import pathlib
import subprocess
import sys

WANTED = ("license", "licence", "copying", "notice", "unlicense")


def metadata():
    """Returns what cargo knows of this package on this system, without the network."""
    host = next(
        line.split(": ")[1]
        for line in subprocess.run(["rustc", "-vV"], capture_output=True, text=True, check=True).stdout.splitlines()
        if line.startswith("host: ")
    )
    command = [os.environ.get("CARGO", "cargo"), "metadata", "--locked", "--format-version=1", "--filter-platform", host]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def linked(data):
    """Returns the ids of the packages that end up in the program: no build scripts, no tests."""
    nodes = {node["id"]: node for node in data["resolve"]["nodes"]}
    seen, todo = set(), [data["resolve"]["root"]]
    while todo:
        package = todo.pop()
        if package in seen:
            continue
        seen.add(package)
        for dependency in nodes[package]["deps"]:
            if any(kind["kind"] is None for kind in dependency["dep_kinds"]):
                todo.append(dependency["pkg"])
    return seen - {data["resolve"]["root"]}


def main():
    """Prints every crate's name, its licence and the texts that come with it, each text once."""
    data = metadata()
    wanted = linked(data)
    packages = sorted((p for p in data["packages"] if p["id"] in wanted), key=lambda p: (p["name"], p["version"]))
    print("luister is built from these crates. Each line: crate, version, licence. The texts follow, each once.\n")
    texts = {}
    for package in packages:
        name = f"{package['name']} {package['version']}"
        print(f"  {name}  ({package.get('license') or 'see its licence file'})")
        folder = pathlib.Path(package["manifest_path"]).parent
        files = [f for f in sorted(folder.iterdir()) if f.is_file() and f.name.lower().startswith(WANTED)]
        files += sorted(folder.glob("whisper.cpp/LICENSE"))
        for file in files:
            texts.setdefault(file.read_text(errors="replace").strip(), []).append(name)
        if not files and not package.get("license"):
            sys.exit(f"{name} names no licence")
    for text, names in sorted(texts.items(), key=lambda pair: pair[1]):
        print("\n" + "=" * 100 + "\n" + ", ".join(names) + "\n" + "=" * 100 + "\n\n" + text)


main()
