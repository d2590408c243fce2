# Two commands: `make run` opens the desk, `make test` checks everything. `make help` lists the rest.

PYTHON := .venv/bin/python
INSTALL = $(PYTHON) -m pip install --quiet --no-input --disable-pip-version-check --progress-bar off \
	--require-hashes --only-binary :all:
SORRY = { echo "The locked libraries could not be installed; is this machine on line?" >&2; exit 1; }

# Every command starts Python anew, some of them dozens of times: what was compiled once is kept.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := run
.PHONY: run test check torture fast keyboard pictures languages lock help

run: .venv/run.stamp ## Set everything up and open the desk; with no display, play the sample conference
	@packaging/linux/system_libraries.sh
	@packaging/linux/run.sh

test: check ## Set everything up and run every check, as continuous integration does
	@packaging/linux/system_libraries.sh test
	$(PYTHON) -m pytest -n 2 -m "not slow" -p tests.covering
	$(PYTHON) -m tests.coverage_by_room
	$(PYTHON) -m pytest -n 2 --dist loadfile -m slow $$(grep -rlE 'mark\.slow' tests --include='test_*.py')

check: .venv/dev.stamp ## Format, lint, types and import contracts, without the tests
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy & types=$$!; $(PYTHON) -c "from importlinter.cli import lint_imports_command as lint; lint()"; \
		rooms=$$?; wait $$types && exit $$rooms

torture: .venv/dev.stamp ## Kill the desk and cut its power a thousand times each, search a thousand copies for what is withheld, draw hostile ones, play scripts made at random
	@packaging/linux/system_libraries.sh test
	$(PYTHON) -m tests.store.torture
	$(PYTHON) -m tests.export.torture
	$(PYTHON) -m tests.export.fuzz
	$(PYTHON) -m tests.failures.killing_at_papers 200
	$(PYTHON) -m tests.journeys.at_random 100

fast: .venv/dev.stamp ## The quick tests alone
	@packaging/linux/system_libraries.sh test
	$(PYTHON) -m pytest -n 2 -m "not slow"

keyboard: .venv/dev.stamp ## Hold the Fife and the Sefton conference by real keys alone, from unlock to signed papers
	@packaging/linux/system_libraries.sh test
	tests/journeys/keyboard/run.sh abernethy-fife farrow-sefton

pictures: .venv/dev.stamp ## Take the pictures in docs/pictures/ anew, and keep those that changed
	@packaging/linux/system_libraries.sh test
	$(PYTHON) -m tests.pictures

languages: .venv/dev.stamp ## Collect what the windows say for Qt Linguist, and compile what is translated
	$(PYTHON) packaging/languages.py

lock: ## Choose the newest versions that pyproject.toml allows, and lock them (needs uv)
	packaging/lock.sh

help: ## This list
	@sed -n 's/^\([a-z]*\):[^#]*## /make \1	/p' Makefile

# Both locks hold the same versions of what the desk needs, so the developer's environment serves the desk too.
.venv/dev.stamp: requirements-dev.lock | .venv/bin/python
	@echo "Installing the locked libraries, and those for testing"
	@$(INSTALL) -r $< || $(SORRY)
	@touch .venv/run.stamp $@

.venv/run.stamp: requirements.lock | .venv/bin/python
	@echo "Installing the locked libraries"
	@$(INSTALL) -r $< || $(SORRY)
	@touch $@

.venv/bin/python:
	@python=$$(packaging/linux/find_python.sh) && $$python -m venv .venv
