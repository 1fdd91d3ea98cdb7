# What one does with Lilong, in two words each. `make demo` and `make test` need nothing but Swift 6.2 or later and a package manager.

LILONG := .build/release/lilong
DEMO   := build/demo

.PHONY: all release demo test evaluate conformance independent bench lint golden clean

all: release

# `make release STATIC=1` puts Swift's own libraries into the binary, which then starts sooner and runs some percent
# faster. It needs the headers of libcurl (libcurl4-openssl-dev).
release:
	swift build -c release --product lilong $(if $(STATIC),--static-swift-stdlib)

# Build the graph of the samples, ask it who attended which meeting, show the sentences, draw a chart.
demo: release
	@Tests/Independent/install graphviz
	@mkdir -p $(DEMO)
	$(LILONG) build seeds -o $(DEMO)/seeds.jsonld
	$(LILONG) query -g $(DEMO)/seeds.jsonld queries/capacity.gql
	$(LILONG) query -g $(DEMO)/seeds.jsonld queries/evidence.rq
	$(LILONG) why -g $(DEMO)/seeds.jsonld 市民热线专题会议
	$(LILONG) draw -g $(DEMO)/seeds.jsonld chart 四平路街道 -o $(DEMO)/chart.svg
	@echo "The organisation chart is in $(DEMO)/chart.svg"

# Every test of every module.
test:
	swift build --build-tests
	swift test --skip-build

# How well the invented newsletters are read; writes the scores into docs/extraction.md.
evaluate: release
	Tests/Newsletters/evaluate $(LILONG)

# The W3C's own suites, found at $$LILONG_W3C or ../shared/w3c; writes docs/conformance.md.
conformance:
	LILONG_CONFORMANCE=1 swift test --filter Conformance
	Tests/Independent/conformance-table docs/conformance > docs/conformance.md

# The graph, the queries and the drawings, checked by programs that are not ours.
independent: release
	Tests/Independent/run $(LILONG)

# Speed and memory beside other programs; each benchmark writes its table to docs/.
bench: release
	@for benchmark in Benchmarks/*/run; do echo "== $$benchmark"; $$benchmark || failed="$$failed $$benchmark"; done; \
	if [ -n "$$failed" ]; then echo "not measured:$$failed" >&2; exit 1; fi

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

# Build the sample graph and drawings that the project carries anew.
golden: release
	@Tests/Independent/install graphviz
	$(LILONG) build seeds -o graphs/seeds.jsonld
	$(LILONG) export -g graphs/seeds.jsonld --to nquads -o graphs/seeds.nq
	$(LILONG) draw -g graphs/seeds.jsonld chart 四平路街道 -o graphs/chart.svg
	$(LILONG) draw -g graphs/seeds.jsonld chart 四平路街道 -o graphs/chart.png
	$(LILONG) draw -g graphs/seeds.jsonld meeting 市民热线专题会议 -o graphs/meeting.svg
	$(LILONG) draw -g graphs/seeds.jsonld network -o graphs/network.svg
	$(LILONG) draw -g graphs/seeds.jsonld timeline -o graphs/timeline.svg

clean:
	rm -rf .build build
