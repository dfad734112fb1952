# make demo: install into .venv and open the sample case.   make test: install what tests need and run them.
# make check: format, lint, types, import rules, spelling.  make docs: the generated pages and pictures.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test check format docs snapshots constraints clean

demo: $(VENV)/.run
	@$(BIN)/rashomon demo

test: $(VENV)/.test
	$(BIN)/python -m pytest -n auto --dist loadgroup

check: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell

format: $(VENV)/.test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(VENV)/.test
	$(BIN)/python tools/docs.py

snapshots: $(VENV)/.test
	$(BIN)/python -m pytest tests/tui/test_snapshots.py --snapshot-update

$(VENV)/.run: pyproject.toml constraints.txt | $(VENV)/bin/pip
	$(PIP) install --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.test: pyproject.toml constraints.txt | $(VENV)/bin/pip
	$(PIP) install --constraint constraints.txt --editable '.[test,check]'
	@touch $@ $(VENV)/.run

$(VENV)/bin/pip:
	@sh tools/venv $(PYTHON) $(VENV)

constraints:
	rm -rf $(VENV)-fresh && $(PYTHON) -m venv $(VENV)-fresh
	$(VENV)-fresh/bin/python -m pip install --quiet --editable '.[test,check]'
	$(VENV)-fresh/bin/python -m pip freeze --exclude-editable --exclude pip --exclude setuptools > constraints.txt
	rm -rf $(VENV)-fresh

clean:
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
