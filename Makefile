# make demo   the whole job, without a microphone or a download: consent to destroyed recording, on practice speech
# make test   every test
# make run    opens luister in this folder
# make lint   formatting and clippy
#
# Each of them first finds what is missing on this machine and installs it (tools/setup.sh).

CARGO ?= cargo

.PHONY: demo test run lint setup setup-test

demo: setup
	$(CARGO) run --locked --quiet -- demo $(DEMO)

test: setup-test
	$(CARGO) test --locked

run: setup
	$(CARGO) run --locked --quiet --release

lint:
	$(CARGO) fmt --check
	$(CARGO) clippy --locked --all-targets -- -D warnings

setup:
	@tools/setup.sh build

setup-test:
	@tools/setup.sh test
