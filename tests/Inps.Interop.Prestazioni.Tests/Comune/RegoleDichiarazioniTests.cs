using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.Comune;

public class RegoleDichiarazioniTests
{
    public static TheoryData<string> Codici7 => new(Valida.Dichiarazioni.Select(d => d.Codice));

    [Theory]
    [MemberData(nameof(Codici7))]
    public void MissingDeclaration_IsRefused_WithDICR001(string codice)
    {
        var segnalazione = Sola(Valida with { Dichiarazioni = [.. Valida.Dichiarazioni.Where(d => d.Codice != codice)] }, "DIC-R001");

        segnalazione.Campo.Should().Be("DomandaAssegnoTemporaneo/Dichiarazioni");
        segnalazione.Valore.Should().Be(codice);
    }

    [Theory]
    [MemberData(nameof(Codici7))]
    public void DeclarationWithNo_IsRefused_WithDICR001(string codice)
    {
        var dichiarazioni = Valida.Dichiarazioni.Select(d => d.Codice == codice ? d with { Resa = false } : d).ToArray();

        var segnalazione = Sola(Valida with { Dichiarazioni = dichiarazioni }, "DIC-R001");

        segnalazione.Campo.Should().Be($"DomandaAssegnoTemporaneo/Dichiarazioni/Dichiarazione[{Array.FindIndex(dichiarazioni, d => d.Codice == codice) + 1}]/Valore");
    }

    [Theory]
    [InlineData("CITTADINANZA_SOGGIORNO", null, true)]
    [InlineData("CITTADINANZA_SOGGIORNO", "TURISTA", true)]
    [InlineData("CITTADINANZA_SOGGIORNO", "PERMESSO_RICERCA", false)]
    [InlineData("RESIDENZA_SEI_MESI_O_CONTRATTO", "ITALIANO", true)]
    [InlineData("RESIDENZA_SEI_MESI_O_CONTRATTO", "TEMPO_INDETERMINATO", false)]
    [InlineData("NO_RDC", "ALTRO", false)] // a detail where none is asked is not looked at
    public void DetailMissingOrUnknown_IsRefused_WithDICR001(string codice, string? dettaglio, bool rifiutata) =>
        Codici(Valida with { Dichiarazioni = [.. Valida.Dichiarazioni.Select(d => d.Codice == codice ? d with { Dettaglio = dettaglio } : d)] })
            .Should().Equal(rifiutata ? ["DIC-R001"] : Array.Empty<string>());

    [Fact]
    public void SameDeclarationWithYesAndNo_IsRefused_WithDICR001() =>
        Codici(Valida with { Dichiarazioni = [.. Valida.Dichiarazioni, new Dichiarazione("NO_RDC", false, null)] }).Should().Equal("DIC-R001");

    [Fact]
    public void NoDeclarationAtAll_TellsEachOfTheSeven() =>
        Check(Valida with { Dichiarazioni = [] }).Count(s => s.Codice == "DIC-R001").Should().Be(7);

    [Fact]
    public void PrivacyNotAccepted_IsRefused_WithDICR002()
    {
        Sola(Valida with { InformativaPrivacy = null }, "DIC-R002").Campo.Should().Be("DomandaAssegnoTemporaneo/InformativaPrivacy");
        Sola(Valida with { InformativaPrivacy = new(false, null) }, "DIC-R002").Campo.Should().Be("DomandaAssegnoTemporaneo/InformativaPrivacy/PresaVisione");
        Codici(Valida with { InformativaPrivacy = new(true, null) }).Should().BeEmpty();
    }
}
