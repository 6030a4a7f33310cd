using System.Xml.Schema;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.Operazioni;

/// <summary>What is told of a prestazione is what its rules ask for.</summary>
public sealed class InformazioniPrestazioneTests
{
    public static TheoryData<string> Codici => new(Catalogo.Prestazioni.SelectMany(p => p.Codici));

    /// <summary>The contract may only name what the catalogue has: DettaglioPrestazione finds every code that passes the schema.</summary>
    [Fact]
    public void CodesOfTheContract_AreThoseOfTheCatalogue()
    {
        var tipo = SchemaCheck.SchemaOf("GestioneDomande").GlobalTypes.Values.OfType<XmlSchemaSimpleType>().Single(t => t.Name == "CodicePrestazioneEnum");

        ((XmlSchemaSimpleTypeRestriction)tipo.Content!).Facets.OfType<XmlSchemaEnumerationFacet>().Select(f => f.Value)
            .Should().BeEquivalentTo(Catalogo.Prestazioni.SelectMany(p => p.Codici));
    }

    [Theory]
    [MemberData(nameof(Codici))]
    public void Informazioni_AreComplete_AndFitTheContract(string codice)
    {
        var informazioni = Catalogo.FindByCodice(codice)!.Informazioni(codice, ParametriRegole.Default);

        new[] { informazioni.RiferimentoNormativo, informazioni.CategoriaUtenza }.Concat(informazioni.Requisiti)
            .Should().OnlyContain(frase => frase.Length > 10 && frase.Length <= 2000);
        informazioni.Requisiti.Should().OnlyHaveUniqueItems();
        informazioni.Dichiarazioni.Should().Contain(d => d.Obbligatoria).And.OnlyContain(d => d.Testo.EndsWith('.'));
        informazioni.Dichiarazioni.Select(d => d.Codice).Should().OnlyHaveUniqueItems();
        informazioni.Informativa.Versione.Should().MatchRegex(@"^\d{4}-\d{2}$");
        informazioni.Informativa.Testo.Split("\n\n").Should().HaveCount(7);
    }

    [Fact]
    public void Alas_TellsTheDeclarationsThatTheSettingsWant()
    {
        var parametri = ParametriRegole.Default with { Alas = new ParametriAlas { Dichiarazioni = "RESPONSABILITA,NO_RDC", TermineGiorni = 70 } };

        var informazioni = Catalogo.FindByCodice("ALAS")!.Informazioni("ALAS", parametri);

        informazioni.Dichiarazioni.Select(d => d.Codice).Should().Equal("RESPONSABILITA", "NO_RDC");
        informazioni.Requisiti.Should().Contain(r => r.Contains("entro 70 giorni", StringComparison.Ordinal));
    }

    [Fact]
    public void Covid_TellsTheAmountsOfItsParameters() =>
        Catalogo.FindByCodice("COVID_SPETTACOLO")!.Informazioni("COVID_SPETTACOLO", ParametriRegole.Default).Requisiti[0]
            .Should().Be("Almeno 30 contributi giornalieri nel 2019 e un reddito non superiore a 50.000 euro.");

    [Fact]
    public void Settings_ReplaceTheNoticeOnlyWithItsVersion()
    {
        static InformazioniPrestazione Of(ParametriInformativa impostata) => Catalogo.FindByCodice("AT")!.Informazioni(
            "AT", ParametriRegole.Default with { Informative = new Dictionary<string, ParametriInformativa> { ["AT"] = impostata } });

        Of(new ParametriInformativa { Testo = "Altro testo.", Versione = "2030-01" }).Informativa.Should().Be(new TestoConVersione("2030-01", "Altro testo."));
        Of(new ParametriInformativa { Link = new Uri("https://www.inps.it/at") }).Should().Match<InformazioniPrestazione>(
            i => i.Link == "https://www.inps.it/at" && i.Informativa.Versione == "2021-07");
    }
}
