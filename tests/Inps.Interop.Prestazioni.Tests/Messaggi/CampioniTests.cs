using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Tests.Messaggi;

/// <summary>Every shipped sample says what its name says, and nothing else that blocks.</summary>
public class CampioniTests
{
    public static TheoryData<string> Valide => new(Campioni.In("valide"));

    public static TheoryData<string> Errori => new(Campioni.In("errori").Where(n => !n.EndsWith("/XSD-001", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Valide))]
    public void ValidSample_HasNoBlockingFinding(string nome)
    {
        var esito = Campioni.Check(nome);

        esito.Schema.Errori.Should().BeEmpty();
        esito.Segnalazioni.Where(s => s.Severita == Severita.Bloccante).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Errori))]
    public void FailingSample_GivesItsCode_AndBlocksForNothingElse(string nome)
    {
        var codice = nome["errori/".Length..];
        var contesto = Campioni.ContestoOf(codice);

        var esito = Campioni.Check(nome, contesto);

        esito.Schema.Errori.Should().BeEmpty();
        esito.Segnalazioni.Select(s => s.Codice).Should().Contain(codice);
        esito.Segnalazioni.Where(s => s.Severita == Severita.Bloccante).Select(s => s.Codice).Distinct()
            .Except([codice]).Except(CatalogoDeiCodici.Regole[codice].Implicati).Should().BeEmpty();

        // AT-I16 concerns the instant of presentation: it has no element to point to.
        esito.Segnalazioni.Where(s => s.Codice == codice).Should().OnlyContain(
            s => codice == "AT-I16" ? s.Campo == null && s.Riga == null : s.Riga > 1 && s.Campo != null);
    }

    [Fact]
    public void SampleAgainstTheSchema_GivesItsErrors_InItalian_WithLineAndPath()
    {
        var esito = Campioni.Check("errori/XSD-001");

        esito.Schema.IsValido.Should().BeFalse();
        esito.Schema.Errori.Should().OnlyContain(e => e.Codice == "XSD-001" && e.Riga > 0 && e.XPath.StartsWith("/DomandaAssegnoTemporaneo"));
        esito.Segnalazioni.Should().BeEmpty();
    }
}
