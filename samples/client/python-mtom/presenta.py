#!/usr/bin/env python3
"""Presents one domanda with attachments beside the envelope (MTOM) and reads the receipt, which comes back the same way. Standard library only.

Usage: presenta.py IDMESSAGGIO FILE.pdf [FILE.pdf ...]
"""

import email.policy
import hashlib
import http.client
import os
import ssl
import sys
import urllib.parse
import uuid
import xml.etree.ElementTree as ET
from datetime import datetime, timezone
from email.parser import BytesParser
from pathlib import Path

HERE = Path(__file__).resolve().parent
ADDRESS = os.environ.get("INPS_INTEROP_URL", "https://localhost:8443")
CERTS = Path(os.environ.get("INPS_INTEROP_CERTS", HERE.parents[2] / "certs-dev"))
PATH = "/modi/soap/AssegnoTemporaneo/v1/"

SOAP = "http://www.w3.org/2003/05/soap-envelope"
AT = "http://inps.it/AssegnoTemporaneo/v1"
COMUNE = "http://inps.it/Domande/TipiComuni/v1"
XOP = "http://www.w3.org/2004/08/xop/include"


def envelope(id_messaggio, files):
    """The envelope of the curl sample for another minore, each file an Include that refers to a part."""
    root = ET.parse(HERE.parent / "curl" / "presenta-domanda.xml").getroot()
    domanda = root.find(f".//{{{AT}}}DomandaAssegnoTemporaneo")
    domanda.find(f".//{{{COMUNE}}}IdMessaggio").text = id_messaggio
    domanda.find(f".//{{{COMUNE}}}DataOraInvio").text = datetime.now(timezone.utc).isoformat(timespec="seconds")
    domanda.find(f"{{{AT}}}Minori/{{{AT}}}Minore/{{{AT}}}CodiceFiscale").text = "MRCGLI24L44H501A"
    allegati = ET.SubElement(domanda, f"{{{AT}}}Allegati")
    for number, file in enumerate(files, 1):
        allegato = ET.SubElement(allegati, f"{{{COMUNE}}}Allegato")
        ET.SubElement(allegato, f"{{{COMUNE}}}NomeFile").text = file.name
        ET.SubElement(allegato, f"{{{COMUNE}}}TipoContenuto").text = "application/pdf"
        ET.SubElement(allegato, f"{{{COMUNE}}}ImprontaSha256").text = hashlib.sha256(file.read_bytes()).hexdigest()
        contenuto = ET.SubElement(allegato, f"{{{COMUNE}}}Contenuto")
        ET.SubElement(contenuto, f"{{{XOP}}}Include", href=f"cid:{number}@esempio")
    ET.SubElement(root.find(f".//{{{AT}}}request"), f"{{{AT}}}RichiediRicevutaInLinea").text = "SI"
    return ET.tostring(root, encoding="utf-8")


def package(root, files):
    """The multipart body (RFC 2046, XOP) and its Content-Type."""
    boundary = f"----=_{uuid.uuid4().hex}"
    parts = [(b'application/xop+xml; charset=utf-8; type="application/soap+xml"', b"busta@esempio", root)]
    parts += [(b"application/pdf", b"%d@esempio" % number, file.read_bytes()) for number, file in enumerate(files, 1)]
    body = b"".join(
        b"--%s\r\nContent-Type: %s\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <%s>\r\n\r\n%s\r\n"
        % (boundary.encode(), media_type, content_id, content)
        for media_type, content_id, content in parts
    )
    media_type = (
        f'multipart/related; type="application/xop+xml"; boundary="{boundary}"; '
        'start="<busta@esempio>"; start-info="application/soap+xml"'
    )
    return body + b"--%s--\r\n" % boundary.encode(), media_type


def post(body, media_type):
    context = ssl.create_default_context(cafile=CERTS / "ca.pem")
    context.load_cert_chain(CERTS / "patronato1.pem", CERTS / "patronato1.key")
    url = urllib.parse.urlsplit(ADDRESS)
    connection = http.client.HTTPSConnection(url.hostname, url.port, context=context)
    connection.request("POST", PATH, body, {"Content-Type": media_type})
    response = connection.getresponse()
    return response.getheader("Content-Type"), response.read()


def open_answer(media_type, body):
    """The answer's envelope and its parts by Content-ID; a fault comes as a plain envelope."""
    if not media_type.startswith("multipart/"):
        return ET.fromstring(body), {}
    message = BytesParser(policy=email.policy.HTTP).parsebytes(b"Content-Type: " + media_type.encode() + b"\r\n\r\n" + body)
    parts = {part["Content-ID"].strip("<>"): part.get_payload(decode=True) for part in message.iter_parts()}
    return ET.fromstring(parts[message.get_param("start").strip("<>")]), parts


def main(id_messaggio, *names):
    files = [Path(name) for name in names]
    answer, parts = open_answer(*post(*package(envelope(id_messaggio, files), files)))
    fault = answer.find(f".//{{{SOAP}}}Fault")
    if fault is not None:
        print("GUASTO", fault.findtext(f".//{{{SOAP}}}Text"))
        return 2
    esito = answer.findtext(f".//{{{COMUNE}}}Esito")
    print(id_messaggio, esito, "protocollo", answer.findtext(f".//{{{AT}}}NumeroProtocollo"), "duplicato", answer.findtext(f".//{{{COMUNE}}}Duplicato"))
    for found in answer.iter(f"{{{COMUNE}}}Segnalazione"):
        print(" ", found.findtext(f"{{{COMUNE}}}Codice"), found.findtext(f"{{{COMUNE}}}Descrizione"))
    include = answer.find(f".//{{{XOP}}}Include")
    if include is not None:
        receipt = parts[urllib.parse.unquote(include.get("href").removeprefix("cid:"))]
        print("ricevuta", len(receipt), "byte", hashlib.sha256(receipt).hexdigest())
    return 0 if esito.startswith("OK") else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
