"""Reads a shipped sample into zeep's own types, verifies and presents it through one of the WSDL's two bindings; prints what it understood, as JSON."""

import json
import sys

import requests
import zeep
from lxml import etree
from zeep.transports import Transport

address, certs, name, binding, sample, id_messaggio = sys.argv[1:]
IDENTITY = {"Identity": {"UserId": "operatore.demo", "CodiceUfficio": "6038C"}}

session = requests.Session()
session.cert = (f"{certs}/patronato1.pem", f"{certs}/patronato1.key")
session.verify = f"{certs}/ca.pem"
session.trust_env = False
client = zeep.Client(f"{address}/modi/soap/{name}/v1/?wsdl", transport=Transport(session=session))
service = client.bind(name, f"{binding}_I{name}")

with open(sample, encoding="utf-8") as file:
    text = file.read().replace("{{IdMessaggio}}", id_messaggio).replace("{{DataOraInvio}}", "2026-11-24T09:30:00+01:00")
element = client.get_element(f"{{http://inps.it/{name}/v1}}Domanda{name}")
domanda = element.parse(etree.fromstring(text.encode("utf-8")), client.wsdl.types)
request = {f"Domanda{name}": domanda}
verificata = service.VerificaDomanda(request=request, _soapheaders=IDENTITY)
registrata = service.PresentaDomanda(request=request, _soapheaders=IDENTITY)
if registrata.Esito == "CONFERMA_RICHIESTA":
    request["ConfermaAvviso"] = registrata.ConfermaRichiesta.TokenConferma
    registrata = service.PresentaDomanda(request=request, _soapheaders=IDENTITY)
echo = service.Echo(request={"Messaggio": "ciao"}, _soapheaders=IDENTITY)
print(
    json.dumps(
        {
            "verifica": verificata.Esito,
            "riepilogo": verificata.Riepilogo[f"Domanda{name}"].Richiedente.CodiceFiscale,
            "esito": registrata.Esito,
            "protocollo": registrata.NumeroProtocollo,
            "servizio": echo.Servizio,
        }
    )
)
