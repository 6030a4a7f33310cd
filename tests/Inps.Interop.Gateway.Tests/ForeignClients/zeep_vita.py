"""Calls every operation of every service with zeep, which knows of them only what the served WSDLs say: the whole life of some domande.

Each answer is checked here; on standard output stands, as JSON, the list of the operations that were called. The gateway has an istruttore simulato, whose
way is chosen by the last digit of NumeroPratica.
"""

import datetime
import gzip
import hashlib
import json
import sys
import time
import uuid
from pathlib import Path

import requests
import zeep
from lxml import etree
from zeep.transports import Transport

ADDRESS, CERTS, SAMPLES, BINDING = sys.argv[1:]
IDENTITY = {"UserId": "operatore.demo", "CodiceUfficio": "6038C"}
SERVIZI = ["AssegnoTemporaneo", "Alas", "IndennitaCovid19", "BonusBabySitting", "GestioneDomande", "InvioMassivo"]
ACCEPTED = ("OK", "OK_CON_AVVISI")
TO_CONFIRM = (*ACCEPTED, "CONFERMA_RICHIESTA")
IBAN = "IT60X0542811101000000123456"
PDF = b"%PDF-1.7 prova"
START = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(seconds=2)
called = set()
sent = []


class Servizio:
    """One service, built from its WSDL alone."""

    def __init__(self, name):
        session = requests.Session()
        session.cert = (f"{CERTS}/patronato1.pem", f"{CERTS}/patronato1.key")
        session.verify = f"{CERTS}/ca.pem"
        session.trust_env = False
        self.name = name
        self.client = zeep.Client(f"{ADDRESS}/modi/soap/{name}/v1/?wsdl", transport=Transport(session=session))
        self.proxy = self.client.bind(name, f"{BINDING}_I{name}")

    def __call__(self, operazione, esiti=ACCEPTED, **request):
        answer = self.proxy[operazione](request=request, _soapheaders={"Identity": IDENTITY})
        called.add(f"{self.name}.{operazione}")
        if operazione == "InviaLotto":
            # Its answer has a header, so zeep gives the whole envelope.
            correlazione, answer = answer.header["X-Correlation-ID"], answer.body.InviaLottoResult
            assert correlazione == answer.NumeroLotto, correlazione
        if operazione != "Echo" and answer.Esito not in esiti:
            raise AssertionError(f"{self.name}.{operazione}: {answer}")
        return answer

    def sample_element(self, file, element="Domanda"):
        """A shipped sample as it is, with a new IdMessaggio."""
        text = (Path(SAMPLES) / self.name / "v1" / "valide" / file).read_text(encoding="utf-8")
        text = text.replace("{{IdMessaggio}}", new_id()).replace("{{DataOraInvio}}", now().isoformat())
        return etree.fromstring(text.replace(f"Domanda{self.name}", f"{element}{self.name}").encode("utf-8"))

    def sample(self, file, element="Domanda", pratica=None):
        """The same in zeep's own types."""
        qname = f"{{http://inps.it/{self.name}/v1}}{element}{self.name}"
        domanda = self.client.get_element(qname).parse(self.sample_element(file, element), self.client.wsdl.types)
        if pratica:
            domanda.Patrocinio.NumeroPratica = pratica
        return domanda

    def presenta(self, file, pratica=None):
        """Presents a sample; confirms the notice where there is one."""
        request = {f"Domanda{self.name}": self.sample(file, pratica=pratica)}
        answer = self("PresentaDomanda", TO_CONFIRM, **request)
        if answer.Esito == "CONFERMA_RICHIESTA":
            answer = self("PresentaDomanda", ConfermaAvviso=answer.ConfermaRichiesta.TokenConferma, **request)
        sent.append((answer.IdMessaggio, answer.NumeroProtocollo))
        return answer


def new_id():
    return str(uuid.uuid4())


def now():
    return datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)


def testata():
    return {"IdMessaggio": new_id(), "DataOraInvio": now(), "VersioneTracciato": "1.0"}


def gestione(operazione, esiti=ACCEPTED, **request):
    return servizi["GestioneDomande"](operazione, esiti, Testata=testata(), **request)


def wait(id_domanda, stato):
    """Asks for the state until the istruttore simulato has brought the domanda there."""
    for _ in range(300):
        domanda = gestione("StatoDomanda", IdDomanda=[id_domanda]).Domande.Domanda[0]
        if domanda.StatoDomanda == stato:
            return domanda
        time.sleep(0.1)
    raise AssertionError(f"{id_domanda} is {domanda.StatoDomanda} and not {stato}")


def collegamento():
    for name, servizio in servizi.items():
        echo = servizio("Echo", Messaggio="perché no: àèìòù €")
        assert (echo.Servizio, echo.Messaggio, echo.CodiceUfficio) == (name, "perché no: àèìòù €", "6038C"), echo


