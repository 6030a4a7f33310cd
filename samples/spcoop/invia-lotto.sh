#!/usr/bin/env bash
# Sends a lotto to the Porta di Dominio with curl (asincrono asimmetrico): InviaLotto with the domanda of presenta-domanda.xml, then StatoLotto and
# EsitiLotto, whose buste refer to the one that sent it. Sent before or at the other door, the domanda is told by its first number.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
address="${INPS_INTEROP_URL:-https://localhost:8443}"
certs="${INPS_INTEROP_CERTS:-$here/../../certs-dev}"
export TZ=Europe/Rome
id="lotto-$(date -u +%Y%m%d%H%M%S)-$$"

identificatore() {
  printf 'PAT901_PAT901SPCoopIT_%07d_%s' "$((10#$(date +%N) / 100))" "$(date +%Y-%m-%d_%H:%M)"
}
egov() { # ELEMENT TEXT
  echo "<e:$1>$2</e:$1>"
}

# The busta names the action; its Identificatore opens the conversation, or RiferimentoMessaggio says which one it belongs to.
send() { # ACTION IDENTIFICATORE RIFERIMENTO CONTENT
  curl --silent --show-error --fail-with-body \
    --cacert "$certs/ca.pem" --cert "$certs/patronato1.pem" --key "$certs/patronato1.key" \
    --header 'Content-Type: text/xml; charset=utf-8' --header "SOAPAction: \"$1\"" --data-binary @- "$address/PD" <<XML
<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:m="http://inps.it/InvioMassivo/v1" xmlns:at="http://inps.it/AssegnoTemporaneo/v1" xmlns:c="http://inps.it/Domande/TipiComuni/v1">
<s:Header>
<e:Intestazione xmlns:e="http://www.cnipa.it/schemas/2003/eGovIT/Busta1_0/" s:actor="http://www.cnipa.it/eGov_it/portadominio" s:mustUnderstand="1">
<e:IntestazioneMessaggio>
<e:Mittente><e:IdentificativoParte tipo="SPC">PAT901</e:IdentificativoParte></e:Mittente>
<e:Destinatario><e:IdentificativoParte tipo="SPC">INPS0040</e:IdentificativoParte></e:Destinatario>
<e:ProfiloCollaborazione>EGOV_IT_ServizioAsincronoAsimmetrico</e:ProfiloCollaborazione>
<e:Collaborazione>${3:-$2}</e:Collaborazione>
<e:Servizio tipo="SPC">InvioMassivo</e:Servizio>
<e:Azione>$1</e:Azione>
<e:Messaggio>
<e:Identificatore>$2</e:Identificatore>
<e:OraRegistrazione tempo="EGOV_IT_Locale">$(date +%Y-%m-%dT%H:%M:%S)</e:OraRegistrazione>
${3:+$(egov RiferimentoMessaggio "$3")}
</e:Messaggio>
</e:IntestazioneMessaggio>
</e:Intestazione>
<inps:Identity xmlns:inps="http://inps.it/"><UserId>operatore.demo</UserId><CodiceUfficio>6038C</CodiceUfficio></inps:Identity>
</s:Header>
<s:Body><m:$1><m:request>
<m:Testata><c:IdMessaggio>$id-$1</c:IdMessaggio><c:DataOraInvio>$(date -u +%Y-%m-%dT%H:%M:%SZ)</c:DataOraInvio><c:VersioneTracciato>1.0</c:VersioneTracciato></m:Testata>
<m:IdLotto>$id</m:IdLotto>$4
</m:request></m:$1></s:Body>
</s:Envelope>
XML
  echo
}

domanda="$(sed -n -e '/<at:DomandaAssegnoTemporaneo>/,/<\/at:DomandaAssegnoTemporaneo>/p' "$here/presenta-domanda.xml" |
  sed -e "s|<c:DataOraInvio>[^<]*<|<c:DataOraInvio>$(date -u +%Y-%m-%dT%H:%M:%SZ)<|")"
conversazione="$(identificatore)"
send InviaLotto "$conversazione" "" "<m:NumeroDomande>1</m:NumeroDomande><m:Domande>$domanda</m:Domande>"
until send StatoLotto "$(identificatore)" "$conversazione" "" | grep -q 'Concluso>SI<'; do sleep 1; done
send EsitiLotto "$(identificatore)" "$conversazione" ""
