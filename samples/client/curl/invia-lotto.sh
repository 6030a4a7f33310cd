#!/usr/bin/env bash
# Sends a lotto of three domande, compressed, beside the envelope (MTOM), waits until it is worked and prints the outcome of each domanda.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
address="${INPS_INTEROP_URL:-https://localhost:8443}"
certs="${INPS_INTEROP_CERTS:-$here/../../../certs-dev}"
id="lotto-$(date -u +%Y%m%d%H%M%S)-$$"
file="$(mktemp)"
trap 'rm -f "$file"' EXIT

# Each domanda is that of presenta-domanda.xml for another minore; the prefixes are declared once, on the root.
domanda() { # NUMBER MINORE
  sed -n '/<at:DomandaAssegnoTemporaneo>/,/<\/at:DomandaAssegnoTemporaneo>/p' "$here/presenta-domanda.xml" |
    sed -e "s|<c:DataOraInvio>[^<]*<|<c:DataOraInvio>$(date -u +%Y-%m-%dT%H:%M:%SZ)<|" -e "s|esempio-curl-0001|esempio-curl-lotto-$1|" -e "s|MRCNCL22C09H501S|$2|"
}
{
  echo '<Lotto xmlns="http://inps.it/InvioMassivo/v1" xmlns:at="http://inps.it/AssegnoTemporaneo/v1" xmlns:c="http://inps.it/Domande/TipiComuni/v1">'
  domanda 0001 MRCLCU22D12H501M
  domanda 0002 MRCSFO23C51H501T
  domanda 0003 MRCTMS21E20H501D
  echo '</Lotto>'
} | gzip > "$file"

envelope() { # OPERATION CONTENT
  cat <<XML
<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:m="http://inps.it/InvioMassivo/v1" xmlns:c="http://inps.it/Domande/TipiComuni/v1">
<s:Header><inps:Identity xmlns:inps="http://inps.it/"><UserId>operatore.demo</UserId><CodiceUfficio>6038C</CodiceUfficio></inps:Identity></s:Header>
<s:Body><m:$1><m:request>
<m:Testata><c:IdMessaggio>$id-$1</c:IdMessaggio><c:DataOraInvio>$(date -u +%Y-%m-%dT%H:%M:%SZ)</c:DataOraInvio><c:VersioneTracciato>1.0</c:VersioneTracciato></m:Testata>
<m:IdLotto>$id</m:IdLotto>$2
</m:request></m:$1></s:Body></s:Envelope>
XML
}

send() { # CONTENT-TYPE: the body stands on standard input
  curl --silent --show-error --fail-with-body --cacert "$certs/ca.pem" --cert "$certs/patronato1.pem" --key "$certs/patronato1.key" \
    --header "Content-Type: $1" --data-binary @- "$address/modi/soap/InvioMassivo/v1/"
  echo
}

ask() { # OPERATION
  envelope "$1" "" | send 'application/soap+xml; charset=utf-8'
}

# Every line of the multipart structure ends with CRLF; the envelope and the file stand between them as they are.
boundary="----=_$id"
include='<m:File><xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:lotto%40esempio"/></m:File>'
{
  printf -- '--%s\r\n' "$boundary"
  printf 'Content-Type: application/xop+xml; charset=utf-8; type="application/soap+xml"\r\nContent-ID: <busta@esempio>\r\n\r\n'
  envelope InviaLotto "<m:NumeroDomande>3</m:NumeroDomande><m:ImprontaSha256>$(sha256sum "$file" | cut -d ' ' -f 1)</m:ImprontaSha256>$include"
  printf '\r\n--%s\r\n' "$boundary"
  printf 'Content-Type: application/gzip\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <lotto@esempio>\r\n\r\n'
  cat "$file"
  printf '\r\n--%s--\r\n' "$boundary"
} | send "multipart/related; type=\"application/xop+xml\"; boundary=\"$boundary\"; start=\"<busta@esempio>\"; start-info=\"application/soap+xml\""

until ask StatoLotto | grep -q 'Concluso>SI<'; do sleep 1; done
ask EsitiLotto
