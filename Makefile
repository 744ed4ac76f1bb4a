# make demo   the whole job, without a microphone or a download: consent to destroyed recording, on practice speech
# make test   every test
# make run    opens luister in this folder
# make lint   formatting, clippy and the links in the documentation
# make audit  cargo-deny and typos: licences, advisories, duplicates, spelling (cargo install cargo-deny typos-cli)
# make package  what is handed to others: a tarball in target/package (make deb: a Debian package too)
# make vulkan  the program with its engine on a graphics card (docs/performance.md says what it needs)
# make fuzz   bytes at everything that is read, a minute a target (nightly Rust, cargo-fuzz)
# make mutants  small faults put into session, vault and anonymise, one at a time: which does no test notice? (cargo install cargo-mutants; hours)
# make figures  the numbers of docs/performance.md, on this machine
# make bench  luister against whisper.cpp's own program, on this machine; WHISPER_CPP=DIR names a clone, else one is fetched
#
# Each that builds first finds what is missing on this machine and installs it (tools/setup.sh); lint and audit install nothing.

CARGO ?= cargo

.PHONY: demo test run lint audit package deb vulkan figures bench fuzz mutants setup setup-test

demo: setup
	$(CARGO) run --locked --quiet -- demo $(DEMO)

test: setup-test
	$(CARGO) test --locked

run: setup
	$(CARGO) run --locked --quiet --release

lint:
	$(CARGO) fmt --check
	$(CARGO) clippy --locked --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --locked --no-deps --quiet

audit:
	$(CARGO) deny check
	typos

package: setup
	tools/package.sh

deb: setup
	tools/package.sh deb

# Begun from elsewhere, so that .cargo/config.toml does not hold: the engine's crate has to read Vulkan's functions from the headers.
vulkan: setup
	here="$(CURDIR)" && cd / && GGML_LLAMAFILE=ON $(CARGO) build --locked --release --features vulkan --manifest-path "$$here/Cargo.toml"

figures: setup
	$(CARGO) bench --locked --bench figures

bench: setup
	$(CARGO) build --locked --release
	tools/bench.py target/release/luister "$$(tools/whisper-cli.sh $(WHISPER_CPP))" --write \
		--same-kernels "$$(tools/whisper-cli.sh --same-kernels $(WHISPER_CPP))" \
		--listening "$(CARGO) bench --locked --bench figures -- listening" $(BENCH)

setup:
	@tools/setup.sh build

setup-test:
	@tools/setup.sh test

# Throws bytes at everything that is read, a minute a target. Needs nightly Rust and `cargo install cargo-fuzz`.
FUZZ_SECONDS ?= 60
FUZZ_RUNS ?= -1
# FUZZ_LEN is the longest input in bytes; FUZZ_BUILD=--no-trace-compares is two to six times as fast and finds its way less well.
FUZZ_LEN ?= 4096
FUZZ_BUILD ?=
FUZZ_GUIDES = topic-guides tests/guides/good tests/guides/doubtful tests/guides/bad

fuzz: setup
	for target in journal sealed keys study guide transcript model captions audio; do \
		seeds=tests/fuzz/seeds/$$target; test -d $$seeds || seeds="$(FUZZ_GUIDES)"; \
		mkdir -p target/fuzz-corpus/$$target && \
		$(CARGO) +nightly fuzz run --fuzz-dir tests/fuzz --target-dir target/fuzz -s none $(FUZZ_BUILD) $$target \
			target/fuzz-corpus/$$target $$seeds -- -dict=tests/fuzz/seeds/$$target.dict -max_len=$(FUZZ_LEN) \
			-max_total_time=$(FUZZ_SECONDS) -runs=$(FUZZ_RUNS) || exit 1; \
	done

# MUTANTS=session makes it one room, MUTANTS_ARGS="--file '**/law.rs'" one file; tools/mutants.sh tells more.
MUTANTS ?= session vault anonymise
MUTANTS_ARGS ?=

mutants:
	left=; for room in $(MUTANTS); do tools/mutants.sh $$room $(MUTANTS_ARGS) || left=$$left\ $$room; done; test -z "$$left"
