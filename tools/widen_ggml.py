#!/usr/bin/env python3
"""Make of the practice model one of a released model's true size, which hears the same words.

    widen_ggml.py base   wide-base.bin
    widen_ggml.py small  wide-small.bin --from src/transcriber/practice/ggml-micro-q8_0.bin

Every number that travels through the small model travels through the wide one several times side by side, and every
matrix is divided by how often: sums, norms and attention heads come out as they did (whisper's heads are 64 wide in
every size). Layers that the small one lacks are filled with noise up to their last matrix, which is zero: they are worked
through in full and change nothing. So the file costs what a released model of its size costs, in time and memory, writes as
many words as were said, and its word error rate means something: on the practice talk, and nowhere else.

Only the standard library is needed. The same arguments always give the same bytes.
"""

import argparse
import math
import pathlib
import struct

from random_ggml import F16, F32, MAGIC, SIZES, Noise, tensors

Q8_0, BLOCK = 8, 32
PRACTICE = pathlib.Path(__file__).resolve().parent.parent / "src/transcriber/practice/ggml-micro-q8_0.bin"


def numbers(raw, kind, count):
    """The values of a stored row."""
    if kind == F32:
        return struct.unpack(f"<{count}f", raw)
    if kind == F16:
        return struct.unpack(f"<{count}e", raw)
    out = []
    for at in range(0, len(raw), 2 + BLOCK):
        (scale,) = struct.unpack_from("<e", raw, at)
        out.extend(scale * v for v in struct.unpack_from(f"<{BLOCK}b", raw, at + 2))
    return out


def read(path):
    """The dimensions, what lies between them and the weights, and each tensor as (shape, kind, rows of bytes)."""
    data = path.read_bytes()
    magic, *sizes = struct.unpack_from("<I11i", data)
    assert magic == MAGIC, f"{path} is no ggml model"
    at = 48
    mels, bins = struct.unpack_from("<2i", data, at)
    at += 8 + 4 * mels * bins
    (words,) = struct.unpack_from("<i", data, at)
    at += 4
    for _ in range(words):
        (length,) = struct.unpack_from("<I", data, at)
        at += 4 + length
    between, found = data[48:at], {}
    while at < len(data):
        dimensions, length, kind = struct.unpack_from("<3i", data, at)
        at += 12
        shape = tuple(reversed(struct.unpack_from(f"<{dimensions}i", data, at)))
        at += 4 * dimensions
        name = data[at : at + length].decode()
        at += length
        size = math.prod(shape) * {F32: 4, F16: 2}.get(kind, 1)
        if kind == Q8_0:
            size = math.prod(shape) // BLOCK * (2 + BLOCK)
        found[name] = (shape, kind, data[at : at + size])
        at += size
    return sizes, between, found


def widened(name, shape, stored, times, kind):
    """The bytes of a tensor whose values stand `times` times side by side."""
    small, small_kind, raw = stored
    # The last norm before the words: their scores are sums over the whole width, so it is divided instead of the embedding.
    share = times if len(small) > 1 and shape[-1] != small[-1] or name.startswith("decoder.ln.") else 1
    if name.startswith("encoder.conv2") and len(small) == 3:
        share = times
    if "embedding" in name:
        share = 1
    rows = small[0] if len(small) > 1 and small[-1] > 1 else 1
    a_row, length = len(raw) // rows, math.prod(small) // rows
    letter, out, seen = "f" if kind == F32 else "e", [], {}
    for at in range(0, len(raw), a_row):
        row = raw[at : at + a_row]
        if row not in seen:
            values = [v / share for v in numbers(row, small_kind, length)]
            packed = struct.pack(f"<{length}{letter}", *values)
            seen[row] = packed * (math.prod(shape[1:]) // length if rows > 1 else 1)
        out.append(seen[row])
    whole = b"".join(out)
    return whole * (math.prod(shape) * (4 if kind == F32 else 2) // len(whole))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("size", choices=[s for s in SIZES if SIZES[s][4] == 80])
    parser.add_argument("file")
    parser.add_argument("--from", dest="source", type=pathlib.Path, default=PRACTICE, help="the small model")
    asked = parser.parse_args()

    (vocab, audio_context, width, heads, encoders, text_context, _, _, decoders, mels, _), between, found = read(asked.source)
    wide, wide_heads, wide_encoders, wide_decoders, wide_mels = SIZES[asked.size]
    times = wide // width
    if wide % width or wide_heads != heads * times or wide_mels != mels or wide_encoders < encoders or wide_decoders < decoders:
        parser.error(f"{asked.size} is no multiple of {asked.source}")

    noise = Noise(0)
    with open(asked.file, "wb") as out:
        out.write(struct.pack("<I11i", MAGIC, vocab, audio_context, wide, wide_heads, wide_encoders,
                              text_context, wide, wide_heads, wide_decoders, mels, 1))
        out.write(between)
        for name, shape, what in tensors(wide, wide_encoders, wide_decoders, mels, vocab):
            kind = F16 if what == "matrix" else F32
            encoded = name.encode()
            out.write(struct.pack("<3i", len(shape), len(encoded), kind))
            out.write(struct.pack(f"<{len(shape)}i", *reversed(shape)))
            out.write(encoded)
            count = math.prod(shape)
            if name in found:
                out.write(widened(name, shape, found[name], times, kind))
            elif what == "ones":
                out.write(struct.pack("<f", 1.0) * count)
            elif what == "zeros" or ".out." in name or ".mlp.2." in name:
                out.write(bytes(count * (4 if kind == F32 else 2)))
            else:
                noise.write(out, count, kind)
        print(f"{asked.file}: {asked.size}, {out.tell() / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
