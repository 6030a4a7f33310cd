using System.Xml;
using System.Xml.Schema;
using Inps.Interop.Prestazioni.AssegnoTemporaneo;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Prestazioni.Tests.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo;

/// <summary>What a person fills in on the portal, a patronato can send: every field of the screens stands in the contract (AT-05, on AT-10 and AT-17..AT-45).</summary>
public class ParitaConIlPortaleTests
{
    private const string Ns = "http://inps.it/AssegnoTemporaneo/v1";
    private const string Domanda = "DomandaAssegnoTemporaneo/";
    private const string Minore = Domanda + "Minori/Minore/";
    private const string Integrazione = "IntegraSecondoGenitore/request/";

    private static readonly XmlSchemaSet Schemi = SchemaCheck.SchemaOf("AssegnoTemporaneo");

    /// <summary>Row of the instructions, element that carries it (with its values, where the screen has a choice).</summary>
    public static TheoryData<string, string, string> Campi => new()
    {
        { "AT-10", Domanda + "TitoloPresentazione", "IN_PROPRIO TUTORE_DEL_GENITORE" },
        { "AT-10", Domanda + "GenitoreRappresentato/CodiceFiscale", "" },
        { "AT-17", Domanda + "Minori", "" },
        { "AT-17", Domanda + "DatiPagamento", "" },
        { "AT-17", Domanda + "Dichiarazioni", "" },
        { "AT-17", "VerificaDomandaResponse/VerificaDomandaResult/Riepilogo", "" },
        { "AT-17", "PresentaDomanda/request/DomandaAssegnoTemporaneo", "" },
        { "AT-18", Minore + "CodiceFiscale", "" },
        { "AT-19", Minore + "Disabile", "SI NO" },
        { "AT-20", Minore + "AffidoCondiviso", "SI NO" },
        { "AT-21", Minore + "AltroGenitore/CodiceFiscale", "" },
        { "AT-21", Minore + "AltroGenitore/NonPresente", "SI NO" },
        { "AT-22", Minore + "PresentataInQualitaDi", "GENITORE GENITORE_AFFIDATARIO TUTORE_MINORE" },
        { "AT-24", Minore + "Progressivo", "" },
        { "AT-25", Minore + "ModalitaRipartizione", "100_RICHIEDENTE 50_ENTRAMBI" },
        { "AT-26", Minore + "ProvvedimentoTribunale/Tribunale", "" },
        { "AT-28", Domanda + "DatiPagamento/Modalita", "" },
        { "AT-28", Domanda + "DatiPagamento/Iban", "" },
        { "AT-29", Domanda + "DatiPagamento/Intestazione", "INTESTATO COINTESTATO" },
        { "AT-30", Integrazione + "DatiPagamento/Iban", "" },
        { "AT-32", Integrazione + "SecondoGenitore/CodiceFiscale", "" },
        { "AT-32", Integrazione + "Patrocinio/DataMandato", "" },
        { "AT-33", "IntegraSecondoGenitoreResponse/IntegraSecondoGenitoreResult/StatoQuota", "COMPLETA DA_COMPLETARE" },
        { "AT-34", "IntegraSecondoGenitoreResponse/IntegraSecondoGenitoreResult/StatoQuota", "COMPLETA DA_COMPLETARE" },
        { "AT-35", Domanda + "Richiedente/CodiceFiscale", "" },
        { "AT-35", Domanda + "Richiedente/Cognome", "" },
        { "AT-35", Domanda + "Richiedente/Nome", "" },
        { "AT-36", "SalvaBozza/request/BozzaAssegnoTemporaneo", "" },
        { "AT-44", Integrazione + "Dichiarazioni/Dichiarazione/Valore", "SI NO" },
        { "AT-45", Domanda + "InformativaPrivacy/PresaVisione", "SI NO" },
    };

    /// <summary>The declarations of the third step, with the alternatives that the screen offers.</summary>
    public static TheoryData<string, string, string> Dichiarazioni => new()
    {
        { "AT-37", "NO_RDC", "" },
        { "AT-38", "NO_ANF", "" },
        { "AT-39", "ISEE_VALIDO", "" },
        { "AT-40", "CITTADINANZA_SOGGIORNO", "ITALIANO UE FAMILIARE_UE_SOGGIORNO FAMILIARE_UE_SOGGIORNO_PERMANENTE UE_LUNGO_PERIODO PERMESSO_LAVORO PERMESSO_RICERCA" },
        { "AT-41", "IMPOSTA_REDDITO_ITALIA", "" },
        { "AT-42", "RESIDENZA_DOMICILIO_MINORI", "" },
        { "AT-43", "RESIDENZA_SEI_MESI_O_CONTRATTO", "RESIDENZA_6_MESI TEMPO_INDETERMINATO TEMPO_DETERMINATO_6_MESI" },
    };

    public static TheoryData<string> Errori => new(Campioni.In("errori").Where(n => !n.EndsWith("/XSD-001", StringComparison.Ordinal)));

    /// <summary>Rows shown by a test of their own: stars (AT-23), one payment for all minors (AT-27), no second domanda (AT-31).</summary>
    [Fact]
    public void EveryRowOfTheScreens_IsShown()
    {
        var mostrate = Campi.Select(riga => riga.Data.Item1).Concat(Dichiarazioni.Select(riga => riga.Data.Item1)).Concat(["AT-23", "AT-27", "AT-31"]);

        mostrate.Distinct().Should().BeEquivalentTo(Enumerable.Range(17, 29).Prepend(10).Select(n => $"AT-{n}"));
    }

