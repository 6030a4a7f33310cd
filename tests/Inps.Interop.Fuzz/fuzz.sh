#!/usr/bin/env bash
# Fuzzes the readers with afl-fuzz, all at once for so many seconds (20 by default), beginning with the corpus of this folder. Ends with 1 when a reader threw
# or hung; the inputs that made it do so are printed in base64, to be added to the corpus.
set -eu
seconds="${1:-20}"
here="$(cd "$(dirname "$0")" && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1

dotnet build --nologo -v quiet "$here" -o "$work/bin"
cp "$work/bin/Inps.Interop.Soap.dll" "$work/instrumented.dll"
dotnet "$work/bin/Inps.Interop.Fuzz.dll" replay "$here/corpus" >/dev/null
dotnet "$work/bin/Inps.Interop.Fuzz.dll" instrument "$work/instrumented.dll"
cp "$work/instrumented.dll" "$work/bin/Inps.Interop.Soap.dll"

# All at once, so that no core waits for the other's reader.
for reader in envelope busta wss; do
  afl-fuzz -i "$here/corpus/$reader" -o "$work/$reader" -t 10000 -m none -V "$seconds" -- dotnet "$work/bin/Inps.Interop.Fuzz.dll" "$reader" >"$work/$reader.log" 2>&1 \
    || : >"$work/$reader.failed" &
done
wait

failed=0
for reader in envelope busta wss; do
  [ ! -e "$work/$reader.failed" ] || { tail -n 20 "$work/$reader.log"; failed=1; }
  executions="$(sed -n 's/^execs_done *: //p' "$work/$reader/default/fuzzer_stats" 2>/dev/null)"
  echo "$reader: ${executions:-0} executions"
  [ "${executions:-0}" -gt 0 ] || failed=1
  for input in "$work/$reader"/default/crashes/id* "$work/$reader"/default/hangs/id*; do
    [ -e "$input" ] || continue
    failed=1
    echo "$input"
    base64 "$input"
  done
done
exit "$failed"
