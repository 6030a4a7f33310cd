#!/usr/bin/env bash
# Sends a lotto of three domande whose result is to be delivered to https://localhost:9443/esiti (X-ReplyTo), and prints the answer.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
address="${INPS_INTEROP_URL:-https://localhost:8443}"
certs="${INPS_INTEROP_CERTS:-$here/../../certs-dev}"
reply_to="${INPS_INTEROP_REPLY_TO:-https://localhost:9443/esiti}"
now="$(date -u +%Y-%m-%dT%H:%M:%SZ)"
id="lotto-$(date -u +%Y%m%d%H%M%S)-$$"

domanda() { # FILE NUMBER: a sample with an IdMessaggio of its own
  sed -e '/^<?xml/d' -e "s|{{IdMessaggio}}|$id-$2|" -e "s|{{DataOraInvio}}|$now|" "$here/../AssegnoTemporaneo/v1/$1"
}

{
  cat <<XML
<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:m="http://inps.it/InvioMassivo/v1" xmlns:c="http://inps.it/Domande/TipiComuni/v1">
<s:Header>
<inps:Identity xmlns:inps="http://inps.it/"><UserId>RSSMRA80A01H501U</UserId><CodiceUfficio>6038C</CodiceUfficio></inps:Identity>
<m:X-ReplyTo>$reply_to</m:X-ReplyTo>
</s:Header>
<s:Body><m:InviaLotto><m:request>
<m:Testata><c:IdMessaggio>$id</c:IdMessaggio><c:DataOraInvio>$now</c:DataOraInvio><c:VersioneTracciato>1.0</c:VersioneTracciato></m:Testata>
<m:IdLotto>$id</m:IdLotto><m:NumeroDomande>3</m:NumeroDomande>
<m:Domande>
XML
  domanda valide/minimo.xml 1
  domanda errori/AT-R002.xml 2
  domanda errori/PAG-R001.xml 3
  echo '</m:Domande></m:request></m:InviaLotto></s:Body></s:Envelope>'
} |
  curl --silent --show-error --fail-with-body \
    --cacert "$certs/ca.pem" --cert "$certs/patronato1.pem" --key "$certs/patronato1.key" \
    --header 'Content-Type: application/soap+xml; charset=utf-8; action="http://inps.it/InvioMassivo/v1/IInvioMassivo/InviaLotto"' \
    --data-binary @- "$address/modi/soap/InvioMassivo/v1/"
echo
