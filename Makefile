# One word for each thing to do; `make help` lists them. Needs Python 3.11 or newer and make, nothing else.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP_FLAGS := --disable-pip-version-check --no-input --progress-bar off --no-deps --require-hashes

.DEFAULT_GOAL := help
.PHONY: help setup run chat doctor test check fix train kill faults bench audit

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1 — /p' $(firstword $(MAKEFILE_LIST)) | sed 's/^/make /'

# Done once; done again when requirements.lock says something else. The copy in .venv marks a set-up that was finished.
setup: ## the virtual environment in .venv, from requirements.lock
	@cmp -s requirements.lock $(VENV)/requirements.lock || $(MAKE) --no-print-directory .setup

.PHONY: .setup
.setup:
	@test -n "$(PYTHON)" || { echo "Python 3.11 is not on the path. Install it, or say where it is: make run PYTHON=/path/to/python3.11" >&2; exit 2; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Coltiva needs Python 3.11 or newer; $(PYTHON) is older. Say where a newer one is: make run PYTHON=/path/to/python3.11" >&2; exit 2; }
	@echo "Setting up $(VENV) with $$("$(PYTHON)" -V) (once; a minute or two) ..."
	@if "$(PYTHON)" -c 'import ensurepip' 2>/dev/null; then \
		"$(PYTHON)" -m venv $(VENV) && $(BIN)/python -m pip install $(PIP_FLAGS) -r requirements.lock; \
	elif "$(PYTHON)" -m pip --version >/dev/null 2>&1; then \
		"$(PYTHON)" -m venv --without-pip $(VENV) && "$(PYTHON)" -m pip --python $(BIN)/python install $(PIP_FLAGS) -r requirements.lock; \
	else \
		echo "This Python can make no virtual environment (ensurepip and pip are missing). Use a complete one: make run PYTHON=/path/to/python3.11" >&2; exit 2; \
	fi
	@cp requirements.lock $(VENV)/requirements.lock
	@echo "Set up."

run: setup ## Telegram if TELEGRAM_BOT_TOKEN is set (environment or .env), else the chat in this terminal
	@$(BIN)/python -m bot

chat: setup ## the chat in this terminal, token or not
	@$(BIN)/python -m bot chat

doctor: setup ## checks settings, store, token and time zones, and says what is wrong
	@$(BIN)/python -m bot doctor

check: setup ## lint, format, types, imports
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo >$(VENV)/imports.log 2>&1 || { cat $(VENV)/imports.log; exit 1; }

test: check ## check, then the tests; ends with pytest's closing line
	@$(BIN)/python -m pytest -q -n 2

fix: setup ## the lint and format that a machine can mend
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

train: setup ## the reader's and the matcher's models anew, from the corpus; the same corpus gives the same bytes
	@$(BIN)/python -m training.train
	@$(BIN)/python -m training.match_model --check || $(BIN)/python -m training.match_model

score: setup ## how well the reader reads: dev notes and cross-validation, written into docs/reading.md
	@$(BIN)/python -m training.score

fuzz: setup ## damaged, spliced and arbitrary notes: none may raise, none may take 50 ms; N=100000 SEED=7
	@$(BIN)/python -m training.fuzz $(or $(N),100000) $(or $(SEED),7)

kill: setup ## kill -9 in the middle of saves: nothing acknowledged may be lost, nothing corrupt
	@$(BIN)/python -m tests.kill_store

soak: setup ## kill -9 while a thousand nudges fall due: lost 0, early 0, doubled at most once per kill
	@$(BIN)/python -W ignore -m tests.soak

asleep: setup ## the bot stopped (SIGSTOP) for twenty seconds, three times, while nudges fall due: late, not lost
	@$(BIN)/python -W ignore -m tests.soak --asleep 20 --kills 3 --stores tinydb

storm: setup ## ten thousand digests at once, in real time (eight minutes), while some chat: Telegram is the witness
	@$(BIN)/python -W ignore -m benchmarks.storm

faults: setup ## real faults: bots killed, paused and stopped, a database that dies, hangs or is gone, a full disk
	@$(BIN)/python -m tests.kill_bot --kills 10
	@$(BIN)/python -m tests.kill_bot --store postgresql --kills 5
	@$(BIN)/python -m tests.kill_bot --store postgresql --webhooks --replicas 2 --kills 10 --members 20
	@$(BIN)/python -m tests.kill_bot --store postgresql --webhooks --replicas 2 --kills 4 --members 20 --asleep 9
	@$(BIN)/python -m tests.stop_bot
	@$(BIN)/python -m tests.take_over
	@$(BIN)/python -m tests.fail_over
	@$(BIN)/python -m tests.fail_over --frozen
	@$(BIN)/python -m tests.fail_over --gone 60
	@if [ "$$(id -u)" = 0 ]; then $(BIN)/python -m tests.full_disk; else echo "full disk: not tried, for it needs root"; fi
	@if [ "$$(id -u)" = 0 ] && command -v caddy >/dev/null; then $(BIN)/python -m tests.balanced; \
		else echo "balancer: not tried, for it needs root and Caddy"; fi

bench: setup ## the benchmarks, as ratios against peers measured in the same run
	@$(BIN)/python -m benchmarks.report
	@$(BIN)/python -m benchmarks.stores
	@$(BIN)/python -m benchmarks.matching

pages: setup ## the transcripts in README.md and docs/method.md, played anew
	@$(BIN)/python -m tests.pages
