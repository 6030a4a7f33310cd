using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Tests.Messaggi;

/// <summary>Every shipped sample says what its name says, and nothing else that blocks.</summary>
public class CampioniTests
{
    public static TheoryData<string> Valide => new(Campioni.InEvery("valide"));

    public static TheoryData<string> Errori => new(Campioni.InEvery("errori").Where(n => !IsControLoSchema(n) && !NeedsTheArchives(n)));

    public static TheoryData<string> ConGliArchivi => new(Campioni.InEvery("errori").Where(NeedsTheArchives));

    public static TheoryData<string> ControLoSchema => new(Campioni.InEvery("errori").Where(IsControLoSchema));

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
        var codice = Path.GetFileName(nome);
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

    [Theory]
    [MemberData(nameof(ConGliArchivi))]
    public void SampleThatNeedsTheArchives_IsNotCheckedOffline_AndSaysSo(string nome)
    {
        var esito = Campioni.Check(nome);

        esito.IsValida.Should().BeTrue();
        esito.RegoleNonVerificate.Should().Contain(Path.GetFileName(nome));
    }

    [Theory]
    [MemberData(nameof(ControLoSchema))]
    public void SampleAgainstTheSchema_GivesItsErrors_InItalian_WithLineAndPath(string nome)
    {
        var esito = Campioni.Check(nome);

        esito.Schema.IsValido.Should().BeFalse();
        esito.Schema.Errori.Should().OnlyContain(e => e.Codice == "XSD-001" && e.Riga > 0 && e.XPath.StartsWith("/Domanda"));
        esito.Segnalazioni.Should().BeEmpty();
    }

    private static bool NeedsTheArchives(string nome) => Catalogo.Prestazioni.Any(p => p.CodiciDiArchivio.Contains(Path.GetFileName(nome)));

    private static bool IsControLoSchema(string nome) => nome.EndsWith("/XSD-001", StringComparison.Ordinal);
}
