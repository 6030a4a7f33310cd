#!/usr/bin/env bash
# Presents presenta-domanda.xml with curl and prints the answer. Only DataOraInvio is set to now: repeated, it is the same message.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
address="${INPS_INTEROP_URL:-https://localhost:8443}"
certs="${INPS_INTEROP_CERTS:-$here/../../../certs-dev}"

sed "s|<c:DataOraInvio>[^<]*<|<c:DataOraInvio>$(date -u +%Y-%m-%dT%H:%M:%SZ)<|" "$here/presenta-domanda.xml" |
  curl --silent --show-error --fail-with-body \
    --cacert "$certs/ca.pem" --cert "$certs/patronato1.pem" --key "$certs/patronato1.key" \
    --header 'Content-Type: application/soap+xml; charset=utf-8; action="http://inps.it/AssegnoTemporaneo/v1/IAssegnoTemporaneo/PresentaDomanda"' \
    --data-binary @- "$address/modi/soap/AssegnoTemporaneo/v1/"
echo
