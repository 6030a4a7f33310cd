#!/usr/bin/env bash
# Presents presenta-domanda.xml to the Porta di Dominio with curl and prints the answer. A new Identificatore and the time are set; the domanda is the
# same, so that repeated, here or at the other door, it is told by its first number.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
address="${INPS_INTEROP_URL:-https://localhost:8443}"
certs="${INPS_INTEROP_CERTS:-$here/../../certs-dev}"
export TZ=Europe/Rome
numero="$(printf '%07d' "$((10#$(date +%N) / 100))")"

sed -e "s|<c:DataOraInvio>[^<]*<|<c:DataOraInvio>$(date -u +%Y-%m-%dT%H:%M:%SZ)<|" \
  -e "s|_0000001_[^<]*<|_${numero}_$(date +%Y-%m-%d_%H:%M)<|" \
  -e "s|EGOV_IT_Locale\">[^<]*<|EGOV_IT_Locale\">$(date +%Y-%m-%dT%H:%M:%S)<|" "$here/presenta-domanda.xml" |
  curl --silent --show-error --fail-with-body \
    --cacert "$certs/ca.pem" --cert "$certs/patronato1.pem" --key "$certs/patronato1.key" \
    --header 'Content-Type: text/xml; charset=utf-8' --header 'SOAPAction: "PresentaDomanda"' \
    --data-binary @- "$address/PD"
echo
