using System.Text;
using System.Xml;
using System.Xml.Linq;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Prestazioni.Tests.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.Operazioni;

/// <summary>Every message of every contract, with everything the contract admits, is read and written back equal: nothing lost, nothing invented.</summary>
public sealed class MessaggiDelContrattoTests
{
    private const string Gestione = "GestioneDomande";

    private static readonly Dictionary<string, Messaggio> DiGestione = new()
    {
        ["ElencoPrestazioni"] = new(ElencoPrestazioniRichiesta.Read, ElencoPrestazioniRisposta.Read),
        ["DettaglioPrestazione"] = new(DettaglioPrestazioneRichiesta.Read, DettaglioPrestazioneRisposta.Read),
        ["RicercaDomande"] = new(RicercaDomandeRichiesta.Read, RicercaDomandeRisposta.Read),
        ["StatoDomanda"] = new(StatoDomandaRichiesta.Read, StatoDomandaRisposta.Read),
        ["DettaglioDomanda"] = new(DettaglioDomandaRichiesta.Read, r => DettaglioDomandaRisposta.Read(r, Catalogo.FindByContenuto)),
        ["RiprendiBozza"] = new(RichiestaPerDomanda.Read, r => RiprendiBozzaRisposta.Read(r, Catalogo.FindByContenuto)),
        ["EliminaBozza"] = new(RichiestaPerDomanda.Read, EliminaBozzaRisposta.Read),
        ["AnnullaDomanda"] = new(AnnullaDomandaRichiesta.Read, AnnullaDomandaRisposta.Read),
        ["InviaIntegrazione"] = new(InviaIntegrazioneRichiesta.Read, InviaIntegrazioneRisposta.Read),
        ["RichiediRicevuta"] = new(RichiediRicevutaRichiesta.Read, RichiediRicevutaRisposta.Read),
        ["RichiediRiepilogo"] = new(RichiestaPerDomanda.Read, RichiediRiepilogoRisposta.Read),
        ["ElencoDocumenti"] = new(RichiestaPerDomanda.Read, ElencoDocumentiRisposta.Read),
        ["ScaricaDocumento"] = new(ScaricaDocumentoRichiesta.Read, ScaricaDocumentoRisposta.Read),
        ["RichiediRiesame"] = new(RichiediRiesameRichiesta.Read, RichiediRiesameRisposta.Read),
        ["DettaglioRiesame"] = new(DettaglioRiesameRichiesta.Read, DettaglioRiesameRisposta.Read),
        ["AnnullaRiesame"] = new(AnnullaRiesameRichiesta.Read, AnnullaRiesameRisposta.Read),
        ["ElencoPagamenti"] = new(RichiestaPerDomanda.Read, ElencoPagamentiRisposta.Read),
        ["ModificaCanaleAccredito"] = new(ModificaCanaleAccreditoRichiesta.Read, ModificaCanaleAccreditoRisposta.Read),
        ["ElencoContiAccredito"] = new(RichiestaPerPersona.Read, ElencoContiAccreditoRisposta.Read),
        ["AggiungiContoAccredito"] = new(AggiungiContoAccreditoRichiesta.Read, AggiungiContoAccreditoRisposta.Read),
        ["EliminaContoAccredito"] = new(EliminaContoAccreditoRichiesta.Read, EliminaContoAccreditoRisposta.Read),
        ["ConsultaAnagrafica"] = new(RichiestaPerPersona.Read, ConsultaAnagraficaRisposta.Read),
        ["AggiornaAnagrafica"] = new(AggiornaAnagraficaRichiesta.Read, AggiornaAnagraficaRisposta.Read),
        ["ElencoNotifiche"] = new(ElencoNotificheRichiesta.Read, ElencoNotificheRisposta.Read),
        ["DettaglioNotifica"] = new(DettaglioNotificaRichiesta.Read, DettaglioNotificaRisposta.Read),
        ["StatoBonusBabySitting"] = new(RichiestaPerDomanda.Read, StatoBonusBabySittingRisposta.Read),
        ["NuoviEventi"] = new(NuoviEventiRichiesta.Read, NuoviEventiRisposta.Read),
        ["Riconcilia"] = new(RiconciliaRichiesta.Read, RiconciliaRisposta.Read),
        ["Diagnosi"] = new(DiagnosiRichiesta.Read, DiagnosiRisposta.Read),
    };

    public static TheoryData<string, string, int> Casi
    {
        get
        {
            var casi = new TheoryData<string, string, int>();
            foreach (var (servizio, operazione) in Tutti())
            {
                for (var alternativa = 0; alternativa < 6; alternativa++)
                {
                    casi.Add(servizio, operazione, alternativa);
                }
            }

            return casi;
        }
    }

    public static TheoryData<string> Servizi => new(Catalogo.Prestazioni.Select(p => p.Servizio).Append(Gestione));

