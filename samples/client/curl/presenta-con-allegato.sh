#!/usr/bin/env bash
# Presents the domanda of presenta-domanda.xml, for another minore, with a PDF beside the envelope (MTOM): a multipart body put together by hand.
# Usage: presenta-con-allegato.sh [FILE.pdf]
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
address="${INPS_INTEROP_URL:-https://localhost:8443}"
certs="${INPS_INTEROP_CERTS:-$here/../../../certs-dev}"
file="${1:-$here/provvedimento.pdf}"

boundary="----=_$(date +%s)_$$"
digest="$(sha256sum "$file" | cut -d ' ' -f 1)"
include='<xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:allegato-1%40esempio"/>'
allegati="<at:Allegati><c:Allegato><c:NomeFile>$(basename "$file")</c:NomeFile><c:TipoContenuto>application/pdf</c:TipoContenuto>"
allegati+="<c:ImprontaSha256>$digest</c:ImprontaSha256><c:Contenuto>$include</c:Contenuto></c:Allegato></at:Allegati>"

# Every line of the multipart structure ends with CRLF; the envelope and the file stand between them as they are.
{
  printf -- '--%s\r\n' "$boundary"
  printf 'Content-Type: application/xop+xml; charset=utf-8; type="application/soap+xml"\r\nContent-ID: <busta@esempio>\r\n\r\n'
  sed -e "s|<c:DataOraInvio>[^<]*<|<c:DataOraInvio>$(date -u +%Y-%m-%dT%H:%M:%SZ)<|" -e 's|esempio-curl-0001|esempio-curl-allegato-0001|' \
    -e 's|MRCNCL22C09H501S|MRCMTT23B11H501K|' -e "s|</at:DomandaAssegnoTemporaneo>|$allegati&|" "$here/presenta-domanda.xml"
  printf '\r\n--%s\r\n' "$boundary"
  printf 'Content-Type: application/pdf\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <allegato-1@esempio>\r\n\r\n'
  cat "$file"
  printf '\r\n--%s--\r\n' "$boundary"
} |
  curl --silent --show-error --fail-with-body \
    --cacert "$certs/ca.pem" --cert "$certs/patronato1.pem" --key "$certs/patronato1.key" \
    --header "Content-Type: multipart/related; type=\"application/xop+xml\"; boundary=\"$boundary\"; start=\"<busta@esempio>\"; start-info=\"application/soap+xml\"" \
    --data-binary @- "$address/modi/soap/AssegnoTemporaneo/v1/"
echo
