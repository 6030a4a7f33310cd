using System.Text.RegularExpressions;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Prestazioni.Operazioni;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Prestazioni.Tests.Messaggi;

/// <summary>No code without its rule, its sentences in the catalogue, its sample and its test.</summary>
public class CatalogoDeiCodiciTests
{
    /// <summary>Codes of no prestazione: those of the registration, in the engine, and of the requests that are no domanda.</summary>
    private static readonly string[] DellaRegistrazione = ["INT-R001", "DOC-R001", "MSG-R001", "MSG-R002", "CAN-R001", "CAN-R002", "CAN-R003", "PAT-R003", "BBS-R006", "BBS-R007", "BOZ-W01", "BOZ-R02"];

    private static readonly IReadOnlyDictionary<string, IRegola> Regole = Catalogo.Prestazioni.SelectMany(p => p.Regole)
        .GroupBy(r => r.Codice)
        .ToDictionary(g => g.Key, g => g.First());

    public static TheoryData<string> Codici => new(Regole.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Catalogue_HasTheCodesOfTheRules_AndNoOther() =>
        CatalogoDeiCodici.Regole.Keys.Where(c => c.Split('-')[0] is not ("STA" or "RIE" or "LOT")).Should().BeEquivalentTo(Regole.Keys.Concat(DellaRegistrazione));

    [Theory]
    [MemberData(nameof(Codici))]
    public void Rule_HasTheSentencesAndTheSeverityOfTheCatalogue(string codice)
    {
        var voce = CatalogoDeiCodici.Regole[codice];

        Regole[codice].Descrizione.Should().Be(voce.Descrizione);
        Regole[codice].Rimedio.Should().Be(voce.Rimedio);
        Regole[codice].Severita.Should().Be(voce.Severita switch
        {
            "B" => Severita.Bloccante,
            "W" => Severita.Avviso,
            _ => Severita.Conferma,
        });
    }

    [Theory]
    [MemberData(nameof(Codici))]
    public void BlockingRule_HasTheOutcomeOfTheCatalogue(string codice)
    {
        var voce = CatalogoDeiCodici.Regole[codice];

        var esito = EsitoDelleRegole.Of([new(codice, Regole[codice].Severita, "", "")]);

        Regex.Replace(esito.ToString(), "(?<=[a-z])(?=[A-Z])", "_").ToUpperInvariant().Should().Be(voce.Esito);
    }

    [Theory]
    [MemberData(nameof(Codici))]
    public void Code_HasASample_OrAStatedReasonForNone(string codice)
    {
        var campioni = SampleFinder.Samples("errori").Concat(SampleFinder.Sequences());

        campioni.Any(c => Path.GetFileName(c) == codice || Path.GetFileName(c) == codice + ".xml")
            .Should().Be(CatalogoDeiCodici.Regole[codice].Esempio != "prova");
    }

    [Theory]
    [MemberData(nameof(Codici))]
    public void Code_IsNamedByATest(string codice)
    {
        var nome = codice.Replace("-", "", StringComparison.Ordinal);
        var cartella = SampleFinder.PathOf("tests/Inps.Interop.Prestazioni.Tests");

        Directory.GetFiles(cartella, "*Tests.cs", SearchOption.AllDirectories)
            .Any(f => Regex.IsMatch(File.ReadAllText(f), $@"public void \w*{nome}\w*\(")).Should().BeTrue();
    }

    [Fact]
    public void RulesOfOneCode_AreOneRule() =>
        Catalogo.Prestazioni.SelectMany(p => p.Regole).Select(r => (r.Codice, r.Descrizione, r.Rimedio, r.Severita)).Distinct()
            .Select(r => r.Codice).Should().OnlyHaveUniqueItems();

    [Fact]
    public void FindingsOnDrafts_HaveTheSentencesOfTheCatalogue()
    {
        var (salvata, presentata) = (CatalogoDeiCodici.Regole[ContenutoBozza.Incompleta], CatalogoDeiCodici.Regole[ContenutoBozza.NonPresentabile]);

        (ContenutoBozza.DescrizioneIncompleta, ContenutoBozza.RimedioIncompleta).Should().Be((salvata.Descrizione, salvata.Rimedio));
        (ContenutoBozza.DescrizioneNonPresentabile, ContenutoBozza.RimedioNonPresentabile).Should().Be((presentata.Descrizione, presentata.Rimedio));
    }

    [Fact]
    public void FindingsOnOtherRequests_HaveTheSentencesOfTheCatalogue()
    {
        var (integrazione, documento) = (CatalogoDeiCodici.Regole[RegoleDiGestione.INTR001.Codice], CatalogoDeiCodici.Regole[DocumentoNonTrovato.Codice]);

        (RegoleDiGestione.INTR001.Descrizione, RegoleDiGestione.INTR001.Rimedio).Should().Be((integrazione.Descrizione, integrazione.Rimedio));
        (DocumentoNonTrovato.Descrizione, DocumentoNonTrovato.Rimedio).Should().Be((documento.Descrizione, documento.Rimedio));
    }

    [Fact]
    public void RulesOfTheRegistration_HaveTheirConstantSentences()
    {
        var voce = CatalogoDeiCodici.Regole[DomandaNonTrovata.Codice];

        DomandaNonTrovata.Descrizione.Should().Be(voce.Descrizione);
        DomandaNonTrovata.Rimedio.Should().Be(voce.Rimedio);
    }
}
