# Two commands: `make lab` to learn, `make test` to prove. `make` alone lists the rest.

# Where files have the line ends of Windows, every command fails with a riddle.
ifneq ($(filter-out 0,$(shell grep -c "$$(printf '\r')" tools/setup)),)
$(error The files of this course have Windows line endings. In a clone, type  git clone . ../workbook-course && cd ../workbook-course && make lab ; unpack an archive again without changing its files)
endif

# Settings of other Pythons change what every command below does.
unexport $(filter-out PYTHON PYTHONHASHSEED PYTHONUNBUFFERED PYTHON_CPU_COUNT,$(filter PYTHON%,$(.VARIABLES)))

BIN := $(or $(WORKBOOK_VENV),.venv)/bin
WITH ?= base
notebooks = $(if $(CHAPTER),$(wildcard $(foreach folder,notebooks exercises solutions,$(folder)/$(CHAPTER).ipynb $(folder)/$(CHAPTER)_*.ipynb $(folder)/*_$(CHAPTER).ipynb)),notebooks exercises solutions)
standby = $(if $(STANDBY),WORKBOOK_STANDBY=$(STANDBY) )
engines = $(if $(filter no,$(ENGINES)),-m "not engine",$(if $(filter only,$(ENGINES)),-m engine))

# What is fetched once, so that everything after it runs without a network; quiet where it is there.
data := $(BIN)/workbook data make >/dev/null
jars := $(BIN)/workbook artifacts fetch $(addprefix --chapter=,$(CHAPTER)) >/dev/null

# The archive of classes with which Spark starts quickly: made once, in half a minute; without it all works, slowly.
classes := $(BIN)/python -m workbook.engines.spark prepare || true

.DEFAULT_GOAL := help
.PHONY: help lab test pythons notebooks build lock bench image clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

lab:  ## set up and open JupyterLab: WITH=spark|all  PORT=8890  BROWSER=no
	@sh tools/setup $(WITH)
	@$(if $(filter spark all,$(WITH)),$(jars) || echo "The lab opens without them." >&2)
	@$(if $(filter spark all,$(WITH)),$(classes))
	@$(BIN)/workbook lab $(if $(PORT),--port $(PORT)) $(if $(filter no,$(BROWSER)),--no-browser)

test:  ## set up and run everything; CHAPTER=01 for one chapter; FRESH=yes for all proofs; NOTEBOOKS=no PYTHONS=no ENGINES=no|only for less; STANDBY=yes lets Spark's Java wait for notebooks
	@sh tools/setup test
	@$(data)
	@$(jars)
	@$(classes)
	$(if $(filter only,$(ENGINES)),,$(BIN)/ruff check .)
	$(if $(filter only,$(ENGINES)),,$(BIN)/ruff format --check .)
	$(if $(filter only,$(ENGINES)),,$(BIN)/workbook build --check $(CHAPTER))
	$(if $(filter-out 01,$(CHAPTER))$(filter no,$(PYTHONS)),,@sh tools/pythons)
	$(if $(FRESH),,WORKBOOK_SKIP_PROVEN=yes )$(standby)$(BIN)/pytest -n auto $(engines) $(if $(CHAPTER),tests/chapters,tests) $(if $(filter no,$(NOTEBOOKS)),,$(notebooks))

pythons:  ## the unit tests and chapter 01 on the other Pythons of this machine, as `make test` runs them
	@sh tools/setup test
	@$(data)
	@$(jars)
	@sh tools/pythons

notebooks:  ## run and compare every notebook, or those of CHAPTER=01, and nothing else
	@sh tools/setup test
	@$(data)
	@$(jars)
	@$(classes)
	$(standby)$(BIN)/pytest -n auto $(notebooks)

build:  ## derive notebooks/, exercises/ and solutions/ from chapters/
	@sh tools/setup test
	@$(BIN)/workbook build $(CHAPTER)

lock:  ## make the locks again from pyproject.toml; UPGRADE=yes for the newest versions
	@sh tools/setup test
	$(BIN)/python tools/lock $(if $(UPGRADE),--upgrade)
	@sh tools/setup test
	$(BIN)/python tools/jars

bench:  ## measure what the README states; QUICK=yes leaves out what takes minutes
	@sh tools/setup test
	@for each in benchmarks/*.py; do echo "$$each"; $(BIN)/python $$each $(if $(QUICK),--quick) || exit 1; done

image:  ## build the container image with docker, podman or buildah; IMAGE=workbook names it
	@sh tools/image $(or $(IMAGE),workbook)

clean:  ## remove the environment and every cache; your answers in work/ stay
	@sh tools/setup clean
	rm -rf .pytest_cache .ruff_cache .hypothesis datasets/generated
	find . \( -path ./work -o -path './.venv*' -o -path ./.git \) -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +
