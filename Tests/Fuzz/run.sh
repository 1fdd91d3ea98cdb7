#!/bin/sh
# Builds the readers with AddressSanitizer and libFuzzer, and fuzzes them:
#   Tests/Fuzz/run.sh [SECONDS] [CORPUS-DIRECTORY]
# Everything is built in .build/fuzz. New inputs are kept in the corpus directory (default .build/fuzz/corpus).
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
work="$root/.build/fuzz"
seconds=${1:-60}
corpus=${2:-$work/corpus}
mkdir -p "$work" "$corpus"
cd "$work"

flags="-O -g -swift-version 6 -wmo -parse-as-library -sanitize=address"
flags="$flags -sanitize-coverage=edge,inline-8bit-counters,pc-table"
for module in RDF RDFSyntax; do
  swiftc $flags -I . -emit-object -module-name "$module" -emit-module-path "$module.swiftmodule" \
    $(find "$root/Sources/$module" -name '*.swift') -o "$module.o"
done
swiftc $flags -I . -emit-object -module-name Fuzz "$root/Tests/Fuzz/ReaderFuzzTarget.swift" -o Fuzz.o
# -sanitize=fuzzer is given to the linker only: as a compiler's flag it asks for a kind of coverage that libFuzzer dropped.
swiftc -sanitize=fuzzer,address -parse-as-library Fuzz.o RDF.o RDFSyntax.o -o fuzz
ASAN_OPTIONS=detect_leaks=0 ./fuzz -max_total_time="$seconds" -max_len=2000 "$corpus"