def bozze():
    """A draft is saved, resumed, completed and presented; another is removed."""
    at = servizi["AssegnoTemporaneo"]
    bozza = at.sample("un-genitore.xml", "Bozza", "VITA-0")
    pagamento, bozza.DatiPagamento = bozza.DatiPagamento, None
    salvata = at("SalvaBozza", BozzaAssegnoTemporaneo=bozza, Passo=2)
    ripresa = gestione("RiprendiBozza", IdDomanda=salvata.IdDomanda)
    assert (ripresa.Bozza.Passo, ripresa.Bozza.DataScadenzaBozza) == (2, salvata.DataScadenzaBozza), ripresa
    bozza.DatiPagamento, bozza.Testata.IdMessaggio = pagamento, new_id()
    assert at("SalvaBozza", BozzaAssegnoTemporaneo=bozza, IdDomanda=salvata.IdDomanda).IdDomanda == salvata.IdDomanda
    presentata = at("PresentaDomanda", Bozza={"Testata": testata(), "IdDomanda": salvata.IdDomanda})
    assert presentata.IdDomanda == salvata.IdDomanda and presentata.NumeroProtocollo.startswith("INPS-AUF-"), presentata

    altra = at("SalvaBozza", BozzaAssegnoTemporaneo=at.sample("carta-prepagata.xml", "Bozza"))
    gestione("EliminaBozza", IdDomanda=altra.IdDomanda)
    assert codes(gestione("RiprendiBozza", ["STATO_NON_COMPATIBILE"], IdDomanda=altra.IdDomanda)) == ["STA-R002"]
    return presentata


def codes(answer):
    return [s.Codice for s in answer.Segnalazioni.Segnalazione] if answer.Segnalazioni else []


def modifiche(presentata):
    """A domanda is changed, gains a minore, is shown with its documents, and annulled."""
    at, id_domanda = servizi["AssegnoTemporaneo"], presentata.IdDomanda
    cambiata = at.sample("un-genitore.xml", pratica="VITA-0")
    cambiata.Richiedente.Recapiti.Cellulare = "+393335550099"
    assert at("ModificaDomanda", DomandaAssegnoTemporaneo=cambiata, IdDomanda=id_domanda, VersioneDomanda=1).VersioneDomanda == 2
    minori = at.sample("libretto-postale.xml").Minori
    minori.Minore[0].Progressivo = 2
    aggiunta = at("AggiungiMinore", Testata=testata(), IdDomanda=id_domanda, Minori=minori, VersioneDomanda=2)
    assert aggiunta.VersioneDomanda == 3 and len(aggiunta.MinoriEsito.Minore) == 2, aggiunta

    dettaglio = gestione("DettaglioDomanda", NumeroDomanda=presentata.NumeroDomanda)
    assert (dettaglio.Domanda.IdDomanda, dettaglio.Domanda.VersioneDomanda) == (id_domanda, 3), dettaglio
    trovate = gestione("RicercaDomande", Prestazione="AT", NumeroPratica="VITA-0", Ordinamento="PRESENTAZIONE_DECRESCENTE")
    assert trovate.TotaleRisultati == 1 and trovate.Domande.Domanda[0].IdDomanda == id_domanda, trovate
    for tipo in ("SINTETICA", "COMPLETA"):
        assert gestione("RichiediRicevuta", IdDomanda=id_domanda, TipoRicevuta=tipo).Ricevuta.Contenuto.startswith(b"%PDF-")
    firmata = gestione("RichiediRicevuta", IdDomanda=id_domanda, TipoRicevuta="SINTETICA", Formato="XML").Ricevuta
    assert b"<ds:SignatureValue>" in firmata.Contenuto and firmata.NumeroProtocollo.encode() in firmata.Contenuto, firmata
    assert gestione("RichiediRiepilogo", IdDomanda=id_domanda).Riepilogo.Contenuto.startswith(b"%PDF-")

    annullata = gestione("AnnullaDomanda", IdDomanda=id_domanda, Motivo="Presentata per errore", VersioneDomanda=3)
    assert annullata.StatoDomanda == "ANNULLATA" and annullata.NumeroProtocollo.startswith("INPS-ANN-"), annullata
    documenti = gestione("ElencoDocumenti", IdDomanda=id_domanda).Documenti.Documento
    assert "RICEVUTA_ANNULLAMENTO" in [d.TipoDocumento for d in documenti], documenti
    assert gestione("ScaricaDocumento", IdDocumento=annullata.IdDocumento).Documento.Contenuto.startswith(b"%PDF-")