    [Theory]
    [MemberData(nameof(Campi))]
    public void Field_StandsInTheContract(string riga, string percorso, string valori)
    {
        var elemento = Find(percorso);

        elemento.Should().NotBeNull("{0} is a field of the screens", riga);
        Valori(elemento!).Should().BeEquivalentTo(valori.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [MemberData(nameof(Dichiarazioni))]
    public void Declaration_IsWanted_WithTheAlternativesOfTheScreen(string riga, string codice, string dettagli)
    {
        var richiesta = Prestazioni.AssegnoTemporaneo.Dichiarazioni.Richieste.Should().ContainSingle(r => r.Codice == codice, "of {0}", riga).Subject;

        richiesta.Dettagli.Select(d => d.Codice).Should().BeEquivalentTo(dettagli.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        DomandaDiProva.Codici(DomandaDiProva.Valida with { Dichiarazioni = [.. DomandaDiProva.Valida.Dichiarazioni.Where(d => d.Codice != codice)] })
            .Should().Equal("DIC-R001");
    }

    /// <summary>AT-23: what the screen stars is required by the schema, or a rule asks for it.</summary>
    [Theory]
    [InlineData(Minore + "CodiceFiscale")]
    [InlineData(Minore + "Disabile")]
    [InlineData(Minore + "AffidoCondiviso")]
    [InlineData(Minore + "PresentataInQualitaDi")]
    [InlineData(Minore + "ModalitaRipartizione")]
    [InlineData(Domanda + "DatiPagamento")]
    public void StarredField_IsRequired(string percorso) => Find(percorso)!.MinOccurs.Should().Be(1);

    [Fact]
    public void StarredFieldsThatTheSchemaLeavesOut_AreAskedForByTheirRule()
    {
        DomandaDiProva.Codici(DomandaDiProva.WithMinore(m => m with { AltroGenitore = null })).Should().Equal("AT-R006");
        DomandaDiProva.Codici(DomandaDiProva.Valida with { InformativaPrivacy = null }).Should().Equal("DIC-R002");
        DomandaDiProva.Codici(DomandaDiProva.Valida with { Minori = [] }).Should().Equal("AT-R001");
    }

    [Fact]
    public void ManyCards_OnePayment()
    {
        Find(Domanda + "Minori/Minore")!.MaxOccurs.Should().BeGreaterThan(1, "AT-24");
        Find(Domanda + "DatiPagamento")!.MaxOccurs.Should().Be(1, "AT-27");
    }

    [Theory]
    [InlineData("CONTO_CORRENTE")]
    [InlineData("BONIFICO_DOMICILIATO")]
    [InlineData("LIBRETTO_POSTALE")]
    [InlineData("CONTO_ESTERO_SEPA")]
    [InlineData("CARTA_PREPAGATA")]
    public void EachPaymentOfTheScreen_IsAdmitted(string modalita) =>
        DomandaDiProva.Codici(DomandaDiProva.WithPagamento(p => p with { Modalita = modalita })).Should().NotContain("PAG-R001");

    [Fact]
    public void SecondDomandaForAMinore_IsRefused() => new SchedaAssegnoTemporaneo().CodiciDiStato.Should().Contain("AT-R013", "AT-31");

    /// <summary>One validator for all channels: the portal would be told the same, but for what only a patronato has.</summary>
    [Theory]
    [MemberData(nameof(Errori))]
    public void Findings_AreThoseOfThePortal(string nome)
    {
        var contesto = Campioni.ContestoOf(Path.GetFileName(nome));
        var portale = contesto with { Canale = contesto.Canale! with { Canale = "PORTALE_WEB", Livello = LivelloCredenziale.SpidL2 } };

        var findings = Campioni.Check(nome, portale).Segnalazioni;

        findings.Should().Equal(Campioni.Check(nome, contesto).Segnalazioni);
    }

    private static XmlSchemaElement? Find(string percorso)
    {
        var passi = percorso.Split('/');
        var elemento = (XmlSchemaElement?)Schemi.GlobalElements[new XmlQualifiedName(passi[0], Ns)];
        foreach (var passo in passi.Skip(1))
        {
            elemento = elemento?.ElementSchemaType is XmlSchemaComplexType tipo
                ? Children(tipo.ContentTypeParticle).FirstOrDefault(figlio => figlio.QualifiedName.Name == passo)
                : null;
        }

        return elemento;
    }

    private static IEnumerable<XmlSchemaElement> Children(XmlSchemaParticle particella) => particella switch
    {
        XmlSchemaElement elemento => [elemento],
        XmlSchemaGroupBase gruppo => gruppo.Items.Cast<XmlSchemaParticle>().SelectMany(Children),
        _ => [],
    };

    private static IEnumerable<string> Valori(XmlSchemaElement elemento) =>
        elemento.ElementSchemaType is XmlSchemaSimpleType { Content: XmlSchemaSimpleTypeRestriction restrizione }
            ? restrizione.Facets.OfType<XmlSchemaEnumerationFacet>().Select(facet => facet.Value!)
            : [];
}
