using System.Globalization;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.EndToEnd;

/// <summary>The main job: a domanda goes in and comes back with numero domanda and protocollo.</summary>
[Collection(OneRegister.Name)]
public sealed class PresentaDomandaTests(GatewayFixture fixture)
{
    [Theory]
    [InlineData(Wire.Soap12, "application/soap+xml")]
    [InlineData(Wire.Soap11, "text/xml")]
    public async Task ValidDomanda_IsRegistered(string version, string mediaType)
    {
        var id = Domande.NewId();
        var before = TimeProvider.System.GetUtcNow();

        var answer = await fixture.CallAsync("AssegnoTemporaneo", DomandeDiProva.Envelope(Domande.NextN(), id, version), mediaType: mediaType);

        answer.Status.Should().Be(200);
        answer.Envelope.Name.NamespaceName.Should().Be(version);
        answer.Esito.Should().Be("OK");
        answer.Codici.Should().BeEmpty();
        answer.Element("IdMessaggio").Should().Be(id);
        answer.Element("IdRichiesta").Should().Be(answer.IdTransazione);
        answer.Element("Duplicato").Should().Be("NO");
        answer.Element("StatoDomanda").Should().Be("PROTOCOLLATA");
        answer.Element("ProtocollazioneDifferita").Should().Be("NO");
        answer.Element("NumeroProtocollo").Should().MatchRegex($@"^INPS-AUF-{OggiARoma().Year}-\d{{12}}$");
        answer.Element("IdDomanda").Should().Be("DOM" + long.Parse(answer.Element("NumeroDomanda")!, CultureInfo.InvariantCulture).ToString("D17", CultureInfo.InvariantCulture));
        Instant(answer, "DataOraPresentazione").Should().BeOnOrAfter(before.AddSeconds(-1)).And.BeOnOrBefore(TimeProvider.System.GetUtcNow().AddSeconds(1));
        Instant(answer, "DataProtocollo").Should().BeOnOrAfter(before.AddSeconds(-1));
    }

    [Inside("wants a gateway that nobody else calls")]
    [Fact]
    public async Task Numbers_GoOn_OneByOne()
    {
        var first = await fixture.SubmitAsync();
        var second = await fixture.PresentaAsync(
            Domande.OfPat902(DomandeDiProva.PresentaDomanda(Domande.NextN(), Domande.NewId())), "patronato2", Domande.IdentityPat902);

        Number(second, "NumeroDomanda").Should().Be(Number(first, "NumeroDomanda") + 1);
        Protocollo(second).Should().Be(Protocollo(first) + 1);
    }