def secondo_genitore():
    at = servizi["AssegnoTemporaneo"]
    presentata, modello = at.presenta("affido-condiviso.xml", "VITA-SECONDO-0"), at.sample("affido-condiviso.xml")
    modello.DatiPagamento.Iban = IBAN
    integrata = at(
        "IntegraSecondoGenitore",
       
        Testata=testata(),
        NumeroDomanda=presentata.NumeroDomanda,
        SecondoGenitore={"CodiceFiscale": "GRCMRT87B61A944M", "Cognome": "GRECO", "Nome": "MARTA"},
        DatiPagamento=modello.DatiPagamento,
        Dichiarazioni=modello.Dichiarazioni,
        InformativaPrivacy=modello.InformativaPrivacy,
        Patrocinio=modello.Patrocinio,
    )
    assert integrata.StatoQuota == "COMPLETA", integrata


def istruttoria():
    """An integration is asked for and sent, the domanda accepted, its payment made, its canale changed."""
    id_domanda = servizi["AssegnoTemporaneo"].presenta("carta-prepagata.xml", "VITA-3").IdDomanda
    azione = wait(id_domanda, "IN_ATTESA_INTEGRAZIONE").AzioniRichieste.AzioneRichiesta[0]
    assert azione.Codice == "INVIA_INTEGRAZIONE", azione
    allegato = {"NomeFile": "documento.pdf", "TipoContenuto": "application/pdf", "Contenuto": PDF}
    integrata = gestione(
        "InviaIntegrazione",
        IdDomanda=id_domanda,
        IdRichiestaIntegrazione=azione.IdRichiestaIntegrazione,
        Testo="Si trasmette il documento.",
        Allegati={"Allegato": [allegato]},
    )
    assert integrata.StatoDomanda == "IN_ISTRUTTORIA" and integrata.IdDocumento.startswith("INT"), integrata
    wait(id_domanda, "ACCOLTA")
    for _ in range(300):
        pagamenti = gestione("ElencoPagamenti", IdDomanda=id_domanda).Pagamenti
        if pagamenti and pagamenti.Pagamento and pagamenti.Pagamento[0].StatoPagamento == "PAGATO":
            break
        time.sleep(0.1)
    assert str(pagamenti.Pagamento[0].Importo) == "217.80", pagamenti
    canale = gestione(
        "ModificaCanaleAccredito",
        IdDomanda=id_domanda,
        Quota=1,
        DatiPagamento={"Modalita": "CONTO_CORRENTE", "Iban": IBAN, "Intestazione": "INTESTATO"},
    )
    assert (canale.StatoCanale, canale.PagamentiInteressati) == ("IN_VERIFICA", 0), canale
    notifica = gestione("ElencoNotifiche", IdDomanda=id_domanda).Notifiche.Notifica[0]
    assert gestione("DettaglioNotifica", IdNotifica=notifica.IdNotifica).Testo == "La domanda è stata accolta."


def riesame():
    """A refused domanda is examined again, until the patronato gives up."""
    id_domanda = servizi["AssegnoTemporaneo"].presenta("tutore-del-minore.xml", "VITA-2").IdDomanda
    wait(id_domanda, "RESPINTA")
    richiesto = gestione("RichiediRiesame", IdDomanda=id_domanda, Motivazione="Il requisito c'è: si veda il provvedimento.")
    assert richiesto.NumeroProtocollo.startswith("INPS-"), richiesto
    assert gestione("DettaglioRiesame", IdRiesame=richiesto.IdRiesame).Riesame.IdDomanda == id_domanda
    assert gestione("AnnullaRiesame", IdRiesame=richiesto.IdRiesame).StatoRiesame == "ANNULLATO"


def altre_prestazioni():
    """The other benefit services: verified, saved as a draft, presented; the bonus waits for its Libretto Famiglia."""
    for name, file, pratica in (
        ("Alas", "conto-corrente.xml", "VITA-0"),
        ("IndennitaCovid19", "agricolo.xml", "VITA-0"),
        ("BonusBabySitting", "tre-minori.xml", "VITA-1"),
    ):
        servizio = servizi[name]
        servizio("VerificaDomanda", TO_CONFIRM, **{f"Domanda{name}": servizio.sample(file)})
        bozza = servizio("SalvaBozza", **{f"Bozza{name}": servizio.sample(file, "Bozza")})
        gestione("EliminaBozza", IdDomanda=bozza.IdDomanda)
        presentata = servizio.presenta(file, pratica)
        assert presentata.NumeroProtocollo.startswith("INPS-"), presentata
    wait(presentata.IdDomanda, "ACCOLTA")
    assert gestione("StatoBonusBabySitting", IdDomanda=presentata.IdDomanda).StatoBonus == "IN_ATTESA_LIBRETTO"


