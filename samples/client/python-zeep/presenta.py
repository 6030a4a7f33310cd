#!/usr/bin/env python3
"""Presents one domanda with zeep: the types, the operation and the header all come from the served WSDL."""

import os
import sys
import uuid
from datetime import datetime, timezone
from pathlib import Path

import requests
import zeep
from zeep.transports import Transport

ADDRESS = os.environ.get("INPS_INTEROP_URL", "https://localhost:8443")
CERTS = Path(os.environ.get("INPS_INTEROP_CERTS", Path(__file__).resolve().parents[3] / "certs-dev"))
SERVICE = f"{ADDRESS}/modi/soap/AssegnoTemporaneo/v1/"

DICHIARAZIONI = {
    "NO_RDC": None,
    "NO_ANF": None,
    "ISEE_VALIDO": None,
    "CITTADINANZA_SOGGIORNO": "ITALIANO",
    "IMPOSTA_REDDITO_ITALIA": None,
    "RESIDENZA_DOMICILIO_MINORI": None,
    "RESIDENZA_SEI_MESI_O_CONTRATTO": "RESIDENZA_6_MESI",
}


def connect():
    """A zeep client over mutual TLS, built from the WSDL."""
    session = requests.Session()
    session.cert = (str(CERTS / "patronato1.pem"), str(CERTS / "patronato1.key"))
    session.verify = str(CERTS / "ca.pem")
    # Otherwise REQUESTS_CA_BUNDLE, where it is set, would win over the CA given here.
    session.trust_env = False
    return zeep.Client(SERVICE + "?wsdl", transport=Transport(session=session))


def domanda(id_messaggio):
    """The smallest domanda that is accepted."""
    return {
        "Testata": {
            "IdMessaggio": id_messaggio,
            "DataOraInvio": datetime.now(timezone.utc).isoformat(timespec="seconds"),
            "VersioneTracciato": "1.0",
        },
        "Richiedente": {"CodiceFiscale": "VTLGRG84S02F205M", "Cognome": "VITALI", "Nome": "GIORGIO"},
        "TitoloPresentazione": "IN_PROPRIO",
        "Minori": {
            "Minore": [
                {
                    "Progressivo": 1,
                    "CodiceFiscale": "VTLNNA21L61F205B",
                    "PresentataInQualitaDi": "GENITORE",
                    "Disabile": "NO",
                    "AffidoCondiviso": "NO",
                    "AltroGenitore": {"NonPresente": "SI"},
                    "ModalitaRipartizione": "100_RICHIEDENTE",
                }
            ]
        },
        "DatiPagamento": {"Modalita": "BONIFICO_DOMICILIATO"},
        "Dichiarazioni": {
            "Dichiarazione": [
                {"Codice": codice, "Valore": "SI", "Dettaglio": dettaglio}
                for codice, dettaglio in DICHIARAZIONI.items()
            ]
        },
        "InformativaPrivacy": {"PresaVisione": "SI"},
        "Patrocinio": {"CodicePatronato": "PAT901", "CodiceUfficio": "6038C"},
    }


def main():
    client = connect()
    id_messaggio = sys.argv[1] if len(sys.argv) > 1 else str(uuid.uuid4())
    identity = {"UserId": "operatore.demo", "CodiceUfficio": "6038C"}
    try:
        esito = client.service.PresentaDomanda(
            request={"DomandaAssegnoTemporaneo": domanda(id_messaggio)},
            _soapheaders={"Identity": identity},
        )
    except zeep.exceptions.Fault as fault:
        print(f"GUASTO {fault.subcodes[0].localname if fault.subcodes else fault.code}: {fault.message}")
        return 2
    print(f"{id_messaggio} {esito.Esito} domanda {esito.NumeroDomanda} protocollo {esito.NumeroProtocollo} duplicato {esito.Duplicato}")
    for segnalazione in esito.Segnalazioni.Segnalazione if esito.Segnalazioni else []:
        print(f"  {segnalazione.Codice} {segnalazione.Descrizione}")
    return 0 if esito.Esito in ("OK", "OK_CON_AVVISI") else 1


if __name__ == "__main__":
    sys.exit(main())