    [Fact]
    public async Task Warning_IsTold_AndTheDomandaIsRegistered()
    {
        var body = DomandeDiProva.PresentaDomanda(Domande.NextN(), Domande.NewId());
        var old = TimeProvider.System.GetUtcNow().AddHours(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        body = System.Text.RegularExpressions.Regex.Replace(body, "(?<=<c:DataOraInvio>)[^<]+", old);

        var answer = await fixture.PresentaAsync(body);

        answer.Esito.Should().Be("OK_CON_AVVISI");
        answer.Codici.Should().Equal("MSG-W04");
        answer.Element("Severita").Should().Be("W");
        answer.Element("NumeroDomanda").Should().NotBeNull();
    }

    [Fact]
    public async Task EveryBrokenRule_IsToldAtOnce_WithItsPlace()
    {
        var minore = string.Create(16, Domande.NextN(), static (span, n) => CodiceFiscaleDiProva.Write(span, n));
        var wrongCheck = minore[..15] + (minore[15] == 'A' ? 'B' : 'A');
        var domanda = CodiceFiscaleDiProva.ReplaceMinore(DomandeDiProva.Domanda(1, Domande.NewId()), wrongCheck)
            .Replace("<c:Iban>IT79H0542811101000000100137</c:Iban>", "<c:Iban>IT78H0542811101000000100137</c:Iban>", StringComparison.Ordinal)
            .Replace("<c:VersioneTracciato>1.0<", "<c:VersioneTracciato>9.9<", StringComparison.Ordinal);
        var envelope = Wire.Envelope("\n" + Wire.PresentaDomanda(domanda));

        var answer = await fixture.CallAsync("AssegnoTemporaneo", envelope);

        answer.Esito.Should().Be("RICHIESTA_INVALIDA");
        answer.Codici.Should().BeEquivalentTo("MSG-R003", "CF-R002", "PAG-R003");
        answer.Element("NumeroDomanda").Should().BeNull();
        answer.Element("DescrizioneErrore").Should().Contain("3 segnalazioni bloccanti");
        var lines = envelope.Split('\n');
        foreach (var segnalazione in answer.Envelope.Descendants().Where(element => element.Name.LocalName == "Segnalazione"))
        {
            var values = segnalazione.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
            var line = lines[int.Parse(values["Riga"], CultureInfo.InvariantCulture) - 1];
            values["Campo"].Should().StartWith("DomandaAssegnoTemporaneo/");
            line[(int.Parse(values["Colonna"], CultureInfo.InvariantCulture) - 1)..].Should().MatchRegex("^(c:)?" + values["Campo"].Split('/')[^1]);
            values["Rimedio"].Should().NotBeEmpty();
        }
    }

    [Fact]
    public async Task RefusedMessage_IsNotRemembered()
    {
        var (n, id) = (Domande.NextN(), Domande.NewId());
        var wrong = DomandeDiProva.PresentaDomanda(n, id).Replace("<c:VersioneTracciato>1.0<", "<c:VersioneTracciato>9.9<", StringComparison.Ordinal);

        var refused = await fixture.PresentaAsync(wrong);
        var corrected = await fixture.PresentaAsync(DomandeDiProva.PresentaDomanda(n, id));

        refused.Esito.Should().Be("RICHIESTA_INVALIDA");
        corrected.Esito.Should().Be("OK");
        corrected.Element("Duplicato").Should().Be("NO");
    }

    [Fact]
    public async Task MinoreInAnActiveDomanda_IsATR013_ForPresentaAndVerifica()
    {
        var n = Domande.NextN();
        (await fixture.PresentaAsync(DomandeDiProva.PresentaDomanda(n, Domande.NewId()))).Esito.Should().Be("OK");
        var again = DomandeDiProva.PresentaDomanda(n, Domande.NewId());

        var presented = await fixture.PresentaAsync(again);
        var verified = await fixture.PresentaAsync(Verifica(again));

        foreach (var answer in new[] { presented, verified })
        {
            answer.Esito.Should().Be("RICHIESTA_INVALIDA");
            answer.Codici.Should().Equal("AT-R013");
            answer.Element("Campo").Should().Be("DomandaAssegnoTemporaneo/Minori/Minore[1]/CodiceFiscale");
            answer.Element("Riga").Should().NotBeNull();
        }
    }

    [Inside("wants a gateway that nobody else calls")]
    [Fact]
    public async Task VerificaDomanda_StoresNothing()
    {
        var (n, id) = (Domande.NextN(), Domande.NewId());
        var body = DomandeDiProva.PresentaDomanda(n, id);
        var before = await fixture.SubmitAsync();

        var verified = await fixture.PresentaAsync(Verifica(body));
        var verifiedAgain = await fixture.PresentaAsync(Verifica(body));
        var presented = await fixture.PresentaAsync(body);

        foreach (var answer in new[] { verified, verifiedAgain })
        {
            answer.Esito.Should().Be("OK", "the answer was {0}", answer.Text);
            answer.Element("Duplicato").Should().Be("NO");
            answer.Envelope.Descendants().Should().Contain(element => element.Name.LocalName == "Riepilogo");
            answer.Element("Decorrenza").Should().MatchRegex(@"^\d{4}-\d{2}$");
            answer.Element("NumeroDomanda").Should().BeNull();
        }

        presented.Element("Duplicato").Should().Be("NO");
        Number(presented, "NumeroDomanda").Should().Be(Number(before, "NumeroDomanda") + 1);
    }

    private static string Verifica(string presenta) => presenta.Replace("PresentaDomanda", "VerificaDomanda", StringComparison.Ordinal);

    private static long Number(Answer answer, string name) => long.Parse(answer.Element(name)!, CultureInfo.InvariantCulture);

    private static long Protocollo(Answer answer) => long.Parse(answer.Element("NumeroProtocollo")!.Split('-')[3], CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(Answer answer, string name) => DateTimeOffset.Parse(answer.Element(name)!, CultureInfo.InvariantCulture);

    private static DateTimeOffset OggiARoma() =>
        TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome"));
}
