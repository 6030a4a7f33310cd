#!/usr/bin/env python3
"""ModI message security for zeep: ID_AUTH_SOAP_01, ID_AUTH_SOAP_02 and INTEGRITY_SOAP_01.

zeep's own BinarySignature signs the Body and a Timestamp, with SHA-1 unless told otherwise; ModI wants wsa:To and wsa:MessageID
signed too, and INPS the Identity header. Use it so:

    client = zeep.Client(wsdl, wsse=FirmaModI("sigillo.key", "sigillo.pem"), plugins=[zeep.wsa.WsAddressingPlugin()])

Run as a program it signs a file:  firma.py KEY CERTIFICATE TO ENVELOPE > SIGNED
"""

import sys
import uuid
from datetime import datetime, timedelta, timezone

import xmlsec
from lxml import etree
from lxml.etree import QName
from zeep import ns
from zeep.utils import detect_soap_env
from zeep.wsse.signature import BinarySignature
from zeep.wsse.utils import ensure_id, get_security_header

WSA = "http://www.w3.org/2005/08/addressing"
PROFILE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3"
BASE64 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary"


class FirmaModI(BinarySignature):
    """Signs Timestamp, the WS-Addressing headers, Identity and the Body."""

    def __init__(self, key_file, certfile, password=None, now=None):
        super().__init__(key_file, certfile, password, xmlsec.Transform.RSA_SHA256, xmlsec.Transform.SHA256)
        self.now = now or (lambda: datetime.now(timezone.utc))

    def apply(self, envelope, headers):
        soap = detect_soap_env(envelope)
        security = get_security_header(envelope)
        security.set(QName(soap, "mustUnderstand"), "1")
        token = self._token(security)
        timestamp = self._timestamp(security)
        header = security.getparent()
        signed = [timestamp, envelope.find(QName(soap, "Body"))]
        signed += [block for block in header if QName(block).namespace in (WSA, "http://inps.it/")]
        self._sign(security, token, signed)
        return envelope, headers

    def _token(self, security):
        lines = self.cert_data.decode("ascii").splitlines()
        token = etree.SubElement(security, QName(ns.WSSE, "BinarySecurityToken"), ValueType=PROFILE, EncodingType=BASE64)
        token.text = "".join(line for line in lines if line and not line.startswith("-----"))
        return token

    def _timestamp(self, security):
        now = self.now()
        timestamp = etree.SubElement(security, QName(ns.WSU, "Timestamp"))
        for name, instant in (("Created", now), ("Expires", now + timedelta(minutes=5))):
            etree.SubElement(timestamp, QName(ns.WSU, name)).text = instant.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        return timestamp

    def _sign(self, security, token, elements):
        signature = xmlsec.template.create(security, xmlsec.Transform.EXCL_C14N, self.signature_method)
        security.append(signature)
        context = xmlsec.SignatureContext()
        context.key = xmlsec.Key.from_memory(self.key_data, xmlsec.KeyFormat.PEM, self.password)
        for element in elements:
            reference = xmlsec.template.add_reference(signature, self.digest_method, uri="#" + ensure_id(element))
            xmlsec.template.add_transform(reference, xmlsec.Transform.EXCL_C14N)
            context.register_id(element, "Id", ns.WSU)
        context.sign(signature)
        info = etree.SubElement(signature, QName(ns.DS, "KeyInfo"))
        reference = etree.SubElement(info, QName(ns.WSSE, "SecurityTokenReference"))
        etree.SubElement(reference, QName(ns.WSSE, "Reference"), URI="#" + ensure_id(token), ValueType=PROFILE)


def main():
    key, certificate, to, path = sys.argv[1:5]
    envelope = etree.parse(path).getroot()
    soap = detect_soap_env(envelope)
    header = envelope.find(QName(soap, "Header"))
    if header is None:
        header = etree.Element(QName(soap, "Header"))
        envelope.insert(0, header)
    for name, value in (("To", to), ("MessageID", f"urn:uuid:{uuid.uuid4()}")):
        etree.SubElement(header, QName(WSA, name)).text = value
    FirmaModI(key, certificate).apply(envelope, {})
    sys.stdout.buffer.write(etree.tostring(envelope))


if __name__ == "__main__":
    main()