def persone():
    persona = servizi["AssegnoTemporaneo"].sample("carta-prepagata.xml").Richiedente
    anagrafica = gestione("ConsultaAnagrafica", CodiceFiscale=persona.CodiceFiscale)
    assert anagrafica.Soggetto.Cognome == persona.Cognome, anagrafica
    assert gestione("AggiornaAnagrafica", Soggetto=persona).IdRichiestaAggiornamento.startswith("AGG")
    conto = gestione("AggiungiContoAccredito", CodiceFiscale=persona.CodiceFiscale, Iban=IBAN, Intestazione="INTESTATO")
    conti = gestione("ElencoContiAccredito", CodiceFiscale=persona.CodiceFiscale).Conti.Conto
    assert conto.IdConto in [c.IdConto for c in conti], conti
    gestione("EliminaContoAccredito", CodiceFiscale=persona.CodiceFiscale, IdConto=conto.IdConto)
    elenco = gestione("ElencoPrestazioni", CodiceFiscale=persona.CodiceFiscale)
    assert {"AT", "ALAS"} <= {p.Codice for p in elenco.Prestazioni.Prestazione}, elenco
    dettaglio = gestione("DettaglioPrestazione", CodicePrestazione="AT").Prestazione
    assert len(dettaglio.Dichiarazioni.Dichiarazione) == 7, dettaglio


def registri():
    """What happened, what was sent, how one call went."""
    eventi, cursore = [], None
    while True:
        pagina = gestione("NuoviEventi", Cursore=cursore, Limite=5)
        eventi += pagina.Eventi.Evento if pagina.Eventi else []
        cursore = pagina.UltimoCursore
        if pagina.AltriDisponibili == "NO":
            break
    assert {"PRESENTATA", "ANNULLATA"} <= {e.TipoEvento for e in eventi}, eventi
    assert gestione("NuoviEventi", ConfermaFinoA=cursore).ConfermatoFinoA == cursore
    voci = gestione("Riconcilia", Da=START, A=now() + datetime.timedelta(minutes=1)).Voci.Voce
    assert set(sent) <= {(v.IdMessaggio, v.NumeroProtocollo) for v in voci}, voci
    transazioni = gestione("Diagnosi", IdMessaggio=sent[0][0]).Transazioni.Transazione
    assert (transazioni[0].Operazione, transazioni[0].NumeroProtocollo) == ("PresentaDomanda", sent[0][1]), transazioni


def lotti():
    """Two domande in the message, then the same in a file: the second time each is a duplicate."""
    massivo, at = servizi["InvioMassivo"], servizi["AssegnoTemporaneo"]
    domande = [at.sample_element(file) for file in ("minori-con-disabilita.xml", "omocodia.xml")]
    ricevuto = massivo("InviaLotto", Testata=testata(), IdLotto=new_id(), NumeroDomande=2, Domande={"_value_1": domande})
    primi = esiti(ricevuto.NumeroLotto)
    assert [(e.Esito in ACCEPTED, e.Duplicato) for e in primi] == [(True, "NO")] * 2, primi
    refused = massivo("AnnullaLotto", ["STATO_NON_COMPATIBILE"], Testata=testata(), NumeroLotto=ricevuto.NumeroLotto)
    assert codes(refused) == ["STA-R026"], refused

    root = etree.Element("{http://inps.it/InvioMassivo/v1}Lotto")
    root.extend(domande)
    file = gzip.compress(etree.tostring(root))
    impronta = hashlib.sha256(file).hexdigest()
    ricevuto = massivo("InviaLotto", Testata=testata(), IdLotto=new_id(), NumeroDomande=2, ImprontaSha256=impronta, File=file)
    ripetuti = esiti(ricevuto.NumeroLotto)
    assert [(e.NumeroDomanda, e.Duplicato) for e in ripetuti] == [(e.NumeroDomanda, "SI") for e in primi], ripetuti


def esiti(numero_lotto):
    """Waits for the end of a lotto and takes its outcomes."""
    massivo = servizi["InvioMassivo"]
    for _ in range(300):
        if massivo("StatoLotto", Testata=testata(), NumeroLotto=numero_lotto).Lotto.Concluso == "SI":
            return massivo("EsitiLotto", Testata=testata(), NumeroLotto=numero_lotto, Pagina=1, Dimensione=100).Esiti.Elemento
        time.sleep(0.1)
    raise AssertionError(f"{numero_lotto} does not end")


servizi = {name: Servizio(name) for name in SERVIZI}
collegamento()
verificata = servizi["AssegnoTemporaneo"]("VerificaDomanda", DomandaAssegnoTemporaneo=servizi["AssegnoTemporaneo"].sample("un-genitore.xml"))
assert verificata.Riepilogo.DomandaAssegnoTemporaneo.Richiedente.Cognome == "FONTANA", verificata
modifiche(bozze())
secondo_genitore()
istruttoria()
riesame()
altre_prestazioni()
persone()
lotti()
registri()
print(json.dumps(sorted(called)))
