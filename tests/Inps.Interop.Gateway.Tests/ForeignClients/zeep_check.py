"""Calls the services with zeep through one of the WSDL's two bindings and prints what it understood, as JSON."""

import json
import sys

import requests
import zeep
from zeep.transports import Transport

address, certs, samples, binding, id_messaggio, minore = sys.argv[1:]
sys.path.insert(0, samples)
import presenta  # noqa: E402  the shipped sample: the domanda is its own

NAMESPACES = {"e": "http://inps.it/Interoperabilita/Errori/v1", "p": "urn:ietf:rfc:7807"}
IDENTITY = {"Identity": {"UserId": "operatore.demo", "CodiceUfficio": "6038C"}}


def service(name, accept=None):
    session = requests.Session()
    if accept:
        session.headers["Accept"] = accept
    session.cert = (f"{certs}/patronato1.pem", f"{certs}/patronato1.key")
    session.verify = f"{certs}/ca.pem"
    session.trust_env = False
    client = zeep.Client(f"{address}/modi/soap/{name}/v1/?wsdl", transport=Transport(session=session))
    return client.bind(name, f"{binding}_I{name}")


def fault_of(call):
    try:
        call()
    except zeep.exceptions.Fault as fault:
        def text(path):
            return fault.detail.findtext(path, namespaces=NAMESPACES)

        return {
            "message": fault.message,
            "code": text(".//e:customFaultCode"),
            "title": text(".//p:title"),
            "line": text(".//e:Errore/e:Riga"),
            "xpath": text(".//e:Errore/e:XPath"),
        }
    return None


domanda = presenta.domanda(id_messaggio)
domanda["Minori"]["Minore"][0]["CodiceFiscale"] = minore
assegno, gestione = service("AssegnoTemporaneo"), service("GestioneDomande")
registrata = assegno.PresentaDomanda(request={"DomandaAssegnoTemporaneo": domanda}, _soapheaders=IDENTITY)
testata = dict(domanda["Testata"])
stato = gestione.StatoDomanda(request={"Testata": testata, "IdDomanda": [registrata.IdDomanda]}, _soapheaders=IDENTITY)
ricevuta = gestione.RichiediRicevuta(
    request={"Testata": testata, "IdDomanda": registrata.IdDomanda, "TipoRicevuta": "COMPLETA"}, _soapheaders=IDENTITY
)
allegata = service("GestioneDomande", accept='multipart/related; type="application/xop+xml"').RichiediRicevuta(
    request={"Testata": testata, "IdDomanda": registrata.IdDomanda, "TipoRicevuta": "COMPLETA"}, _soapheaders=IDENTITY
)
sbagliata = presenta.domanda(id_messaggio + "-2")
sbagliata["Minori"]["Minore"][0]["Disabile"] = "FORSE"
print(
    json.dumps(
        {
            "esito": registrata.Esito,
            "numero": registrata.NumeroDomanda,
            "protocollo": registrata.NumeroProtocollo,
            "stato": stato.Domande.Domanda[0].StatoDomanda,
            "pdf": ricevuta.Ricevuta.Contenuto[:5].decode("ascii"),
            "stesso_pdf_mtom": allegata.Ricevuta.Contenuto == ricevuta.Ricevuta.Contenuto,
            "senza_identity": fault_of(lambda: assegno.Echo(request={"Messaggio": "ciao"})),
            "fuori_schema": fault_of(
                lambda: assegno.VerificaDomanda(request={"DomandaAssegnoTemporaneo": sbagliata}, _soapheaders=IDENTITY)
            ),
        }
    )
)