    [Theory]
    [MemberData(nameof(Servizi))]
    public void EveryOperationOfTheContract_HasItsMessages(string servizio)
    {
        var ns = $"http://inps.it/{servizio}/v1";
        var operazioni = SchemaCheck.SchemaOf(servizio).GlobalElements.Names.Cast<XmlQualifiedName>()
            .Where(nome => nome.Namespace == ns && nome.Name.EndsWith("Response", StringComparison.Ordinal))
            .Select(nome => nome.Name[..^"Response".Length]).Where(nome => nome != "Echo");

        Messaggi(servizio).Keys.Should().BeEquivalentTo(operazioni);
    }

    [Theory]
    [MemberData(nameof(Casi))]
    public void Request_IsReadAndWrittenBackEqual(string servizio, string operazione, int alternativa) =>
        ShouldComeBack(servizio, operazione, alternativa, Messaggi(servizio)[operazione].Richiesta);

    [Theory]
    [MemberData(nameof(Casi))]
    public void Answer_IsReadAndWrittenBackEqual(string servizio, string operazione, int alternativa) =>

        // A draft is what RiprendiBozza gives back: the examples hold one at every other turn.
        ShouldComeBack(servizio, operazione + "Response", operazione == "RiprendiBozza" ? alternativa * 2 : alternativa, Messaggi(servizio)[operazione].Risposta);

    private static IEnumerable<(string Servizio, string Operazione)> Tutti() => Catalogo.Prestazioni.Select(p => p.Servizio).Append(Gestione)
        .SelectMany(servizio => Messaggi(servizio).Keys.Select(operazione => (servizio, operazione)));

    private static Dictionary<string, Messaggio> Messaggi(string servizio)
    {
        if (Catalogo.FindByServizio(servizio) is not { } p)
        {
            return DiGestione;
        }

        var messaggi = new Dictionary<string, Messaggio>
        {
            ["VerificaDomanda"] = new(r => VerificaDomandaRichiesta.Read(r, p), r => VerificaDomandaRisposta.Read(r, p)),
            ["SalvaBozza"] = new(r => SalvaBozzaRichiesta.Read(r, p), r => SalvaBozzaRisposta.Read(r, p)),
            ["PresentaDomanda"] = new(r => PresentaDomandaRichiesta.Read(r, p), r => PresentaDomandaRisposta.Read(r, p)),
        };
        foreach (var operazione in p.Modifiche?.Operazioni ?? [])
        {
            messaggi[operazione] = new(
                operazione switch
                {
                    "ModificaDomanda" => r => ModificaDomandaRichiesta.Read(r, p),
                    "AggiungiMinore" => r => AggiungiMinoreRichiesta.Read(r, p),
                    _ => r => IntegraSecondoGenitoreRichiesta.Read(r, p),
                },
                r => VariazioneRisposta.Read(r, p));
        }

        return messaggi;
    }

    private static void ShouldComeBack(string servizio, string elemento, int alternativa, Func<XmlReader, IMessaggio> read)
    {
        var documento = new EsempioMassimo(SchemaCheck.SchemaOf(servizio), alternativa).Of(XName.Get(elemento, $"http://inps.it/{servizio}/v1"));
        IMessaggio messaggio;
        using (var reader = Open(documento))
        {
            messaggio = read(reader);
            reader.Read().Should().BeFalse("the whole message was read");
        }

        var scritto = XElement.Parse(Encoding.UTF8.GetString(MessaggioDiProva.Bytes(messaggio)).TrimStart('\uFEFF'));

        Plain(scritto).ToString().Should().Be(Plain(Expected(documento)).ToString());
        using var again = Open(scritto);
        SchemaCheck.Check(servizio, again).Errori.Should().BeEmpty();
    }

    /// <summary>What says nothing is left out, and what follows from the rest follows from it.</summary>
    private static XElement Expected(XElement documento)
    {
        var atteso = new XElement(documento);
        atteso.Descendants().Where(e => e.Name.LocalName is "NonPresente" or "BonificoDomiciliato" or "RichiediRicevutaInLinea" && e.Value == "NO"
            && !e.Ancestors().Any(a => a.Name.LocalName.StartsWith("Bozza", StringComparison.Ordinal))).Remove();
        foreach (var differita in atteso.Descendants().Where(e => e.Name.LocalName == "ProtocollazioneDifferita"))
        {
            differita.Value = "NO";
        }

        atteso.Descendants().Where(e => e.Name.LocalName == "Trovata" && e.Value == "NO").SelectMany(e => e.ElementsAfterSelf()).Remove();
        return atteso;
    }

    private static XmlReader Open(XElement documento)
    {
        var reader = HardenedReader.Create(Encoding.UTF8.GetBytes(documento.ToString(SaveOptions.DisableFormatting)));
        reader.MoveToContent();
        return reader;
    }

    /// <summary>The same document with the prefixes that the tree chooses by itself.</summary>
    private static XElement Plain(XElement documento) =>
        new(documento.Name, documento.HasElements ? documento.Elements().Select(Plain) : documento.Value);

    private sealed record Messaggio(Func<XmlReader, IMessaggio> Richiesta, Func<XmlReader, IMessaggio> Risposta);
}
